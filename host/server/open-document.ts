/** Opens a file of a person's own, and refuses what the add-on could not work with. */

import { openWorkbook } from '../files';
import type { Sheet, Workbook, WorkbookOptions } from '../workbook';
import { fitColumns } from './fit-columns';

/** The first row of a list names its columns: texts only. */
function hasHeader(sheet: Sheet): boolean {
  const width = Math.max(1, sheet.lastColumn());
  const [first = []] = sheet.typedValues({ row: 1, column: 1, rows: 1, columns: width });
  const filled = first.filter((value) => value !== null && value !== '');
  return filled.length > 0 && filled.every((value) => typeof value === 'string');
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
