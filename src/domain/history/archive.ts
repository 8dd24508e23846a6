/** The compact form in which past months of the log are kept: one row per deal, its lines as JSON. */
import type { Cell, Grid } from '../cells/cell';
import { cellText } from '../cells/cell';
import { LOG_COLUMNS, type LogEntry } from './changes';
import { isChangeWay, isHistoryField } from './log-words';

/** A row of the log: one of our lines, or the cells of a row that is none, which are kept as they are. */
export type LogRow = { readonly line: LogEntry } | { readonly cells: readonly Cell[] };

/** The columns of an archive: the deal (blank for rows that are no lines), how many lines, the lines. */
export const ARCHIVE_WIDTH = 3;

/** A cell holds 50,000 characters (platform.md 2.5); what is longer goes on in a further row. */
const LONGEST_CELL = 49_000;

/** What is too long for a cell even so is cut; a piece that goes on from the row above counts no line. */
const PIECE = new RegExp(`[^]{1,${LONGEST_CELL}}`, 'g');

/** The parts of a line that are kept with it; its deal stands in a column of its own. */
const KEPT = LOG_COLUMNS.filter((column) => column !== 'dealId');

/**
 * The rows of an archive. Each line carries its number, so that the lines of all deals can be put back into the
 * order in which they stood.
 *
 * @param first the number of the first row
 */
export function archiveRows(rows: readonly LogRow[], first: number): Cell[][] {
  const byDeal = new Map<string, string[]>();
  rows.forEach((row, index) => {
    const dealId = 'line' in row ? row.line.dealId : '';
    const kept = 'line' in row ? KEPT.map((column) => row.line[column]) : [row.cells];
    const lines = byDeal.get(dealId) ?? [];
    lines.push(JSON.stringify([first + index, ...kept]));
    byDeal.set(dealId, lines);
  });
  return [...byDeal].flatMap(([dealId, lines]) => {
    return joined(lines).flatMap(({ text, count }) => {
      const pieces = text.match(PIECE) ?? [];
      return pieces.map((piece, index): Cell[] => [dealId, index === 0 ? count : 0, piece]);
    });
  });
}

/** JSON lists no longer than a cell, except for a line that is longer on its own. */
function joined(lines: readonly string[]): { readonly text: string; readonly count: number }[] {
  const chunks: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const last = chunks[chunks.length - 1];
    if (last && length + line.length < LONGEST_CELL) last.push(line);
    else {
      chunks.push([line]);
      length = 0;
    }
    length += line.length + 1;
  }
  return chunks.map((chunk) => ({ text: `[${chunk.join(',')}]`, count: chunk.length }));
}

/** The rows of the log as they stood, and the number that the next one gets. A row that does not read is left out. */
export function readArchive(grid: Grid): { readonly rows: readonly LogRow[]; readonly next: number } {
  const numbered = wholeTexts(grid).flatMap(({ dealId, text }) => readRow(dealId, text));
  const rows = numbered.sort((a, b) => a.number - b.number).map(({ row }) => row);
  return { rows, next: 1 + Math.max(0, ...numbered.slice(-1).map(({ number }) => number)) };
}

/** The lists of lines, with pieces put together. */
function wholeTexts(grid: Grid): { readonly dealId: string; text: string }[] {
  const texts: { readonly dealId: string; text: string }[] = [];
  for (const [dealId, count, piece = ''] of grid.slice(1)) {
    const last = texts[texts.length - 1];
    if (last && count === 0) last.text += String(piece);
    else texts.push({ dealId: cellText(dealId), text: String(piece) });
  }
  return texts;
}

interface NumberedRow {
  readonly number: number;
  readonly row: LogRow;
}

function readRow(dealId: string, text: string): NumberedRow[] {
  const kept = parsed(text);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    if (!Array.isArray(each)) return [];
    const [number, ...rest]: readonly unknown[] = each;
    const row = readKept(dealId, rest);
    return typeof number === 'number' && row ? [{ number, row }] : [];
  });
}

function readKept(dealId: string, kept: readonly unknown[]): LogRow | undefined {
  const [first] = kept;
  if (Array.isArray(first)) return { cells: first.filter(isCell) };
  const [stamp = '', who = '', field = '', from = '', to = '', how = ''] = kept.map(String);
  if (!isHistoryField(field) || !isChangeWay(how)) return undefined;
  return { line: { stamp, who, dealId, field, from, to, how } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCell(value: unknown): value is Cell {
  if (typeof value === 'object') return value !== null && 'day' in value;
  return ['string', 'number', 'boolean'].includes(typeof value);
}
