/** A lane's name, count and money; pressing it folds the lane. */
import type { Lane } from '../../../src/contract/rpc';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { stageLabel } from './stage-label';

interface LaneHeaderProps {
  readonly lane: Lane;
  readonly folded: boolean;
  readonly onFold: (stage: string) => void;
}

export function LaneHeader({ lane, folded, onFold }: LaneHeaderProps) {
  const { texts } = usePanelWords();
  const name = stageLabel(lane.stage, texts);
  return (
    <div class="lane-header">
      <h2>
        <button
          type="button"
          class="lane-fold"
          aria-expanded={!folded}
          title={texts.board.collapse(name)}
          onClick={() => onFold(lane.stage)}
        >
          <Icon name="chevron" />
          <span class="lane-dot" />
          <span class="lane-name">{name}</span>
          <span class="lane-count">{lane.count.toLocaleString()}</span>
        </button>
      </h2>
      <LaneFigures lane={lane} />
    </div>
  );
}

/** Weighted money says nothing once a deal is won or lost. */
function LaneFigures({ lane }: { readonly lane: Lane }) {
  const { texts, money, exactMoney } = usePanelWords();
  const isPriced = lane.unpriced < lane.count;
  const isOpen = lane.kind === 'open' || lane.kind === 'unknown';
  return (
    <div class="lane-figures">
      {lane.kind === 'unknown' && <span class="chip chip-warning">{texts.kinds.unknown}</span>}
      {(isPriced ? lane.sums : []).map((sum) => (
        <span key={sum.currency} class="lane-sum">
          <strong title={exactMoney(sum.amount, sum.currency)}>{money(sum.amount, sum.currency)}</strong>
          {isOpen && (
            <span title={texts.board.weightedTitle}>
              {texts.board.weighted(money(sum.weighted, sum.currency))}
            </span>
          )}
        </span>
      ))}
      {lane.stalled > 0 && <span class="chip chip-warning">{texts.board.stalled(lane.stalled)}</span>}
      {lane.unpriced > 0 && <span class="chip">{texts.board.unpriced(lane.unpriced)}</span>}
    </div>
  );
}
