/** What a person did on the board that the sheet does not have yet: plain data, so that a browser can keep it. */
import type { AddDealRequest, Card, DealChanges, EditDealRequest } from '../../../src/contract/rpc';
import type { Facts } from '../asking/facts';

interface Keyed {
  /** Sorts by the time at which it was made. */
  readonly key: string;
}

/** One deal of a move. */
export interface MovingDeal {
  /** As the person saw it. */
  readonly card: Card;
  readonly fromStage: string;
  readonly facts: Facts;
  /** Where earlier attempts of this person may have brought it without an answer. */
  readonly via?: readonly string[];
}

export interface MoveChange extends Keyed {
  readonly kind: 'move';
  readonly toStage: string;
  readonly deals: readonly MovingDeal[];
}

export interface EditChange extends Keyed {
  readonly kind: 'edit';
  readonly card: Card;
  readonly edits: EditDealRequest['edits'];
  readonly said: string;
}

/** Its key is its token, and until it is saved its card's id. */
export interface AddChange extends Keyed {
  readonly kind: 'add';
  readonly request: Omit<AddDealRequest, 'token'>;
  /** Moved since a call that had no answer: where that may have added it, and what was told for the move. */
  readonly moved?: { readonly fromStage: string; readonly facts: Facts };
}

/** What takes one deal back. */
export interface UndoneDeal {
  readonly changes: DealChanges;
  readonly title: string;
  /** As it was before the action; absent when the action added it. */
  readonly before?: Card;
}

export interface UndoChange extends Keyed {
  readonly kind: 'undo';
  readonly deals: readonly UndoneDeal[];
}

export type Change = MoveChange | EditChange | AddChange | UndoChange;

const KINDS: readonly unknown[] = ['move', 'edit', 'add', 'undo'];

/** A key that no other change has, here or in another browser. */
export function newKey(): string {
  return String(Date.now()).concat('-', crypto.randomUUID());
}

/** The ids of the deals that a change concerns. */
export function dealsOf(change: Change): readonly string[] {
  if (change.kind === 'move') return change.deals.map(({ card }) => card.id);
  if (change.kind === 'undo') return change.deals.map(({ changes }) => changes.id);
  return [change.kind === 'edit' ? change.card.id : change.key];
}

/** The server remembers the latest additions only: one that is older than this is sent again by a person or not at all. */
const REMEMBERED_MS = 3_600_000;

/** Whether sending a change again by ourselves can do no harm. */
export function mayRepeat({ kind, key }: Change): boolean {
  return kind !== 'add' || Date.now() - Number.parseInt(key, 10) < REMEMBERED_MS;
}

/** Checks what a browser kept, perhaps of an older version. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, key, deals, card, request } = value as Readonly<Record<string, unknown>>;
  return KINDS.includes(kind) && typeof key === 'string' && Boolean(deals ?? card ?? request);
}
