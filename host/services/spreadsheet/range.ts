/** The methods of SpreadsheetApp.Range. */

import { ServiceException } from '../../errors';
import { flag, instance, integer, matrixOf, nullable, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type MethodTable, methodsOf } from '../../runtime/surface';
import { intersects, type Rectangle, rectangle } from '../../workbook';
import { applyBanding } from './banding';
import { canEdit, requireEditable, requireSheetInDocument, requireSize } from './cell-values';
import { bandingTheme } from './enums';
import { createFilter } from './filter';
import { rangeAt } from './geometry';
import { BandingHandle, DataValidationHandle, FilterHandle, RangeHandle, SheetHandle } from './handles';
import { metadataMethods } from './metadata';
import { protect } from './protection';
import { rangeLook } from './range-look';
import { rangeMoves } from './range-moves';
import { filled, rangeValues } from './range-values';
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

const shape: MethodTable<RangeHandle> = {
  getMergedRanges: read([], (range) =>
    range.sheet.properties.merges
      .filter((merge) => intersects(merge, range.area))
      .map((merge) =>
        rangeAt(range.context, range.sheet, merge.row, merge.column, merge.rows, merge.columns),
      ),
  ),
  isStartRowBounded: other([], () => true),
  isEndRowBounded: other([], (range) => range.bottom < range.sheet.maxRows),
  isStartColumnBounded: other([], () => true),
  isEndColumnBounded: other([], (range) => range.right < range.sheet.maxColumns),
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
  {
    ...places,
    ...rangeValues,
    ...rangeLook,
    ...rules,
    ...shape,
    ...rangeMoves,
    ...metadataMethods<RangeHandle>(),
  },
  { property: corner, guard: requireSheetInDocument },
);
