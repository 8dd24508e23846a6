/** The methods of SpreadsheetApp.Range. */

import { ServiceException } from '../../errors';
import {
  anything,
  either,
  fields,
  flag,
  instance,
  integer,
  listOf,
  matrixOf,
  nullable,
  optional,
  text,
} from '../../runtime/parameters';
import { anyOf, defineSurface, type MethodTable, methodsOf } from '../../runtime/surface';
import { bottomOf, intersects, type Rectangle, rectangle, rightOf } from '../../workbook';
import { applyBanding } from './banding';
import { canEdit, requireEditable, requireSize } from './cell-values';
import { bandingTheme, copyPasteType } from './enums';
import { createFilter } from './filter';
import { rangeAt } from './geometry';
import { BandingHandle, DataValidationHandle, FilterHandle, RangeHandle, SheetHandle } from './handles';
import { metadataMethods } from './metadata';
import { protect } from './protection';
import { rangeLook } from './range-look';
import { clearRange, filled, rangeValues } from './range-values';
import { TextFinder } from './text-finder';

const { read, write, other } = methodsOf<RangeHandle>((range) => range.cellCount);
const one = () => 1;
const none = () => 0;

function offset(
  range: RangeHandle,
  rows: number,
  columns: number,
  height: number,
  width: number,
): RangeHandle {
  const { row, column } = range.area;
  return rangeAt(range.context, range.sheet, row + rows, column + columns, height, width);
}

const places: MethodTable<RangeHandle> = {
  getA1Notation: other([], (range) => range.name),
  getRow: other([], (range) => range.area.row),
  getRowIndex: other([], (range) => range.area.row),
  getColumn: other([], (range) => range.area.column),
  getColumnIndex: other([], (range) => range.area.column),
  getLastRow: other([], (range) => range.bottom),
  getLastColumn: other([], (range) => range.right),
  getNumRows: other([], (range) => range.area.rows),
  getHeight: other([], (range) => range.area.rows),
  getNumColumns: other([], (range) => range.area.columns),
  getWidth: other([], (range) => range.area.columns),
  getGridId: other([], (range) => range.sheet.id),
  getSheet: other([], (range) => new SheetHandle(range.context, range.sheet)),
  getCell: other([integer, integer], (range, row, column) => {
    if (row < 1 || column < 1 || row > range.area.rows || column > range.area.columns) {
      throw new ServiceException('outsideRange');
    }
    return offset(range, row - 1, column - 1, 1, 1);
  }),
  offset: anyOf(
    other([integer, integer], (range, rows, columns) =>
      offset(range, rows, columns, range.area.rows, range.area.columns),
    ),
    other([integer, integer, integer], (range, rows, columns, height) =>
      offset(range, rows, columns, height, range.area.columns),
    ),
    other([integer, integer, integer, integer], offset),
  ),
  activate: other([], select),
  activateAsCurrentCell: other([], select),
  getDataRegion: read([], (range) => dataRegion(range), none),
};

function select(range: RangeHandle): RangeHandle {
  range.context.machine.screen.select(range.sheet.id, range.area);
  return range;
}

/** Grows a range until blank rows and columns surround it. */
function dataRegion(range: RangeHandle): RangeHandle {
  const { sheet } = range;
  const filledIn = (area: Rectangle) =>
    sheet.values(area).some((line) => line.some((value) => value !== null && value !== ''));
  let { row, column, rows, columns } = range.area;
  for (let grown = true; grown; ) {
    grown = false;
    const left = Math.max(1, column - 1);
    const width = Math.min(sheet.maxColumns, column + columns) - left + 1;
    if (row > 1 && filledIn(rectangle(row - 1, left, 1, width)))
      [row, rows, grown] = [row - 1, rows + 1, true];
    if (row + rows <= sheet.maxRows && filledIn(rectangle(row + rows, left, 1, width)))
      [rows, grown] = [rows + 1, true];
    if (column > 1 && filledIn(rectangle(row, column - 1, rows, 1))) {
      [column, columns, grown] = [column - 1, columns + 1, true];
    }
    if (column + columns <= sheet.maxColumns && filledIn(rectangle(row, column + columns, rows, 1))) {
      [columns, grown] = [columns + 1, true];
    }
  }
  return new RangeHandle(range.context, sheet, rectangle(row, column, rows, columns));
}

function setRules(
  range: RangeHandle,
  rules: readonly (readonly (DataValidationHandle | null)[])[],
): RangeHandle {
  requireSize(range.area, rules);
  requireEditable(range);
  range.sheet.setDataValidations(
    range.area,
    rules.map((line) => line.map((handle) => handle?.rule ?? null)),
  );
  return range;
}

function rulesOf(range: RangeHandle): (DataValidationHandle | null)[][] {
  return range.sheet
    .dataValidations(range.area)
    .map((line) => line.map((rule) => rule && new DataValidationHandle(range.context, rule)));
}

const maybeRule = nullable(instance(DataValidationHandle));

const rules: MethodTable<RangeHandle> = {
  getDataValidations: read([], rulesOf),
  getDataValidation: read([], (range) => rulesOf(range)[0]?.[0] ?? null, one),
  setDataValidations: write([matrixOf(maybeRule)], setRules),
  setDataValidation: write([maybeRule], (range, rule) => setRules(range, filled(range, rule))),
  protect: write([], (range) => protect(range.context, range.sheet, range.area), none),
  canEdit: other([], canEdit),
  createFilter: write([], createFilter, none),
  getFilter: read([], (range) => ownFilter(range), none),
  createTextFinder: other([text], (range, wanted) => new TextFinder(range, wanted)),
  applyRowBanding: anyOf(
    write([], (range) => applyBanding(range, true, false)),
    write([bandingTheme.parameter], (range) => applyBanding(range, true, false)),
    write([bandingTheme.parameter, flag, flag], (range, _theme, header, footer) =>
      applyBanding(range, header, footer),
    ),
  ),
  getBandings: read([], (range) =>
    range.sheet.properties.bandings
      .filter((banding) => intersects(banding.rectangle, range.area))
      .map((banding) => new BandingHandle(range.context, range.sheet, banding.id)),
  ),
};

function ownFilter(range: RangeHandle): FilterHandle | null {
  const { filter } = range.sheet.properties;
  return filter && intersects(filter.rectangle, range.area)
    ? new FilterHandle(range.context, range.sheet)
    : null;
}

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

/** What copyTo carries over. */
type CopyMode = 'PASTE_NORMAL' | 'PASTE_VALUES' | 'PASTE_FORMAT' | 'PASTE_FORMULA' | 'PASTE_DATA_VALIDATION';

function copyMode(name: string): CopyMode {
  const known: readonly CopyMode[] = [
    'PASTE_VALUES',
    'PASTE_FORMAT',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
  ];
  return known.find((mode) => mode === name) ?? 'PASTE_NORMAL';
}

/** The area a copy lands in: whole multiples of the source, never cut to a smaller target (platform.md 5.11). */
function landing(source: RangeHandle, target: RangeHandle): Rectangle {
  const rows = Math.max(1, Math.floor(target.area.rows / source.area.rows)) * source.area.rows;
  const columns = Math.max(1, Math.floor(target.area.columns / source.area.columns)) * source.area.columns;
  return rectangle(target.area.row, target.area.column, rows, columns);
}

function copyTo(source: RangeHandle, target: RangeHandle, mode: CopyMode): void {
  const area = landing(source, target);
  const destination = rangeAt(target.context, target.sheet, area.row, area.column, area.rows, area.columns);
  requireEditable(destination);
  const repeat = <Entry>(block: readonly (readonly Entry[])[]): Entry[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_unused, column) => {
        const line = block[row % source.area.rows] ?? [];
        return line[column % source.area.columns] ?? block[0]?.[0];
      }).flatMap((entry) => (entry === undefined ? [] : [entry])),
    );
  if (mode === 'PASTE_VALUES') {
    const values = source.sheet.values(source.area).map((line) => line.map(plainContent));
    target.sheet.store(area.row, area.column, repeat(values));
  }
  if (mode === 'PASTE_NORMAL' || mode === 'PASTE_FORMULA') {
    target.sheet.store(area.row, area.column, movedContents(source, area));
  }
  if (mode === 'PASTE_NORMAL' || mode === 'PASTE_FORMAT') {
    target.sheet.clear(area, { formats: true });
    target.sheet.setStyles(area, repeat(source.sheet.styles(source.area)));
  }
  if (mode === 'PASTE_NORMAL' || mode === 'PASTE_DATA_VALIDATION') {
    target.sheet.setDataValidations(area, repeat(source.sheet.dataValidations(source.area)));
  }
}

function plainContent(value: unknown): string | number | boolean | null {
  if (typeof value === 'object' && value !== null && 'error' in value) return String(value.error);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function movedContents(source: RangeHandle, area: Rectangle) {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) =>
      source.sheet.contentAt(
        source.area.row + (row % source.area.rows),
        source.area.column + (column % source.area.columns),
      ),
    ),
  );
}

function moveTo(source: RangeHandle, target: RangeHandle): void {
  copyTo(source, target, 'PASTE_NORMAL');
  if (source.sheet !== target.sheet || source.name !== target.name) {
    clearRange(source, { contents: true, formats: true, validations: true });
  }
}

/** Keeps the first of equal rows, without regard to case, and moves the others together (platform.md 5.6). */
function removeDuplicates(range: RangeHandle, columns: readonly number[]): RangeHandle {
  requireEditable(range);
  const seen = new Set<string>();
  const displays = range.sheet.displays(range.area);
  const lines = movedContents(range, range.area);
  const kept = lines.filter((_, index) => {
    const shown = displays[index] ?? [];
    const compared = columns.length > 0 ? columns.map((column) => shown[column - range.area.column]) : shown;
    const key = JSON.stringify(compared).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const blank = lines.slice(kept.length).map((line) => line.map(() => null));
  range.sheet.store(range.area.row, range.area.column, [...kept, ...blank]);
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
const copied = (range: RangeHandle) => range.cellCount;

const structure: MethodTable<RangeHandle> = {
  sort: write([either(listOf(anything), anything)], sort),
  copyTo: anyOf(
    write([someRange], (range, target) => copyTo(range, target, 'PASTE_NORMAL')),
    write([someRange, copyPasteType.parameter, flag], (range, target, type) =>
      copyTo(range, target, copyMode(type)),
    ),
    write([someRange, fields], (range, target, options) => {
      const mode = options.formatOnly === true ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
      copyTo(range, target, options.contentsOnly === true ? 'PASTE_VALUES' : mode);
    }),
  ),
  moveTo: write([someRange], moveTo, copied),
  removeDuplicates: write([optional(listOf(integer))], (range, columns) =>
    removeDuplicates(range, columns ?? []),
  ),
  getMergedRanges: read([], (range) =>
    range.sheet.properties.merges
      .filter((merge) => intersects(merge, range.area))
      .map((merge) =>
        rangeAt(range.context, range.sheet, merge.row, merge.column, merge.rows, merge.columns),
      ),
  ),
  isStartRowBounded: other([], () => true),
  isEndRowBounded: other([], (range) => bottomOf(range.area) < range.sheet.maxRows),
  isStartColumnBounded: other([], () => true),
  isEndColumnBounded: other([], (range) => rightOf(range.area) < range.sheet.maxColumns),
};

/** e.range of an edit event also shows its corners as plain numbers (platform.md 3.3). */
function corner(range: RangeHandle, name: string): number | undefined {
  const corners: Readonly<Record<string, number>> = {
    rowStart: range.area.row,
    rowEnd: range.bottom,
    columnStart: range.area.column,
    columnEnd: range.right,
  };
  return corners[name];
}

defineSurface(
  RangeHandle,
  'SpreadsheetApp.Range',
  { ...places, ...rangeValues, ...rangeLook, ...rules, ...structure, ...metadataMethods<RangeHandle>() },
  { property: corner },
);
