/** Finds the sheets that hold past months of the log, by their marks. */
import type { Tab } from '../../app/ports';
import type { Month } from '../../domain/cells/cell';
import type { Sheet } from '../workbook-handle';
import type { ArchiveMark, TabMarks } from './tab-marks';

const MARK = /^log (\d{4}-\d{2})$/;

export function archiveMark(month: Month): ArchiveMark {
  return `log ${month}`;
}

/** By month; of two sheets for one month the left one: Google puts a copy to the right of its original. */
export function archiveSheets(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  marks: TabMarks,
  toTab: (sheet: Sheet) => Tab,
): ReadonlyMap<Month, Tab> {
  const archives = new Map<Month, Tab>();
  for (const sheet of spreadsheet.getSheets()) {
    const month = MARK.exec(marks.of(sheet.getSheetId()) ?? '')?.[1];
    if (month !== undefined && !archives.has(month)) archives.set(month, toTab(sheet));
  }
  return archives;
}
