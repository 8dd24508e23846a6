/** Types deals into the first sheet of a host, as a person would have. */
import type { Host } from '../../host/host';
import { type Cell, cellText, isDateCell } from '../../src/domain/cells/cell';

export interface TypedDeals {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function fillSheet(host: Host, { headers, rows }: TypedDeals): void {
  const typed = rows.map((row) => row.map((cell) => (isDateCell(cell) ? cellText(cell) : cell)));
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('The host has no sheet.');
  sheet.insertRows(sheet.maxRows + 1, Math.max(0, rows.length + 1 - sheet.maxRows));
  sheet.enterAll(1, 1, [[...headers], ...typed]);
}
