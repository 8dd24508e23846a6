/** Readings that could be written in place of the text: a few of them, before and after, and whether to. */
import type { SetUpPreview } from '../../../src/contract/rpc';
import { useWindowWords } from '../../texts/window-words';

interface SafeFixesProps {
  readonly fixes: SetUpPreview['fixes'];
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

export function SafeFixes({ fixes: { count, examples }, chosen, onChange }: SafeFixesProps) {
  const { texts } = useWindowWords();
  if (count === 0) return null;
  return (
    <section class="block">
      <h2>{texts.setUp.fixes}</h2>
      <label class="added-field">
        <input type="checkbox" checked={chosen} onChange={() => onChange(!chosen)} />
        <span>{texts.setUp.fix(count)}</span>
      </label>
      <p class="hint">{texts.setUp.fixHint}</p>
      <ul class="fix-examples">
        {examples.map(({ cell, found, fix }) => (
          <li key={cell}>
            <span class="mapping-letters">{cell}</span>
            <del>{found}</del>
            <span aria-hidden="true">→</span>
            <ins>{fix}</ins>
          </li>
        ))}
        {count > examples.length && examples.length > 0 && (
          <li class="hint">{texts.setUp.moreFixes(count - examples.length)}</li>
        )}
      </ul>
    </section>
  );
}
