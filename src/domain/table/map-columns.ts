/** Decides what each column of a sheet means, from its header's words and the values under it. */
import type { Cell, Grid } from '../cells/cell';
import { cellText, isBlank } from '../cells/cell';
import type { Field } from '../deals/field';
import { fieldKind } from '../deals/field';
import { adoptStages } from '../stages/adopt-stages';
import { stageBook } from '../stages/stage-book';
import type { ColumnValues } from './column-values';
import { columnValues, suits } from './column-values';
import { headerMeanings } from './header-words';
import { saysTotal } from './row-tests';

/** What one column was taken for. */
export interface ColumnMatch {
  /** 1-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** Absent: the person's own column. */
  readonly field?: Field;
  /** How sure, 0 to 1; 0 for a column of the person's own. */
  readonly confidence: number;
  /** Up to three values from under the header. */
  readonly samples: readonly string[];
}

interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly confidence: number;
}

/** What a header says and what stands under it both count; below this the column stays the person's own. */
const ENOUGH = 0.45;
const VALUES_ALONE = 0.6;
const MOST = 0.7;
const SAMPLES = 3;

/**
 * Matches every column under the header row (counted from 1). Each field is given to one column at most,
 * the surest first. Columns are listed in sheet order up to the last one with a header or values.
 */
export function mapColumns(sheet: Grid, headerRow: number, locale: string): ColumnMatch[] {
  const grid = withoutTotals(sheet, headerRow);
  const headers = grid[headerRow - 1] ?? [];
  const candidates = headers.flatMap((cell, index) =>
    candidatesOf(cellText(cell), index + 1, columnValues(grid, headerRow, index + 1, locale)),
  );
  const given = settleCloseDate(assign(candidates), grid, headerRow);
  const matches = headers.map((cell, index): ColumnMatch => {
    const column = index + 1;
    const match = given.find((candidate) => candidate.column === column);
    const shown = { column, header: cellText(cell), samples: samplesOf(grid, headerRow, column) };
    return match
      ? { ...shown, field: match.field, confidence: match.confidence }
      : { ...shown, confidence: 0 };
  });
  return withoutBlankEnd(matches);
}

/** The word for a total, over and over in one column, would pass for what the column holds. */
function withoutTotals(grid: Grid, headerRow: number): Grid {
  const first = (cells: readonly Cell[]) => cells.find((cell) => !isBlank(cell));
  return grid.filter((cells, index) => index < headerRow || !saysTotal(first(cells)));
}

function withoutBlankEnd(matches: readonly ColumnMatch[]): ColumnMatch[] {
  let end = matches.length;
  while (end > 0 && matches[end - 1]?.header === '' && matches[end - 1]?.samples.length === 0) end--;
  return matches.slice(0, end);
}

function candidatesOf(header: string, column: number, values: ColumnValues): Candidate[] {
  const meanings = headerMeanings(header);
  const byHeader = meanings.map(({ field, strength }) => ({
    column,
    field,
    confidence: round(strength * suits(values, fieldKind(field))),
  }));
  const guess = meanings.length === 0 ? fieldOfValues(values) : undefined;
  const all = guess ? [...byHeader, { column, field: guess, confidence: VALUES_ALONE }] : byHeader;
  return all.filter(({ confidence }) => confidence >= ENOUGH);
}

/** Values that speak for themselves under a header that does not. */
function fieldOfValues(values: ColumnValues): Field | undefined {
  if (values.count < 2) return undefined;
  if (values.email >= MOST) return 'email';
  return values.stageWord >= MOST && values.distinct <= 0.9 ? 'stage' : undefined;
}

function assign(candidates: readonly Candidate[]): Candidate[] {
  const given: Candidate[] = [];
  const sorted = [...candidates].sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const candidate of sorted) {
    const taken = given.some(({ column, field }) => column === candidate.column || field === candidate.field);
    if (!taken) given.push(candidate);
  }
  return given;
}

/**
 * `Close date` says which day, not whether it is planned or past. Beside a column for the planned day it is
 * the past one; where only closed deals carry it, it is both in one; else it is the planned one.
 */
function settleCloseDate(given: readonly Candidate[], grid: Grid, headerRow: number): Candidate[] {
  const columnOf = (field: Field) => given.find((candidate) => candidate.field === field)?.column;
  return given.flatMap((candidate) => {
    if (candidate.field !== 'closeDate') return [candidate];
    const planned = columnOf('expectedClose') !== undefined;
    if (planned && columnOf('closed') !== undefined) return [];
    if (planned) return [{ ...candidate, field: 'closed' }];
    const closedOnly = onlyClosedDeals(grid, headerRow, candidate.column, columnOf('stage'));
    return [{ ...candidate, field: closedOnly ? 'closeDate' : 'expectedClose' }];
  });
}

/** Kinds are told as adopting would tell them: `Closing` is the win where nothing else is. */
function onlyClosedDeals(grid: Grid, headerRow: number, column: number, stageColumn = 0): boolean {
  const rows = grid.slice(headerRow).filter((cells) => !isBlank(cells[stageColumn - 1]));
  const stages = rows.map((cells) => cells[stageColumn - 1] ?? '');
  const book = stageBook(adoptStages(stages, 'en').stages);
  const isClosed = (cells: readonly Cell[]) =>
    ['won', 'lost', 'afterWon'].includes(book.kindOf(cellText(cells[stageColumn - 1])));
  const dated = rows.filter((cells) => !isBlank(cells[column - 1]));
  return dated.length > 0 && dated.every(isClosed);
}

function samplesOf(grid: Grid, headerRow: number, column: number): string[] {
  const samples: string[] = [];
  for (let row = headerRow; row < grid.length && samples.length < SAMPLES; row++) {
    const cell = grid[row]?.[column - 1];
    if (!isBlank(cell)) samples.push(cellText(cell));
  }
  return samples;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
