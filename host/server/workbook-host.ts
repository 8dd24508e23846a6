/** What the server needs of a host; `createHost` of host/host.ts makes one. */

import type { SentMail } from '../mail/mailbox';
import type { ExecutionRecord } from '../runtime/execution';
import type { Screen } from '../runtime/screen';
import type { InstalledTrigger } from '../runtime/trigger-table';
import type { Rectangle, Workbook } from '../workbook';
import type { Caller } from './protocol';

/** What google.script.run hands back: a value that JSON can carry, or the error of the script. */
export interface WorkbookHost {
  readonly workbook: Workbook;
  readonly screen: Screen;
  readonly executions: readonly ExecutionRecord[];
  readonly mails: readonly SentMail[];
  /** The instant of the host's clock in milliseconds. */
  now(): number;
  functionNames(): readonly string[];
  triggers(): readonly InstalledTrigger[];
  /** Says who acts from now on. */
  actAs(caller: Caller): void;
  /** Runs onOpen as the editor does. */
  open(): Promise<void>;
  /** A person types or pastes a block. */
  enter(sheetId: number, row: number, column: number, values: readonly (readonly string[])[]): Promise<void>;
  /** A person empties cells. */
  clear(sheetId: number, area: Rectangle): Promise<void>;
  /** Runs the function of a menu entry. */
  runMenu(functionName: string): Promise<void>;
  /** Calls a function as google.script.run does. */
  rpc(functionName: string, values: readonly unknown[]): Promise<unknown>;
  advance(instant: number): Promise<void>;
  undo(): void;
  redo(): void;
  /** Replaces the document. Throws FileError, leaving the old one, when the bytes are no workbook. */
  load(bytes: Uint8Array, name: string): Promise<void>;
  save(path: string): Promise<void>;
  bytes(): Promise<Uint8Array>;
}
