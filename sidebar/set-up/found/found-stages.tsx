/** Stages found in the sheet, in their order of progress, each with its kind and how many deals it holds. */
import type { SetUpPreview } from '../../../src/contract/rpc';
import { useWindowWords } from '../../texts/window-words';

export function FoundStages({ stages }: Pick<SetUpPreview, 'stages'>) {
  const { texts } = useWindowWords();
  return (
    <section class="block">
      <h2>{texts.setUp.stages}</h2>
      <p class="hint">{stages.length > 0 ? texts.setUp.stagesHint : texts.setUp.noStages}</p>
      <ol class="found-stages">
        {stages.map((stage) => (
          <li key={stage.name}>
            <span class="found-name">{stage.name}</span>
            <span class="kind" data-kind={stage.kind}>
              {texts.kinds[stage.kind]}
            </span>
            <span class="found-count">{stage.deals.toLocaleString()}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
