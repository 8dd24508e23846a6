/** The shape of a screen while its contents are on their way. */
import { useWords } from '../parts/words';

const ROWS = [0, 1, 2, 3, 4, 5];

export function Waiting({ text }: { readonly text: string }) {
  const { texts } = useWords();
  return (
    <div class="waiting">
      <p class="hint" role="status">
        {text}
      </p>
      <div class="bone bone-bar" />
      {ROWS.map((row) => (
        <div key={row} class="bone bone-row" />
      ))}
      <p class="slow">{texts.slow}</p>
    </div>
  );
}
