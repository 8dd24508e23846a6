/** Copies cells from one place to another, and whole sheets. */

import { type CellContent, isCellError, isFormula } from './model';
import { type Rectangle, rectangle } from './rectangle';
import { translateFormula } from './references';
import type { Sheet } from './sheet';

/** What a copy takes along. `values` turns formulas into what they are worth. */
export interface CopyOptions {
  readonly contents?: 'formulas' | 'values';
  readonly formats?: boolean;
  readonly validations?: boolean;
  readonly notes?: boolean;
}

/** Copies a rectangle so that its top left corner lands on a cell; relative references move along. */
export function copyCells(
  source: Sheet,
  area: Rectangle,
  target: Sheet,
  row: number,
  column: number,
  options: CopyOptions,
): void {
  const landing = rectangle(row, column, area.rows, area.columns);
  // Everything is read before anything is written, as the two places may overlap.
  const contents = options.contents && copiedContents(source, area, options.contents, landing);
  const looks = source.looks.block(area);
  const rules = source.dataValidations(area);
  const notes = source.notes(area);
  target.workbook.transaction('copy', () => {
    if (contents) target.store(row, column, contents);
    if (options.formats) target.replaceLooks(landing, looks);
    if (options.validations) target.setDataValidations(landing, rules);
    if (options.notes) target.setNotes(landing, notes);
  });
}

function copiedContents(
  source: Sheet,
  area: Rectangle,
  mode: 'formulas' | 'values',
  landing: Rectangle,
): CellContent[][] {
  if (mode === 'values') {
    return source.values(area).map((line) => line.map((value) => (isCellError(value) ? value.error : value)));
  }
  return source.content.block(area).map((line) =>
    line.map((content) =>
      isFormula(content)
        ? {
            formula: translateFormula(content.formula, landing.row - area.row, landing.column - area.column),
          }
        : (content ?? null),
    ),
  );
}

/** Copies everything of a sheet but its name onto an empty sheet of the same workbook or another one. */
export function copySheet(source: Sheet, target: Sheet): void {
  const area = rectangle(1, 1, source.usedRows(), source.usedColumns());
  const charts = source.properties.charts.map((chart) => ({
    ...chart,
    id: target.workbook.nextId(),
    ranges: chart.ranges.map((range) =>
      range.sheetId === source.id ? { ...range, sheetId: target.id } : range,
    ),
  }));
  target.workbook.transaction('copy sheet', () => {
    target.update({ ...source.properties, charts, name: target.name, hidden: false });
    if (area.rows === 0 || area.columns === 0) return;
    copyCells(source, area, target, 1, 1, {
      contents: 'formulas',
      formats: true,
      validations: true,
      notes: true,
    });
  });
}
