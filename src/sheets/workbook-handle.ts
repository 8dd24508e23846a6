/** The open spreadsheet and the sheets in it, each looked up once in a run. */
import type { Area, Tab } from '../app/ports';
import { columnLetters } from '../domain/cells/address';
import { Failure } from '../domain/errors/failure';
import { repeatable } from './retry';
import { type ZoneDates, zoneDates } from './zone-dates';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Validations = readonly (readonly (Validation | null)[])[];

/** The user property that remembers which spreadsheet a trigger belongs to (platform.md 3.8). */
export function triggerKey(triggerUid: string): string {
  return `trigger.${triggerUid}`;
}

/**
 * The spreadsheet of this run: the active one; in a published add-on's timed run, where none is active, the one
 * that the trigger was made for.
 *
 * @throws Failure notAllowed when there is neither
 */
export function openSpreadsheet(triggerUid?: string): Spreadsheet {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (active) return active;
  const id = triggerUid && PropertiesService.getUserProperties().getProperty(triggerKey(triggerUid));
  if (!id) throw new Failure('notAllowed', { what: 'getActiveSpreadsheet' });
  return SpreadsheetApp.openById(id);
}

/** Sheets as tabs and back, with the workbook's dates. */
export class WorkbookHandle {
  readonly timeZone: string;
  /** In Google's spelling, such as `ko_KR`. */
  readonly locale: string;
  readonly dates: ZoneDates;
  private readonly sheets = new Map<number, Sheet>();

  constructor(readonly spreadsheet: Spreadsheet) {
    this.timeZone = spreadsheet.getSpreadsheetTimeZone();
    this.locale = spreadsheet.getSpreadsheetLocale();
    this.dates = zoneDates(this.timeZone);
  }

  /** A sheet as a tab; the handle remembers which is which. */
  tab(sheet: Sheet): Tab {
    const id = sheet.getSheetId();
    this.sheets.set(id, sheet);
    const toGrid = this.dates.toGrid;
    return {
      id,
      name: sheet.getName(),
      readAll: () => toGrid(repeatable(() => sheet.getDataRange().getValues())),
      read: (area) => toGrid(repeatable(() => rangeOf(sheet, area).getValues())),
      readRows: (row, rows) =>
        toGrid(repeatable(() => sheet.getRange(`${row}:${row + rows - 1}`).getValues())),
      readColumn: (column) => {
        const letters = columnLetters(column);
        const values = repeatable(() => sheet.getRange(`${letters}:${letters}`).getValues());
        return toGrid(values).map((row) => row[0] ?? '');
      },
      readDisplay: (area) => repeatable(() => rangeOf(sheet, area).getDisplayValues()),
      readNotes: (area) => repeatable(() => rangeOf(sheet, area).getNotes()),
      size: () => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }),
      readFormats: (area) =>
        repeatable(() => rangeOf(sheet, area).getNumberFormats()).map((row) => row.map(ownFormat)),
      readRuled: (area) => ruledColumns(repeatable(() => rangeOf(sheet, area).getDataValidations())),
      readFormulas: (area) =>
        repeatable(() => (area ? rangeOf(sheet, area) : sheet.getDataRange()).getFormulas()),
    };
  }

  /** The sheet behind a tab. @throws Failure tabMissing */
  sheet(tab: Tab): Sheet {
    const sheet = this.sheets.get(tab.id);
    if (!sheet) throw new Failure('tabMissing', { tab: tab.name });
    return sheet;
  }
}

/** Google's names for "no format of its own" (platform.md 5.11). */
const DEFAULT_FORMATS: ReadonlySet<string> = new Set(['', 'general', '0.###############']);

function ownFormat(format: string): string {
  return DEFAULT_FORMATS.has(format.toLowerCase()) ? '' : format;
}

/** Asking a rule for its text is a call, so only the first and the last one of a column are asked. */
function ruledColumns(rules: Validations): Map<number, readonly string[]> {
  const ends = new Map<number, [first: Validation, last: Validation]>();
  for (const row of rules) {
    row.forEach((rule, index) => {
      if (rule) ends.set(index, [ends.get(index)?.[0] ?? rule, rule]);
    });
  }
  return new Map([...ends].map(([index, both]) => [index, both.map((rule) => rule.getHelpText() ?? '')]));
}

/** A range for reading. */
export function rangeOf(sheet: Sheet, area: Area): Range {
  return sheet.getRange(area.row, area.column, area.rows, area.columns);
}

/**
 * A range for writing. When it reaches past the grid, which Google refuses (platform.md 5.3), the grid grows
 * first; asking for the grid's size only then saves two calls on every write.
 */
export function roomFor(sheet: Sheet, area: Area): Range {
  try {
    return rangeOf(sheet, area);
  } catch (error) {
    if (!grow(sheet, area)) throw error;
    return rangeOf(sheet, area);
  }
}

/** Adds what is missing of an area; false when nothing was. */
function grow(sheet: Sheet, area: Area): boolean {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  const missingRows = area.row + area.rows - 1 - rows;
  const missingColumns = area.column + area.columns - 1 - columns;
  if (missingRows > 0) sheet.insertRowsAfter(rows, missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(columns, missingColumns);
  return missingRows > 0 || missingColumns > 0;
}
