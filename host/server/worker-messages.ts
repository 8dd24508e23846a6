/** What the main thread and the host's worker say to each other. */

import type { MessagePort } from 'node:worker_threads';
import type { BundleText } from '../runtime/bundle';
import type { Panel } from '../runtime/screen';
import type { CellInput } from '../workbook';
import type { Answer, Caller, HostEvent, Question } from './protocol';

/** A new workbook: the first row of its first sheet is the header; null rows leave it empty. */
export interface NewWorkbook {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[] | null;
  readonly sheetName: string | null;
}

/** How the worker starts. `file` is read when it exists; `saveTo` is written after changes. */
export interface WorkerSettings extends NewWorkbook {
  readonly bundle: string | BundleText;
  readonly file: string | null;
  readonly saveTo: string | null;
  readonly user: { readonly email: string; readonly locale: string };
  readonly timeZone?: string;
  readonly now?: number;
  readonly mailFolder: string | null;
  /** A new workbook to start on instead when the first page speaks another language than `user`. */
  readonly translation?: NewWorkbook & { readonly locale: string };
}

/** What the worker gets with its settings: where answers arrive, and the flag that wakes it. */
export interface WorkerData {
  readonly settings: WorkerSettings;
  readonly answers: MessagePort;
  readonly flag: Int32Array;
}

/** A request to the worker. */
export type WorkerRequest = { readonly id: number } & (
  | { readonly type: 'command'; readonly name: string; readonly parameters: unknown; readonly caller: Caller }
  | {
      readonly type: 'open';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly saveTo: string | null;
      readonly caller: Caller;
    }
  | { readonly type: 'download' }
  | { readonly type: 'downloadSheet'; readonly sheetId: number }
  | { readonly type: 'eml'; readonly index: number }
  | { readonly type: 'close' }
);

/** A request without its number, as callers write it. */
export type WorkerAction = WorkerRequest extends infer Request
  ? Request extends WorkerRequest
    ? Omit<Request, 'id'>
    : never
  : never;

/** What the worker says by itself. */
export type WorkerNews =
  | { readonly type: 'ready'; readonly fileName: string }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly type: 'event'; readonly event: HostEvent }
  | {
      readonly type: 'panel';
      readonly client: string | null;
      readonly panel: Panel;
      readonly functionNames: readonly string[];
    }
  | { readonly type: 'ask'; readonly client: string | null; readonly question: Question };

/** What travels through the answers' port. */
export type WorkerAnswer = Answer;
