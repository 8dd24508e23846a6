/** What a freshly loaded board has that the one before did not: pure. */
import type { Board, Card } from '../../../src/contract/rpc';

/** The fresh board with the card objects of the one before wherever they say the same, so that they are not drawn again. */
export function reuseCards(before: Board, fresh: Board): Board {
  const known = cardsById(before);
  const lanes = fresh.lanes.map((lane) => ({
    ...lane,
    cards: lane.cards.map((card) => {
      const old = known.get(card.id);
      return old && JSON.stringify(old) === JSON.stringify(card) ? old : card;
    }),
  }));
  return { ...fresh, lanes };
}

/** Ids of the deals that somebody has changed, added or taken away; a row that has only shifted is none of it. */
export function changedDeals(before: Board, fresh: Board): ReadonlySet<string> {
  if (before.shown !== fresh.shown) return new Set();
  const known = cardsById(before);
  const now = cardsById(fresh);
  const changed = [...now].filter(([id, card]) => {
    const old = known.get(id);
    return old !== card && (!old || whatPeopleChange(old) !== whatPeopleChange(card));
  });
  return new Set([...changed.map(([id]) => id), ...[...known.keys()].filter((id) => !now.has(id))]);
}

function cardsById({ lanes }: Board): ReadonlyMap<string, Card> {
  return new Map(lanes.flatMap(({ cards }) => cards.map((card) => [card.id, card])));
}

/** Without what follows from the day or from where the row stands. */
function whatPeopleChange({ row: _row, attention: _attention, daysInStage: _days, ...facts }: Card): string {
  return JSON.stringify(facts);
}
