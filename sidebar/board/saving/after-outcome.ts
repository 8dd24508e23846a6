/** What the board and the undo list are once the server has answered: pure. */
import type { Board } from '../../../src/contract/rpc';
import { dropCard, putCard } from './applying/put-card';
import type { Change, UndoneDeal } from './change';
import type { Outcome } from './sending/send-change';

/** The known board with every deal of the answer as it stands now; one that is gone is taken off. */
export function afterOutcome(base: Board, { saved, refused }: Outcome): Board {
  const answered = saved.reduce(
    (board, { id, card }) => (card ? putCard(board, card) : dropCard(board, id)),
    base,
  );
  return refused.reduce((board, { id, card, problem }) => {
    if (card) return putCard(board, card);
    return problem.code === 'dealNotFound' ? dropCard(board, id) : board;
  }, answered);
}

/** What takes a saved change back; empty when nothing changed, and for taking back itself. */
export function undoOf(change: Change, { saved }: Outcome): readonly UndoneDeal[] {
  if (change.kind === 'undo') return [];
  return saved.flatMap(({ id, undo, card }) => {
    const before = cardBefore(change, id);
    return undo ? [{ changes: undo, title: card?.title ?? '', ...(before && { before }) }] : [];
  });
}

function cardBefore(change: Change, id: string) {
  if (change.kind === 'edit') return change.card;
  return change.kind === 'move' ? change.deals.find(({ card }) => card.id === id)?.card : undefined;
}
