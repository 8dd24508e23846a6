/** Which cards are shown, in what order, and what the lanes say of those. */
import { useMemo } from 'preact/hooks';
import type { Board, BoardView, Card, Lane } from '../../../src/contract/rpc';
import { convertSums, type MoneyTerms } from '../../../src/domain/board/convert';
import { filterCards, isFiltering } from '../../../src/domain/board/filter';
import { isOpenLane } from '../../../src/domain/board/lane';
import { orderCards, placedByHand } from '../../../src/domain/board/order-cards';
import { type LaneFigures, laneFigures } from '../../../src/domain/board/sums';
import type { Finding, ShownLane } from '../desk';
import { useView } from './use-view';

/** Lanes that have not changed stay the very same, so that nothing in them is drawn again. */
export function useFinding(board: Board): Finding {
  const { view, change } = useView(board);
  const { currency, rates } = board;
  const terms = useMemo<MoneyTerms>(() => ({ currency, rates }), [currency, rates]);
  const lanes = useMemo(
    () => board.lanes.map((lane) => shownLane(lane, view, terms)),
    [board.lanes, view, terms],
  );
  return {
    view,
    change,
    lanes,
    isFiltered: isFiltering(view.filter),
    place: (ids, stage, before) => {
      const shown = lanes.find(({ lane }) => lane.stage === stage)?.cards ?? [];
      const drawn = shown.map(({ id }) => id);
      change({ hand: placedByHand(view.hand, drawn, ids, before) });
    },
  };
}

interface Seen {
  readonly view: BoardView;
  readonly terms: MoneyTerms;
  readonly ordered: readonly Card[];
  readonly isPart: boolean;
  readonly shown: ShownLane;
}

const SEEN = new WeakMap<Lane, Seen>();

/** A filter that changes with each key leaves the order of the lane as it was found. */
function shownLane(lane: Lane, view: BoardView, terms: MoneyTerms): ShownLane {
  const known = SEEN.get(lane);
  const last = known?.terms === terms ? known : undefined;
  if (last?.view === view) return last.shown;
  const isClosed = !isOpenLane(lane);
  const isPart = isFiltering(view.filter);
  const isSameOrder = last?.view.order === view.order && last.view.hand === view.hand;
  const ordered = isSameOrder ? last.ordered : orderCards(lane.cards, view, terms, isClosed);
  const cards = filterCards(ordered, view.filter, terms, isClosed);
  const isSame = last?.isPart === isPart && areSame(last.shown.cards, cards);
  const figures = isPart ? laneFigures(cards, terms) : wholeFigures(lane, terms);
  const shown = isSame ? last.shown : { lane, cards, figures };
  SEEN.set(lane, { view, terms, ordered, isPart, shown });
  return shown;
}

function areSame(one: readonly Card[], other: readonly Card[]): boolean {
  return one.length === other.length && one.every((card, at) => card === other[at]);
}

/** Of every deal, the older ones of closed lanes included. */
function wholeFigures({ count, unpriced, stalled, sums }: Lane, terms: MoneyTerms): LaneFigures {
  const converted = convertSums(sums, terms.currency, terms.rates);
  return { count, unpriced, stalled, sums, ...(converted && { converted }) };
}
