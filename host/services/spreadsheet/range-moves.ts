/** Range methods that move contents: sorting, copying, moving, removing duplicates. */

import { ServiceException } from '../../errors';
import {
  anything,
  either,
  fields,
  flag,
  instance,
  integer,
  listOf,
  optional,
} from '../../runtime/parameters';
import { anyOf, type MethodTable, methodsOf } from '../../runtime/surface';
import { type CopyOptions, copyCells } from '../../workbook';
import { requireEditable } from './cell-values';
import { copyPasteType } from './enums';
import { rangeAt } from './geometry';
import { RangeHandle } from './handles';
import { clearRange } from './range-values';

const { write } = methodsOf<RangeHandle>((range) => range.cellCount);

/** One key of sort: a column number, negative for descending, or {column, ascending}. */
function sortKey(spec: unknown): { column: number; ascending: boolean } {
  if (typeof spec === 'number') return { column: Math.abs(spec), ascending: spec >= 0 };
  if (typeof spec === 'object' && spec !== null && 'column' in spec && typeof spec.column === 'number') {
    return { column: spec.column, ascending: !('ascending' in spec) || spec.ascending !== false };
  }
  throw new ServiceException('signature', '(class)', 'SpreadsheetApp.Range.sort');
}

function sort(range: RangeHandle, spec: unknown): RangeHandle {
  const keys = (Array.isArray(spec) ? spec : [spec]).map(sortKey);
  if (keys.some((key) => key.column < range.area.column || key.column > range.right)) {
    throw new ServiceException('sortColumn');
  }
  requireEditable(range);
  range.sheet.sort(range.area, keys);
  return range;
}

const EVERYTHING: CopyOptions = { contents: 'formulas', formats: true, validations: true };

/** What each type of paste carries over; the others paste everything. */
const PASTES: Readonly<Record<string, CopyOptions>> = {
  PASTE_VALUES: { contents: 'values' },
  PASTE_FORMULA: { contents: 'formulas' },
  PASTE_FORMAT: { formats: true },
  PASTE_DATA_VALIDATION: { validations: true },
};

/** The area a copy lands in: whole multiples of the source, never cut to a smaller target (platform.md 5.11). */
function landing(source: RangeHandle, target: RangeHandle): RangeHandle {
  const rows = Math.max(1, Math.floor(target.area.rows / source.area.rows)) * source.area.rows;
  const columns = Math.max(1, Math.floor(target.area.columns / source.area.columns)) * source.area.columns;
  return rangeAt(target.context, target.sheet, target.area.row, target.area.column, rows, columns);
}

function copyTo(source: RangeHandle, target: RangeHandle, options: CopyOptions): void {
  const destination = landing(source, target);
  requireEditable(destination);
  const { row, column, rows, columns } = source.area;
  for (let down = 0; down < destination.area.rows; down += rows) {
    for (let right = 0; right < destination.area.columns; right += columns) {
      const { area, sheet } = destination;
      copyCells(
        source.sheet,
        { row, column, rows, columns },
        sheet,
        area.row + down,
        area.column + right,
        options,
      );
    }
  }
}

function copyOptions(options: Readonly<Record<string, unknown>>): CopyOptions {
  if (options.contentsOnly === true) return { contents: 'values' };
  return options.formatOnly === true ? { formats: true } : EVERYTHING;
}

function moveTo(source: RangeHandle, target: RangeHandle): void {
  copyTo(source, target, EVERYTHING);
  if (source.sheet !== target.sheet || source.name !== target.name) {
    clearRange(source, { contents: true, formats: true, validations: true });
  }
}

/** Keeps the first of equal rows, without regard to case, and moves the others together (platform.md 5.6). */
function removeDuplicates(range: RangeHandle, columns: readonly number[]): RangeHandle {
  requireEditable(range);
  const seen = new Set<string>();
  const displays = range.sheet.displays(range.area);
  const lines = range.sheet.content.block(range.area);
  const kept = lines.filter((_, index) => {
    const shown = displays[index] ?? [];
    const compared = columns.length > 0 ? columns.map((column) => shown[column - range.area.column]) : shown;
    const key = JSON.stringify(compared).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const left = kept.map((line) => line.map((content) => content ?? null));
  const blank = lines.slice(kept.length).map((line) => line.map(() => null));
  range.sheet.store(range.area.row, range.area.column, [...left, ...blank]);
  return rangeAt(
    range.context,
    range.sheet,
    range.area.row,
    range.area.column,
    kept.length,
    range.area.columns,
  );
}

const someRange = instance(RangeHandle);

/** The methods of Range that move contents. */
export const rangeMoves: MethodTable<RangeHandle> = {
  sort: write([either(listOf(anything), anything)], sort),
  copyTo: anyOf(
    write([someRange], (range, target) => copyTo(range, target, EVERYTHING)),
    write([someRange, copyPasteType.parameter, flag], (range, target, type) =>
      copyTo(range, target, PASTES[type] ?? EVERYTHING),
    ),
    write([someRange, fields], (range, target, options) => copyTo(range, target, copyOptions(options))),
  ),
  moveTo: write([someRange], moveTo),
  removeDuplicates: write([optional(listOf(integer))], (range, columns) =>
    removeDuplicates(range, columns ?? []),
  ),
};
