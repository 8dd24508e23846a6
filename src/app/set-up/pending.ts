/** What a set-up has decided and how far it came, kept until its end so that a run after a crash ends alike. */
import type { SetUpRequest } from '../../contract/rpc';
import type { Day } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import type { Memory } from '../ports';
import { recall } from '../workbook/recall';

const KEY = 'setUp';

/** The decisions are kept because the sheet looks different once columns have been added to it. */
export interface Pending {
  readonly mode: SetUpRequest['mode'];
  /** The key of the pipeline that is set up. */
  readonly key: string;
  /** Its name: that of its tab when it was adopted. */
  readonly name: string;
  /** The Deals tab's sheet id. */
  readonly sheetId: number;
  readonly headerRow: number;
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  readonly added: readonly Field[];
  /** The currency of amounts that name none. */
  readonly currency: string;
  /** The day on which set-up began: what is filled in must not depend on when a rerun comes. */
  readonly day: Day;
  /** Steps that have been completed. */
  readonly done: readonly string[];
}

/** The unfinished set-up of this mode, if there is one; one of another mode has nothing to say to this one. */
export function readPending(memory: Memory, mode: SetUpRequest['mode']): Pending | undefined {
  const pending = recall<Pending>(memory, KEY);
  return pending?.mode === mode ? pending : undefined;
}

/** Writes only what is new: a step that decides nothing costs no call. */
export function savePending(memory: Memory, pending: Pending): void {
  const text = JSON.stringify(pending);
  if (memory.get(KEY) !== text) memory.set({ [KEY]: text });
}

/** The set-up is done. */
export function forgetPending(memory: Memory): void {
  if (memory.get(KEY) !== undefined) memory.remove(KEY);
}
