/** Shows a change on a board before the sheet has it: pure, and the same on any fresh board. */
import type { Board, Card } from '../../../../src/contract/rpc';
import { type Facts, shownFacts } from '../../asking/facts';
import { termsOf } from '../../lane/lane-terms';
import type { AddChange, Change, MoveChange, UndoChange } from '../change';
import { withCard } from './lane-with-card';
import { moveCard, refreshCard } from './move-cards';
import { placeFor } from './place';
import { dropCard, putCard } from './put-card';

/** The board as it will be once the change is saved; deals that it does not have are passed over. */
export function applyChange(board: Board, change: Change): Board {
  if (change.kind === 'move') return applyMove(board, change);
  if (change.kind === 'undo') return applyUndo(board, change);
  if (change.kind === 'add') return applyAdd(board, change);
  const facts = Object.fromEntries(change.edits.map(({ field, value }) => [field, value]));
  return refreshCard(board, change.card.id, shownFacts(facts));
}

function applyMove(board: Board, { deals, toStage }: MoveChange): Board {
  return deals.reduce((now, { card: { id }, facts }) => {
    const moved = moveCard(now, id, toStage) ?? now;
    return refreshCard(moved, id, shownFacts(facts));
  }, board);
}

function applyUndo(board: Board, { deals }: UndoChange): Board {
  return deals.reduce(
    (now, { changes, before }) => (before ? putBefore(now, before) : dropCard(now, changes.id)),
    board,
  );
}

/** Cards keep the title of the lane they were seen in, which on a board of several need not be the stage's name. */
function putBefore(board: Board, before: Card): Board {
  const terms = board.lanes.find((lane) => lane.stage === before.stage)?.terms;
  const own = terms?.find(({ pipeline }) => pipeline === before.pipeline)?.stage;
  return putCard(board, own === undefined ? before : { ...before, stage: own });
}

function applyAdd(board: Board, change: AddChange): Board {
  const { stage } = change.request;
  const lanes = board.lanes.map((lane) => {
    if (lane.stage !== stage) return lane;
    const card = newCard(board, change, termsOf(lane, change.request.pipeline).probability ?? 0);
    return withCard(lane, card, placeFor(lane, card));
  });
  return { ...board, lanes };
}

/** What can be told of a deal before the sheet has it. */
function newCard(board: Board, { key, request }: AddChange, probability: number): Card {
  const { pipeline, stage } = request;
  const facts: Facts = request.fields;
  return {
    ...(pipeline !== undefined && { pipeline }),
    id: key,
    row: 0,
    title: '',
    company: '',
    owner: '',
    stage,
    currency: typeof facts.currency === 'string' ? facts.currency : board.currency,
    probability,
    attention: [],
    nextStep: '',
    ...shownFacts(facts),
  };
}
