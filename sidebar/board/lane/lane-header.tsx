/** A lane's name, count and money; pressing it folds the lane. */

import type { ConvertedSum } from '../../../src/domain/board/convert';
import { isOpenLane } from '../../../src/domain/board/lane';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { useDesk } from '../desk-context';
import { stageLabel } from './stage-label';

interface LaneHeaderProps {
  readonly shown: ShownLane;
  readonly isFiltered: boolean;
  readonly folded: boolean;
  readonly onFold: (stage: string) => void;
  readonly onAdd: (stage: string) => void;
}

export function LaneHeader({ shown, isFiltered, folded, onFold, onAdd }: LaneHeaderProps) {
  const { texts } = usePanelWords();
  const { lane, figures } = shown;
  const name = stageLabel(lane.stage, texts);
  const isPart = isFiltered && figures.count !== lane.count;
  return (
    <div class="lane-header">
      <div class="lane-top">
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
            <span class="lane-count">
              {isPart ? texts.lanes.part(figures.count, lane.count) : figures.count.toLocaleString()}
            </span>
          </button>
        </h2>
        {lane.kind !== 'unknown' && (
          <button
            type="button"
            class="icon-button lane-add"
            aria-label={texts.lanes.add(name)}
            title={texts.lanes.add(name)}
            onClick={() => onAdd(lane.stage)}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      <LaneFigures shown={shown} />
    </div>
  );
}

/** Weighted money says nothing once a deal is won or lost. */
function LaneFigures({ shown: { lane, figures } }: { readonly shown: ShownLane }) {
  const { texts, money, exactMoney } = usePanelWords();
  const isPriced = figures.unpriced < figures.count;
  const isOpen = isOpenLane(lane);
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
      {isPriced && figures.converted && <Converted converted={figures.converted} isOpen={isOpen} />}
      {figures.stalled > 0 && <span class="chip chip-warning">{texts.board.stalled(figures.stalled)}</span>}
      {figures.unpriced > 0 && <span class="chip">{texts.board.unpriced(figures.unpriced)}</span>}
    </div>
  );
}

interface ConvertedProps {
  readonly converted: ConvertedSum;
  readonly isOpen: boolean;
}

/** All currencies together, said to be about, and of which day the oldest rate is. */
function Converted({ converted: { amount, weighted, day: rated }, isOpen }: ConvertedProps) {
  const { texts, money, day } = usePanelWords();
  const { board } = useDesk();
  const title = texts.lanes.convertedTitle(day(rated, board.today));
  return (
    <span class="lane-sum lane-converted" title={title}>
      <strong>≈ {money(amount, board.currency)}</strong>
      {isOpen && <span>{texts.board.weighted(money(weighted, board.currency))}</span>}
      <span class="unseen">{title}</span>
    </span>
  );
}
