/** Everything that a person could see of a workbook, as plain data, for "ends in the same state" and "changes nothing". */
import type { Host } from '../../../host/host';
import { type CellStyle, type Rectangle, rectangle, type Sheet } from '../../../host/workbook/index';

/** What stands in the sheets; they are named, never numbered, since a rerun may have made one anew. */
export function stateOf(host: Host): unknown {
  const triggers = host.triggers().map(({ functionName, eventType }) => ({ functionName, eventType }));
  return plain(host, { state: host.workbook.sheets.map(sheetState), triggers });
}

/** What stands in the sheets, and all that a script can leave behind them: marks, properties, names. */
export function everythingOf(host: Host): unknown {
  const { workbook, machine } = host;
  // Only that the workbook has changed is to be read from a revision: it is never the same twice.
  const { revision: _, 'revision.told': __, ...document } = machine.properties.document.all();
  const marks = workbook.developerMetadata.map(({ key, value, location }) => ({ key, value, location }));
  return {
    seen: stateOf(host),
    behind: plain(host, {
      marks,
      names: workbook.namedRanges,
      locale: workbook.locale,
      zone: workbook.timeZone,
      sheets: workbook.sheets.map(({ id, name }) => ({ id, name })),
      document,
    }),
    user: userProperties(host),
  };
}

function userProperties(host: Host): unknown {
  return host.machine.properties.user(host.user.email).all();
}

/** Without the numbers of sheets, and without the minute at which the forecast's banner says that it was built. */
function plain(host: Host, facts: unknown): unknown {
  const names = new Map(host.workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  const text = JSON.stringify(facts, (key, value: unknown) => {
    if (key === 'sheetId' && typeof value === 'number') return names.get(value);
    return typeof value === 'string' ? value.replace(/(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}/g, '$1') : value;
  });
  return JSON.parse(text);
}

function sheetState(sheet: Sheet) {
  const area = rectangle(1, 1, Math.max(1, sheet.usedRows()), Math.max(1, sheet.usedColumns()));
  const { conditionalFormatRules, protections, charts, columnWidths, rowHeights, ...rest } = sheet.properties;
  return {
    ...rest,
    hiddenRows: [...rest.hiddenRows].sort(byNumber),
    hiddenColumns: [...rest.hiddenColumns].sort(byNumber),
    widths: [...columnWidths].sort(([a], [b]) => a - b),
    heights: [...rowHeights].sort(([a], [b]) => a - b),
    contents: cells(area, (row, column) => sheet.contentAt(row, column)),
    shown: cells(area, (row, column) => sheet.display(row, column)),
    styles: cells(area, (row, column) => styleOf(sheet.style(row, column))),
    notes: runs(area, sheet.notes(area), (note) => note !== ''),
    rules: runs(area, sheet.dataValidations(area), (rule) => rule !== null),
    colourRules: conditionalFormatRules,
    protections: protections.map(({ id: _id, ...protection }) => protection),
    charts: charts.map(({ id: _id, ...chart }) => chart),
  };
}

/** Facets set to nothing are no facets. */
function styleOf(style: CellStyle): string {
  const facets = Object.entries(style).filter(([, value]) => value !== undefined && value !== null);
  return JSON.stringify(facets.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What stands in cells, as runs of neighbours in a column: a list that reaches to the end of a tab is one run. */
function runs<T>(area: Rectangle, block: readonly (readonly T[])[], counts: (item: T) => boolean) {
  const found: { column: number; row: number; rows: number; item: T }[] = [];
  for (let column = 0; column < area.columns; column++) {
    block.forEach((line, row) => {
      const item = line[column];
      if (item === undefined || !counts(item)) return;
      const last = found[found.length - 1];
      const isNext = last && last.column === column + 1 && last.row + last.rows === row + 1;
      if (isNext && JSON.stringify(last.item) === JSON.stringify(item)) last.rows += 1;
      else found.push({ column: column + 1, row: row + 1, rows: 1, item });
    });
  }
  return found;
}

function cells<T>(area: Rectangle, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => pick(area.row + row, area.column + column)),
  );
}

function byNumber(a: number, b: number): number {
  return a - b;
}
