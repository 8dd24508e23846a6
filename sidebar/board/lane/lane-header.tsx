/** A lane's name, count and money; pressing it folds the lane. */
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { stageLabel } from './stage-label';

interface LaneHeaderProps {
  readonly shown: ShownLane;
  readonly folded: boolean;
  readonly onFold: (stage: string) => void;
}

export function LaneHeader({ shown, folded, onFold }: LaneHeaderProps) {
  const { texts } = usePanelWords();
  const { lane, figures } = shown;
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
          <span class="lane-count">{figures.count.toLocaleString()}</span>
        </button>
      </h2>
      <LaneFigures shown={shown} />
    </div>
  );
}

/** Weighted money says nothing once a deal is won or lost. */
function LaneFigures({ shown: { lane, figures } }: { readonly shown: ShownLane }) {
  const { texts, money, exactMoney } = usePanelWords();
  const isPriced = figures.unpriced < figures.count;
  const isOpen = lane.kind === 'open' || lane.kind === 'unknown';
  return (
    <div class="lane-figures">
      {lane.kind === 'unknown' && <span class="chip chip-warning">{texts.kinds.unknown}</span>}
      {(isPriced ? figures.sums : []).map((sum) => (
        <span key={sum.currency} class="lane-sum">
          <strong title={exactMoney(sum.amount, sum.currency)}>{money(sum.amount, sum.currency)}</strong>
          {isOpen && (
            <span title={texts.board.weightedTitle}>
              {texts.board.weighted(money(sum.weighted, sum.currency))}
            </span>
          )}
        </span>
      ))}
      {figures.stalled > 0 && <span class="chip chip-warning">{texts.board.stalled(figures.stalled)}</span>}
      {figures.unpriced > 0 && <span class="chip">{texts.board.unpriced(figures.unpriced)}</span>}
    </div>
  );
}
