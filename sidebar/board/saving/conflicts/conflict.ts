/** A change that met somebody else's: what was wanted, how the deal stands now, and how to go on. */
import type { AddDealRequest, Board, Card, EditDealResult, RefusedDeal } from '../../../../src/contract/rpc';
import { type Cell, cellText } from '../../../../src/domain/cells/cell';
import type { Field } from '../../../../src/domain/deals/field';
import { laneOf } from '../applying/put-card';
import { type Change, type EditChange, type MoveChange, newKey, type UndoChange } from '../change';
import type { Outcome } from '../sending/send-change';

export interface Conflict {
  /** What was wanted of this deal alone. */
  readonly change: MoveChange | EditChange | UndoChange;
  /** As the person saw the deal, or with undoing, as it would be again; absent: it would be gone. */
  readonly mine?: Card;
  /** As it stands now, with its lane's title; absent: it is gone, or only single cells differ. */
  readonly now?: Card;
  /** With an edit: the cells that somebody has changed meanwhile. */
  readonly cells?: NonNullable<EditDealResult['conflicts']>;
}

/** The conflicts in an answer; other refusals are not among them. */
export function conflictsOf(
  board: Board,
  change: Change,
  { refused, conflicts }: Outcome,
): readonly Conflict[] {
  if (change.kind === 'add') return [];
  if (change.kind === 'edit' && conflicts) return [{ change, mine: change.card, cells: conflicts }];
  return refused.filter(isConflict).map(({ id, card }) => {
    const mine = seenCard(change, id);
    const stage = card && (laneOf(board, card)?.stage ?? card.stage);
    return {
      change: ofOne(change, id),
      ...(mine && { mine }),
      ...(card && { now: { ...card, ...(stage !== undefined && { stage }) } }),
    };
  });
}

/** Tells whether somebody else's change is why a deal was left. */
export function isConflict({ problem, card }: RefusedDeal): boolean {
  return problem.code === 'dealNotFound' || (problem.code === 'dealChanged' && card !== undefined);
}

function seenCard(change: Conflict['change'], id: string): Card | undefined {
  if (change.kind === 'edit') return change.card;
  if (change.kind === 'move') return change.deals.find(({ card }) => card.id === id)?.card;
  return change.deals.find(({ changes }) => changes.id === id)?.before;
}

function ofOne(change: Conflict['change'], id: string): Conflict['change'] {
  if (change.kind === 'edit') return change;
  if (change.kind === 'move') return { ...change, deals: change.deals.filter(({ card }) => card.id === id) };
  return { ...change, deals: change.deals.filter(({ changes }) => changes.id === id) };
}

/**
 * The same once more, on top of what the deal is now; undefined when nothing is left to do.
 *
 * @param own with an edit, the fields in which one's own value is wanted; those that nobody else changed always are
 */
export function anyway({ change, now, cells }: Conflict, own: ReadonlySet<Field>): Change | undefined {
  const key = newKey();
  if (change.kind === 'move') {
    const deals = change.deals.map(({ card, facts }) => moving(now ?? card, facts));
    return { ...change, key, deals };
  }
  if (change.kind === 'undo') return now && undoAnyway(change, now, key);
  const edits = change.edits.flatMap((edit) => {
    const theirs = cells?.find(({ field }) => field === edit.field);
    if (!theirs) return [edit];
    return own.has(edit.field) ? [{ ...edit, seen: theirs.now }] : [];
  });
  return edits.length > 0 ? { ...change, key, edits } : undefined;
}

function moving(card: Card, facts: MoveChange['deals'][number]['facts']): MoveChange['deals'][number] {
  return { card, fromStage: card.stage, facts };
}

/** Exact undoing is refused for good: what is left is to move the deal back, or to write the old values again. */
function undoAnyway({ deals }: UndoChange, now: Card, key: string): Change | undefined {
  const [deal] = deals;
  if (!deal?.before) return undefined;
  const { before, changes } = deal;
  if (before.stage !== now.stage)
    return { kind: 'move', key, toStage: before.stage, deals: [moving(now, {})] };
  // The stage is the one that it had before already, and no field to be written.
  const edits = changes.cells.flatMap(({ field, from, to }) =>
    field === 'stage' ? [] : [{ field, seen: to, value: typed(field, from, before) }],
  );
  if (edits.length === 0) return undefined;
  return { kind: 'edit', key, card: now, edits, said: deal.title };
}

/** A cell as an edit would write it: whatever a 1 in the column counts, amounts and shares are sent as what they are. */
function typed(field: Field, cell: Cell, { amount, probability }: Card): string | number {
  if (field === 'amount') return amount ?? '';
  if (field === 'probability') return cell === '' ? '' : probability;
  return typeof cell === 'number' ? cell : cellText(cell);
}

/** A new deal with what the panel knows of one that is gone; undefined when it knows nothing. */
export function addedAgain({ change, mine }: Conflict): Change | undefined {
  if (!mine) return undefined;
  const { pipeline, title, company, owner, amount, currency, expectedClose, nextStep, nextStepDate } = mine;
  const known = { deal: title, company, owner, amount, currency, expectedClose, nextStep, nextStepDate };
  const wanted = change.kind === 'edit' ? change.edits.map(({ field, value }) => [field, value]) : [];
  const entries = [...Object.entries(known), ...wanted].filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const fields: AddDealRequest['fields'] = Object.fromEntries(entries);
  const stage = change.kind === 'move' ? change.toStage : mine.stage;
  return {
    kind: 'add',
    key: newKey(),
    request: { stage, fields, ...(pipeline !== undefined && { pipeline }) },
  };
}
