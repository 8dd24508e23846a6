/** The shape of the board while it is on its way. */
import { usePanelWords } from '../../texts/panel-words';

const LANES = [3, 2, 1];

export function BoardSkeleton() {
  const { texts } = usePanelWords();
  return (
    <main class="skeleton" aria-busy="true">
      <h1 class="unseen">Pipesheet</h1>
      <p class="unseen" role="status">
        {texts.loading}
      </p>
      <div class="bone bone-bar" />
      <div class="bone bone-tabs" />
      {LANES.map((cards) => (
        <div key={cards} class="bone-lane">
          <div class="bone bone-name" />
          {Array.from({ length: cards }, (_, index) => (
            <div key={index} class="bone bone-card" />
          ))}
        </div>
      ))}
      <p class="slow">{texts.slow}</p>
    </main>
  );
}
