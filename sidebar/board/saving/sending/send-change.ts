/** Sends a change, and brings the answers to all kinds of changes into one shape. */
import type {
  AddDealResult,
  Card,
  DealChanges,
  EditDealResult,
  MoveRequest,
  MoveResult,
  RefusedDeal,
  Saved,
  UndoChangesResult,
} from '../../../../src/contract/rpc';
import { CallFailed, type Server } from '../../../server';
import { type AddChange, type Change, dealsOf, type EditChange, type MoveChange } from '../change';

/** What became of a change, deal by deal. */
export interface Outcome {
  /** Absent when the server refused the whole before it looked. */
  readonly revision?: Saved['revision'];
  readonly saved: readonly SavedDeal[];
  readonly refused: readonly RefusedDeal[];
  /** With an edit: nothing was written, as somebody has changed these cells meanwhile. */
  readonly conflicts?: EditDealResult['conflicts'];
}

export interface SavedDeal {
  readonly id: string;
  /** Absent: the deal was taken out of the sheet. */
  readonly card?: Card;
  readonly undo?: DealChanges;
}

/** After these, as after no answer at all, nothing is decided: the same may well succeed in a while. */
const UNDECIDED: ReadonlySet<string> = new Set(['busy', 'serviceFailed', 'quotaReached']);

/** Long enough for a server that waits for another one's lock. */
const PATIENCE_MS = 120_000;

/** @throws whatever the call threw, or an error after two minutes of silence: the server has not decided about the change */
export function sendChange(server: Server, change: Change): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    void ask(server, change)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

async function ask(server: Server, change: Change): Promise<Outcome> {
  try {
    if (change.kind === 'move') return ofMove(await server('moveDeals', moveRequest(change)));
    if (change.kind === 'edit') return ofEdit(change, await server('editDeal', editRequest(change)));
    if (change.kind === 'add')
      return ofAdd(change, await server('addDeal', { ...change.request, token: change.key }));
    return ofUndo(await server('undoChanges', { deals: change.deals.map(({ changes }) => changes) }));
  } catch (error) {
    if (!(error instanceof CallFailed) || !error.answered || UNDECIDED.has(error.problem.code)) throw error;
    const { problem } = error;
    return { saved: [], refused: dealsOf(change).map((id) => ({ id, problem })) };
  }
}

function moveRequest({ toStage, deals }: MoveChange): MoveRequest {
  return {
    toStage,
    deals: deals.map(({ card: { id, row, pipeline }, fromStage, facts }) => ({
      id,
      row,
      fromStage,
      ...(pipeline !== undefined && { pipeline }),
      ...(Object.keys(facts).length > 0 && { fields: facts }),
    })),
  };
}

function editRequest({ card: { id, row, pipeline }, edits }: EditChange) {
  return { id, row, edits, ...(pipeline !== undefined && { pipeline }) };
}

function ofMove({ moved, refused, revision }: MoveResult): Outcome {
  return { saved: moved, refused, revision };
}

function ofUndo({ undone, refused, revision }: UndoChangesResult): Outcome {
  return { saved: undone, refused, revision };
}

function ofEdit(
  { card: { id } }: EditChange,
  { saved, refused, conflicts, revision }: EditDealResult,
): Outcome {
  return {
    saved: saved ? [{ id, ...saved }] : [],
    refused: refused ? [refused] : [],
    ...(conflicts && { conflicts }),
    revision,
  };
}

function ofAdd({ key }: AddChange, { added, refused, revision }: AddDealResult): Outcome {
  return {
    saved: added ? [{ id: added.card.id, ...added }] : [],
    refused: refused ? [{ id: key, problem: refused }] : [],
    revision,
  };
}
