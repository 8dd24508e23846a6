/** Opens a file of a person's own, and refuses what the add-on could not work with. */

import { openWorkbook } from '../files';
import { rectangle, type Sheet, type Workbook, type WorkbookOptions } from '../workbook';

/** The first row of a list names its columns: texts only. */
function hasHeader(sheet: Sheet): boolean {
  const width = Math.max(1, sheet.lastColumn());
  const [first = []] = sheet.typedValues({ row: 1, column: 1, rows: 1, columns: width });
  const filled = first.filter((value) => value !== null && value !== '');
  return filled.length > 0 && filled.every((value) => typeof value === 'string');
}

/** Rows that are looked at to fit a column to its texts, and how narrow and wide one may get, in pixels. */
const MEASURED_ROWS = 200;
const NARROWEST = 70;
const WIDEST = 260;

function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u1100' ? 13 : 7.4), 26);
}

/** A list brings no widths along; columns as wide as their texts are easier to read. */
function fitColumns(sheet: Sheet): void {
  const columns = sheet.lastColumn();
  const rows = sheet.displays(
    rectangle(1, 1, Math.min(MEASURED_ROWS, Math.max(1, sheet.lastRow())), columns),
  );
  const columnWidths = new Map<number, number>();
  for (let column = 1; column <= columns; column += 1) {
    const widest = Math.max(...rows.map((row) => textWidth(row[column - 1] ?? '')));
    columnWidths.set(column, Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest))));
  }
  sheet.update({ columnWidths });
}

/**
 * Opens a file as a workbook. Rejects with FileError, or with a sentence when a .csv has no header: what
 * follows needs the names of its columns.
 */
export async function openDocument(
  source: string | Uint8Array,
  name: string,
  base: Pick<WorkbookOptions, 'locale' | 'timeZone'> = {},
): Promise<Workbook> {
  const isCsv = /\.csv$/i.test(name);
  const label = name.replace(/\.(csv|xlsx)$/i, '');
  const kind = isCsv ? 'csv' : 'xlsx';
  const opened = await openWorkbook(source, { ...base, kind, name: label });
  const [sheet] = opened.sheets;
  if (isCsv && sheet && !hasHeader(sheet)) {
    throw new Error(
      `${name} has no header: its first line must name the columns, such as Deal, Owner, Stage, Amount.`,
    );
  }
  if (isCsv && sheet) fitColumns(sheet);
  opened.journal.clear();
  return opened;
}
