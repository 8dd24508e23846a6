/** Changes by the few facts that a test is about. */
import type { AddChange, Change, EditChange, MoveChange } from '../../../../sidebar/board/saving/change';
import { card } from '../../harness/fixtures/card';

let count = 0;

/** Keys that sort by the order in which they were made. */
export function key(): string {
  count += 1;
  return String(Date.now()).concat('-', String(count).padStart(4, '0'));
}

export function moveOf(ids: readonly string[], toStage: string, fromStage = 'Proposal'): MoveChange {
  const deals = ids.map((id) => ({ card: card({ id }), fromStage, facts: {} }));
  return { kind: 'move', key: key(), toStage, deals };
}

export function editOf(id: string, amount: number): EditChange {
  const edits = [{ field: 'amount' as const, seen: 1, value: amount }];
  return { kind: 'edit', key: key(), card: card({ id, amount: 1 }), edits, said: 'Saved' };
}

export function addOf(title: string, stage = 'Proposal'): AddChange {
  return { kind: 'add', key: key(), request: { stage, fields: { deal: title } } };
}

export const keysOf = (changes: readonly Change[]): readonly string[] => changes.map((change) => change.key);
