/** The marks by which Pipesheet knows its own sheets: developer metadata, looked up once in a run. */
import type { TabName } from '../../app/ports';
import { repeatable } from '../retry';
import type { Sheet } from '../workbook-handle';
import { COLUMN_KEY, TAB_KEY } from './deal-marks';

const KEY = 'pipesheet';

/** A past month of the log, such as `log 2026-10`. */
export type ArchiveMark = `log ${string}`;

/** Marks follow a sheet through renames and copies (platform.md 5.7). */
export class TabMarks {
  private known: Map<number, string> | undefined;

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  /** What a sheet was marked as. */
  of(sheetId: number): string | undefined {
    this.known ??= this.load();
    return this.known.get(sheetId);
  }

  /** Marks a sheet; marking it twice changes nothing. */
  set(sheet: Sheet, name: TabName | ArchiveMark): void {
    if (this.of(sheet.getSheetId()) === name) return;
    const earlier = sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === KEY);
    for (const metadata of earlier) metadata.remove();
    sheet.addDeveloperMetadata(KEY, name);
    this.known = undefined;
  }

  /** Takes the marks off a sheet and its columns. */
  release(sheet: Sheet): void {
    for (const key of [KEY, TAB_KEY, COLUMN_KEY]) {
      const marks = repeatable(() => sheet.createDeveloperMetadataFinder().withKey(key).find());
      for (const metadata of marks) metadata.remove();
    }
    this.known = undefined;
  }

  private load(): Map<number, string> {
    const found = repeatable(() => this.spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find());
    const marks = new Map<number, string>();
    for (const metadata of found) {
      const sheet = metadata.getLocation().getSheet();
      const value = metadata.getValue();
      if (sheet && value) marks.set(sheet.getSheetId(), value);
    }
    return marks;
  }
}
