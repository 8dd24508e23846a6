/**
 * Marks on tabs of deals and on their columns: developer metadata, which follows a column through inserts and moves
 * and dies with it (platform.md 5.7).
 */
import type { MarkedTab, Marks, Tab } from '../../app/ports';
import { columnLetters } from '../../domain/cells/address';
import { repeatable } from '../retry';
import type { Sheet, WorkbookHandle } from '../workbook-handle';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The key of a tab's mark. */
export const TAB_KEY = 'pipesheet.pipeline';
/** The key of a column's mark. */
export const COLUMN_KEY = 'pipesheet.field';

/** The marks of the open spreadsheet. */
export function dealMarks(book: WorkbookHandle): Marks {
  function find(holder: Pick<Sheet, 'createDeveloperMetadataFinder'>, key: string): Metadata[] {
    return repeatable(() => holder.createDeveloperMetadataFinder().withKey(key).find());
  }

  return {
    tabs: () => inTabOrder(book, find(book.spreadsheet, TAB_KEY)),
    columns: (tab) => columnsOf(find(book.sheet(tab), COLUMN_KEY)),
    set: (tab, text, columns) => {
      const sheet = book.sheet(tab);
      setText(sheet, find(sheet, TAB_KEY), text);
      setColumns(sheet, find(sheet, COLUMN_KEY), columns);
    },
  };
}

function inTabOrder(book: WorkbookHandle, marks: readonly Metadata[]): MarkedTab[] {
  const texts = new Map<number, string>();
  for (const mark of marks) {
    const sheet = mark.getLocation().getSheet();
    const text = mark.getValue();
    if (sheet && text) texts.set(sheet.getSheetId(), text);
  }
  if (texts.size === 0) return [];
  const tabs: Tab[] = book.spreadsheet.getSheets().map((sheet) => book.tab(sheet));
  return tabs.flatMap((tab) => {
    const text = texts.get(tab.id);
    return text === undefined ? [] : [{ tab, text }];
  });
}

function columnsOf(marks: readonly Metadata[]): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>();
  for (const mark of marks) {
    const column = columnOf(mark);
    const name = mark.getValue();
    if (name && column !== undefined) places.set(name, [...(places.get(name) ?? []), column]);
  }
  return new Map(
    [...places].flatMap(([name, [column, ...more]]) => (column && !more.length ? [[name, column]] : [])),
  );
}

function columnOf(mark: Metadata): number | undefined {
  return mark.getLocation().getColumn()?.getColumn();
}

function setText(sheet: Sheet, marks: readonly Metadata[], text: string): void {
  const [first, ...more] = marks;
  for (const mark of more) mark.remove();
  if (!first) sheet.addDeveloperMetadata(TAB_KEY, text);
  else if (first.getValue() !== text) first.setValue(text);
}

/** Added before others are taken off: a run that breaks off leaves two marks of a name, which say nothing. */
function setColumns(sheet: Sheet, marks: readonly Metadata[], columns: ReadonlyMap<string, number>): void {
  const standing = new Map<string, Metadata>();
  for (const mark of marks) {
    const name = mark.getValue() ?? '';
    if (columns.get(name) === columnOf(mark) && !standing.has(name)) standing.set(name, mark);
  }
  for (const [name, column] of columns) {
    if (standing.has(name)) continue;
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(COLUMN_KEY, name);
  }
  const kept = new Set(standing.values());
  for (const mark of marks) if (!kept.has(mark)) mark.remove();
}
