/** Finds Pipesheet's tabs: by sheet id, then by the mark on the sheet, then by title in either language (design 3). */
import type { TabName } from '../../app/ports';
import { tabIds } from '../../app/workbook/layout';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import type { Sheet } from '../workbook-handle';
import type { TabMarks } from './tab-marks';

/**
 * The sheet that is the named tab, if any.
 *
 * Marks and titles count only for sheets that the layout does not already give to another tab. A Deals tab that the
 * layout knows and that is gone is not found at all: a copy of it bears its mark, and whether the copy stands in for it
 * is for a person to say (app/structure).
 *
 * @param layoutText the layout as kept in memory
 */
export function findSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  marks: TabMarks,
  name: TabName,
  layoutText: string | undefined,
): Sheet | undefined {
  const ids = tabIds(layoutText);
  const sheets = spreadsheet.getSheets();
  const byId = sheets.find((sheet) => sheet.getSheetId() === ids[name]);
  if (byId) return byId;
  if (name === 'deals' && ids.deals !== undefined) return undefined;
  const taken = new Set(Object.values(ids));
  const free = sheets.filter((sheet) => !taken.has(sheet.getSheetId()));
  return (
    free.find((sheet) => marks.of(sheet.getSheetId()) === name) ?? free.find((sheet) => isTitled(sheet, name))
  );
}

/** A Deals tab is never taken by its title: a person's own tab may well be called that. */
function isTitled(sheet: Sheet, name: TabName): boolean {
  return name !== 'deals' && [en.tabs[name], ko.tabs[name]].includes(sheet.getName());
}
