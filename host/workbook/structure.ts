/** Inserting and deleting rows and columns, and what follows: formulas, rules, charts, names, metadata. */

import type { Grid } from './grid';
import type { Change } from './journal';
import { type DataValidation, type DeveloperMetadata, isFormula, type SheetRange } from './model';
import { type Rectangle, rectangle } from './rectangle';
import { mapReferences, type Reference } from './references';
import type { Sheet } from './sheet';
import type { SheetProperties } from './sheet-properties';
import {
  type Shift,
  shiftKeys,
  shiftMembers,
  shiftPosition,
  shiftRectangle,
  shiftRectangles,
  shiftReference,
} from './shift';
import type { Workbook } from './workbook';

/** Inserts or deletes rows or columns of a sheet as one undo unit. */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  const { workbook } = sheet;
  workbook.transaction(`${shift.kind} ${shift.axis}s`, () => {
    rewriteFormulas(workbook, (reference, home) => {
      const target = reference.sheet === null ? home : workbook.sheetByName(reference.sheet);
      return target === sheet ? shiftReference(reference, shift) : reference;
    });
    moveCells(sheet, shift);
    for (const other of workbook.sheets) moveListSources(other, sheet, shift);
    for (const other of workbook.sheets) other.update(shiftedProperties(other, sheet, shift));
    workbook.update({
      namedRanges: workbook.namedRanges.flatMap((range) => {
        const moved = shiftedRange(range, sheet, shift);
        return moved ? [{ ...range, ...moved }] : [];
      }),
      developerMetadata: workbook.developerMetadata.flatMap((entry) => shiftedMetadata(entry, sheet, shift)),
    });
  });
}

/** Rewrites the references of every formula of a workbook, those of conditional formats included. */
export function rewriteFormulas(
  workbook: Workbook,
  map: (reference: Reference, home: Sheet) => Reference | null,
): void {
  for (const sheet of workbook.sheets) {
    const rewritten = (formula: string) => mapReferences(formula, (reference) => map(reference, sheet));
    sheet.content.forEach((content, row, column) => {
      if (!isFormula(content)) return;
      const formula = rewritten(content.formula);
      if (formula !== content.formula) sheet.store(row, column, [[{ formula }]]);
    });
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const { journal } = sheet.workbook;
  journal.run(cellShift(sheet.content, shift));
  journal.run(cellShift(sheet.looks, shift));
  journal.run(cellShift(sheet.noteTexts, shift));
  journal.run(cellShift(sheet.rules, shift));
  const notify = () => sheet.contentMoved(shift);
  journal.run({ apply: notify, revert: notify });
}

function cellShift<T>(grid: Grid<T>, shift: Shift): Change {
  return shift.kind === 'insert' ? insertion(grid, shift) : deletion(grid, shift);
}

function insertion<T>(grid: Grid<T>, { axis, at, count }: Shift): Change {
  const rows = axis === 'row';
  return {
    apply: () => (rows ? grid.insertRows(at, count) : grid.insertColumns(at, count)),
    revert: () => (rows ? grid.removeRows(at, count) : grid.removeColumns(at, count)),
  };
}

function deletion<T>(grid: Grid<T>, { axis, at, count }: Shift): Change {
  if (axis === 'row') {
    const lost = grid.block(rectangle(at, 1, count, grid.lastColumn()));
    return {
      apply: () => grid.removeRows(at, count),
      revert: () => {
        grid.insertRows(at, count);
        grid.put(at, 1, lost);
      },
    };
  }
  const lost = grid.block(rectangle(1, at, grid.lastRow(), count));
  return {
    apply: () => grid.removeColumns(at, count),
    revert: () => {
      grid.insertColumns(at, count);
      grid.put(1, at, lost);
    },
  };
}

/** Validations that list a range of the moved sheet look at where it went. */
function moveListSources(sheet: Sheet, moved: Sheet, shift: Shift): void {
  const changed: { readonly row: number; readonly column: number; readonly rule: DataValidation }[] = [];
  sheet.rules.forEach((rule, row, column) => {
    if (rule.source?.sheetId === moved.id) changed.push({ row, column, rule });
  });
  const known = new Map<DataValidation, DataValidation>();
  const movedRule = (rule: DataValidation): DataValidation => {
    const source = rule.source && shiftedRange(rule.source, moved, shift);
    const entry = known.get(rule) ?? (source ? { ...rule, source } : rule);
    known.set(rule, entry);
    return entry;
  };
  if (changed.length === 0) return;
  sheet.workbook.journal.run({
    apply: () => {
      for (const { row, column, rule } of changed) sheet.rules.set(row, column, movedRule(rule));
    },
    revert: () => {
      for (const { row, column, rule } of changed) sheet.rules.set(row, column, rule);
    },
  });
}

/** The properties of any sheet after rows or columns of one sheet moved. */
function shiftedProperties(sheet: Sheet, moved: Sheet, shift: Shift): Partial<SheetProperties> {
  const { properties } = sheet;
  const charts = properties.charts.map((chart) => ({
    ...chart,
    ranges: chart.ranges.flatMap((range) => shiftedRange(range, moved, shift) ?? []),
  }));
  if (sheet !== moved) return { charts };
  const change = shift.kind === 'insert' ? shift.count : -shift.count;
  const rows = shift.axis === 'row';
  return {
    ...(rows ? { maxRows: properties.maxRows + change } : { maxColumns: properties.maxColumns + change }),
    ...shiftedSizes(properties, shift),
    ...shiftedFrozen(properties, shift),
    merges: shiftRectangles(properties.merges, shift),
    charts: charts.map((chart) => ({
      ...chart,
      [shift.axis]: shiftPosition(chart[shift.axis], shift) ?? shift.at,
    })),
    ...shiftedRules(properties, shift),
  };
}

function shiftedSizes(properties: SheetProperties, shift: Shift): Partial<SheetProperties> {
  return shift.axis === 'row'
    ? {
        rowHeights: shiftKeys(properties.rowHeights, shift),
        hiddenRows: shiftMembers(properties.hiddenRows, shift),
      }
    : {
        columnWidths: shiftKeys(properties.columnWidths, shift),
        hiddenColumns: shiftMembers(properties.hiddenColumns, shift),
      };
}

function shiftedFrozen(properties: SheetProperties, shift: Shift): Partial<SheetProperties> {
  const frozen = shift.axis === 'row' ? properties.frozenRows : properties.frozenColumns;
  if (frozen < shift.at) return {};
  const lost = Math.min(shift.count, frozen - shift.at + 1);
  const size = shift.kind === 'insert' ? frozen + shift.count : frozen - lost;
  return shift.axis === 'row' ? { frozenRows: size } : { frozenColumns: size };
}

function shiftedRules(properties: SheetProperties, shift: Shift): Partial<SheetProperties> {
  const withRectangle = <T extends { readonly rectangle: Rectangle }>(entry: T): T[] => {
    const moved = shiftRectangle(entry.rectangle, shift);
    return moved ? [{ ...entry, rectangle: moved }] : [];
  };
  return {
    conditionalFormatRules: properties.conditionalFormatRules.flatMap((rule) => {
      const ranges = shiftRectangles(rule.ranges, shift);
      if (ranges.length === 0) return [];
      return [
        rule.kind === 'boolean'
          ? { ...rule, ranges, values: shiftedOperands(rule.values, shift) }
          : { ...rule, ranges },
      ];
    }),
    bandings: properties.bandings.flatMap(withRectangle),
    protections: properties.protections.flatMap((protection) => {
      const moved = protection.rectangle && shiftRectangle(protection.rectangle, shift);
      if (protection.rectangle && !moved) return [];
      return [
        { ...protection, rectangle: moved, unprotected: shiftRectangles(protection.unprotected, shift) },
      ];
    }),
    filter: properties.filter && shiftedFilter(properties.filter, shift),
  };
}

function shiftedOperands<T>(values: readonly T[], shift: Shift): readonly (T | string)[] {
  return values.map((value) =>
    typeof value === 'string' && value.startsWith('=')
      ? mapReferences(value, (reference) =>
          reference.sheet === null ? shiftReference(reference, shift) : reference,
        )
      : value,
  );
}

function shiftedFilter(
  filter: NonNullable<SheetProperties['filter']>,
  shift: Shift,
): SheetProperties['filter'] {
  const moved = shiftRectangle(filter.rectangle, shift);
  if (!moved) return null;
  if (shift.axis === 'row') return { ...filter, rectangle: moved };
  const criteria = new Map(Object.entries(filter.criteria).map(([column, entry]) => [Number(column), entry]));
  return { rectangle: moved, criteria: Object.fromEntries(shiftKeys(criteria, shift)) };
}

function shiftedRange(range: SheetRange, moved: Sheet, shift: Shift): SheetRange | null {
  if (range.sheetId !== moved.id) return range;
  const area = shiftRectangle(range.rectangle, shift);
  return area && { sheetId: range.sheetId, rectangle: area };
}

function shiftedMetadata(entry: DeveloperMetadata, moved: Sheet, shift: Shift): DeveloperMetadata[] {
  const { location } = entry;
  if (shift.axis === 'row' && location.type === 'ROW' && location.sheetId === moved.id) {
    const row = shiftPosition(location.row, shift);
    return row === null ? [] : [{ ...entry, location: { ...location, row } }];
  }
  if (shift.axis === 'column' && location.type === 'COLUMN' && location.sheetId === moved.id) {
    const column = shiftPosition(location.column, shift);
    return column === null ? [] : [{ ...entry, location: { ...location, column } }];
  }
  return [entry];
}
