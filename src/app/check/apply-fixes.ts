/** Puts safe fixes into their cells, after looking again: what has changed since the check is left alone. */
import type { FixRequest, FixResult } from '../../contract/rpc';
import { cellText } from '../../domain/cells/cell';
import type { Issue } from '../../domain/deals/deal';
import type { LogEntry } from '../../domain/history/changes';
import { choose } from '../../domain/messages/choose';
import { run as en } from '../../domain/messages/en/run';
import { run as ko } from '../../domain/messages/ko/run';
import type { Environment, Write } from '../ports';
import { finishBroken } from '../undo/finish-broken';
import { firstRows, fixLines } from '../undo/log-lines';
import { type Author, type FixesNote, keepNote, markNote, type UndoNote } from '../undo/undo-note';
import { rowsById } from '../workbook/ground';
import { logWrites } from '../workbook/history/log-tab';
import { MAIN_PIPELINE } from '../workbook/layout';
import { openPipeline } from '../workbook/pipeline';
import { cellWrites } from '../workbook/writes/cell-writes';
import { type Batch, type Fixable, notedSheet } from './fix-note';
import { inspect } from './inspect';

/** So many calls may take longer than a person waits without a word. */
const LONG = 200;

/**
 * Fixes the cells asked for whose deal and text are as they were when the check was made. A row may have moved
 * meanwhile: then it is another deal's and is skipped. What is to be written is noted first: a batch that breaks off is
 * finished by the next run, and it can be undone (undo/undo-last.ts).
 *
 * @throws Failure busy, notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function applyFixes(env: Environment, request: FixRequest): FixResult {
  return env.alone(() => {
    const wanted = new Set(request.fixes.map((fix) => keyOf(fix, fix.pipeline)));
    const finished = keysOf(finishBroken(env)).filter((key) => wanted.has(key));
    const batches = planBatches(env, wanted);
    const count = batches.reduce((sum, { fixes }) => sum + fixes.length, 0);
    const undoable = count === 0 ? finished.length > 0 : carryOut(env, batches);
    const fixed = count + finished.length;
    return { fixed, skipped: wanted.size - fixed, undoable };
  });
}

function planBatches(env: Environment, wanted: ReadonlySet<string>): Batch[] {
  const keys = new Set([...wanted].map((key) => pipelineIn(key)));
  const { inspections } = inspect(
    env,
    [...keys].map((key) => openPipeline(env, key)),
  );
  return inspections.map((inspection) => {
    const { key } = inspection.pipeline.place;
    const fixes = inspection.issues.filter(hasFix).filter((issue) => wanted.has(keyOf(issue, key)));
    return { inspection, fixes: onePerCell(fixes) };
  });
}

function carryOut(env: Environment, batches: readonly Batch[]): boolean {
  const by: Author = { stamp: env.now.stamp, who: env.user };
  const note: FixesNote = { kind: 'fixes', by, sheets: batches.map(notedSheet) };
  const isKept = keepNote(env, note, 'begun');
  const cells = batches.flatMap(fixWrites);
  if (cells.length > LONG) writeInParts(env, cells);
  else env.write(cells);
  env.write(logWrites(env, linesOf(note, batches)));
  env.flush();
  if (isKept) markNote(env, 'done');
  return isKept;
}

/** Cells that are scattered over the sheet and all differ take a call each: the person sees how far it has come. */
function writeInParts(env: Environment, writes: readonly Write[]): void {
  const texts = choose(openPipeline(env).language, { en, ko }).fixes;
  for (let first = 0; first < writes.length; first += LONG) {
    env.progress(first / writes.length, texts.writing);
    env.write(writes.slice(first, first + LONG));
  }
  env.progress(1, texts.done);
}

function fixWrites({ inspection, fixes }: Batch): Write[] {
  return cellWrites(
    inspection.tab,
    fixes.map(({ row, column, fix }) => ({ row, column, to: fix })),
  );
}

function linesOf(note: FixesNote, batches: readonly Batch[]): LogEntry[] {
  return note.sheets.flatMap((sheet, index) => {
    const inspection = batches[index]?.inspection;
    if (!inspection) return [];
    return fixLines(sheet, note.by, firstRows(rowsById(inspection.grid, inspection.table)));
  });
}

/** Two issues may offer the same cell; the first one is carried out. */
function onePerCell(fixes: readonly Fixable[]): Fixable[] {
  const taken = new Set<string>();
  return fixes.filter(({ row, column }) => {
    const place = `${row}:${column}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}

/** The cells that a finished run had been asked for, as the panel names them. */
function keysOf(note: UndoNote | undefined): string[] {
  if (note?.kind !== 'fixes') return [];
  return note.sheets.flatMap(({ pipeline, columns }) =>
    columns.flatMap(({ column, cells }) =>
      cells.map(([row, dealId, from]) => keyOf({ row, column, found: cellText(from), dealId }, pipeline)),
    ),
  );
}

function keyOf(
  place: { readonly row: number; readonly column: number; readonly found: string; readonly dealId: string },
  pipeline: string = MAIN_PIPELINE,
): string {
  return JSON.stringify([pipeline, place.row, place.column, place.found, place.dealId]);
}

function pipelineIn(key: string): string {
  const [pipeline]: unknown[] = JSON.parse(key);
  return String(pipeline);
}

function hasFix(issue: Issue): issue is Fixable {
  return issue.fix !== undefined;
}
