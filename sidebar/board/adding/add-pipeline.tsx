/** To which of several pipelines a new deal goes. */
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import type { NewDeal } from './use-new-deal';

export function AddPipeline({ deal: { offered, pipeline, change } }: { readonly deal: NewDeal }) {
  const { texts } = usePanelWords();
  const [main, ...others] = useDesk().board.pipelines;
  if (offered.length < 2) return null;
  return (
    <div class="ask-field">
      <label for="add-pipeline">{texts.pipeline}</label>
      <select
        id="add-pipeline"
        value={pipeline ?? ''}
        onChange={({ currentTarget }) => change((now) => ({ ...now, pipeline: currentTarget.value }))}
      >
        {offered.map((key) => (
          <option key={key ?? ''} value={key ?? ''}>
            {(key === undefined ? main : others.find((each) => each.key === key))?.name}
          </option>
        ))}
      </select>
    </div>
  );
}
