/** Open stages as bars: the whole amount, and within it the weighted part. */

import type { Board, Lane } from '../../src/contract/rpc';
import { isOpenLane } from '../../src/domain/board/lane';
import { markColour } from '../format/colour';
import { usePanelWords } from '../texts/panel-words';

/** Bars compare one currency only: the pipeline's own. */
export function FunnelBars({ board }: { readonly board: Board }) {
  const lanes = board.lanes.filter(isOpenLane);
  const most = Math.max(1, ...lanes.map((lane) => sumOf(lane, board.currency).amount));
  return (
    <ul class="bars">
      {lanes.map((lane) => (
        <Bar key={lane.stage} lane={lane} currency={board.currency} most={most} />
      ))}
    </ul>
  );
}

interface BarProps {
  readonly lane: Lane;
  readonly currency: string;
  readonly most: number;
}

function Bar({ lane, currency, most }: BarProps) {
  const { texts, money } = usePanelWords();
  const sum = sumOf(lane, currency);
  const share = (part: number) => String(Math.max(0, Math.round((part / most) * 1000) / 10)).concat('%');
  return (
    <li style={{ '--stage': markColour(lane.colour) }}>
      <span class="bar-name">{lane.stage}</span>
      <span class="bar-sum">{money(sum.amount, currency)}</span>
      <span class="bar-track" title={texts.board.weighted(money(sum.weighted, currency))}>
        <span class="bar-whole" style={{ width: share(sum.amount) }} />
        <span class="bar-part" style={{ width: share(sum.weighted) }} />
      </span>
    </li>
  );
}

function sumOf(lane: Lane, currency: string) {
  return lane.sums.find((sum) => sum.currency === currency) ?? { amount: 0, weighted: 0 };
}
