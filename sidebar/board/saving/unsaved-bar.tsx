/** What the sheet does not have yet: how much, why, each in words, and what can be done about it. */
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import type { Saving } from '../desk';

export function UnsavedBar({ saving: { unsaved, retry, discard } }: { readonly saving: Saving }) {
  const { texts } = usePanelWords();
  const words = texts.saving;
  const [first] = unsaved;
  if (!first) return null;
  return (
    <section class="unsaved" aria-label={words.unsaved(unsaved.length)}>
      <details>
        <summary>
          <Icon name="chevron" />
          <span>{words.unsaved(unsaved.length)}</span>
        </summary>
        <p class="hint">{first.problem.message}</p>
        <ul>
          {unsaved.map(({ key, text }) => (
            <li key={key}>
              <span>{text}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={words.discard(text)}
                title={words.discard(text)}
                onClick={(event) => {
                  // The button goes with its change; the focus stays with the list.
                  event.currentTarget.closest('details')?.querySelector('summary')?.focus();
                  discard(key);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      </details>
      <Button small onClick={retry}>
        {words.again}
      </Button>
    </section>
  );
}
