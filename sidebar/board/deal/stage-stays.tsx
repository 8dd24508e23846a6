/** How long a deal has been in each stage. */
import type { StageStay } from '../../../src/contract/rpc';
import { markColour } from '../../format/colour';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';

export function StageStays({ stays }: { readonly stays: readonly StageStay[] }) {
  const { texts, day } = usePanelWords();
  const { lanes, today } = useDesk().board;
  const longest = Math.max(1, ...stays.map(({ workingDays }) => workingDays));
  if (stays.length === 0) return null;
  return (
    <section class="deal-block" aria-labelledby="deal-stays">
      <h3 id="deal-stays">{texts.deal.stays}</h3>
      <ul class="bars">
        {stays.map(({ stage, workingDays, visits, since, current }) => (
          <li
            key={stage}
            aria-current={current && 'step'}
            title={day(since, today)}
            style={{ '--stage': markColour(lanes.find((lane) => lane.stage === stage)?.colour ?? '') }}
          >
            <span class="bar-name">{stage}</span>
            <span class="hint">{texts.deal.stay(workingDays, visits)}</span>
            <span class="bar-track">
              <span class="bar-part" style={{ width: `${(workingDays / longest) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
