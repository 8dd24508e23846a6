/** Everything that a person could see of a workbook, as plain data, for "ends in the same state" and "changes nothing". */
import type { Host } from '../../host/host';
import type { Rectangle, Sheet } from '../../host/workbook';

/** What stands in one sheet; sheets are named, never numbered, since a rerun may have made one anew. */
export function stateOf(host: Host): unknown {
  const names = new Map(host.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const state = host.workbook.sheets.map((sheet) => sheetState(sheet));
  const triggers = host.triggers().map(({ functionName, eventType }) => ({ functionName, eventType }));
  const text = JSON.stringify({ state, triggers }, (key, value: unknown) => {
    if (key === 'sheetId' && typeof value === 'number') return names.get(value);
    // The forecast's banner tells the minute at which it was built.
    return typeof value === 'string' ? value.replace(/(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}/g, '$1') : value;
  });
  return JSON.parse(text);
}

function sheetState(sheet: Sheet) {
  const area = usedArea(sheet);
  const { name, hidden, frozenRows, maxRows, maxColumns } = sheet.properties;
  return {
    name,
    hidden,
    frozenRows,
    maxRows,
    maxColumns,
    widths: [...sheet.properties.columnWidths].sort(([a], [b]) => a - b),
    contents: cells(area, (row, column) => sheet.contentAt(row, column)),
    styles: cells(area, (row, column) => sheet.style(row, column)),
    notes: sheet.notes(area).filter((row) => row.some((note) => note !== '')),
    rules: sheet.dataValidations({ ...area, rows: area.rows + 1 }),
    colourRules: sheet.properties.conditionalFormatRules,
    protections: sheet.properties.protections.map(({ description, warningOnly }) => [
      description,
      warningOnly,
    ]),
    charts: sheet.properties.charts.map(({ type, options }) => ({ type, options })),
  };
}

function usedArea(sheet: Sheet): Rectangle {
  return { row: 1, column: 1, rows: Math.max(1, sheet.lastRow()), columns: Math.max(1, sheet.lastColumn()) };
}

function cells<T>(area: Rectangle, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => pick(area.row + row, area.column + column)),
  );
}
