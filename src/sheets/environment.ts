/** Google as the use cases see it: one environment for each run. */
import { type Environment, TABS, type Tab, type TabName } from '../app/ports';
import { LAYOUT_KEY } from '../app/workbook/layout';
import { Failure } from '../domain/errors/failure';
import { languageOf } from '../domain/messages/language';
import { nowIn } from './clock';
import { documentMemory } from './document-memory';
import { tellingRefusals } from './google-errors';
import { runAlone } from './lock';
import { archiveMark, archiveSheets } from './marks/archives';
import { dealMarks } from './marks/deal-marks';
import { findSheet } from './marks/find-tabs';
import { TabMarks } from './marks/tab-marks';
import { dialogs } from './people/dialogs';
import { post } from './people/post';
import { readProgressNote, sayProgress } from './people/progress';
import { personalMemory } from './personal-memory';
import { runRevision } from './revision';
import { hourlySchedule } from './schedule';
import { openSpreadsheet, type Sheet, WorkbookHandle } from './workbook-handle';
import { carryOut } from './writes/write';

/** @param triggerUid of a timed run, by which it finds its spreadsheet when none is active */
export function googleEnvironment(triggerUid?: string): Environment {
  const start = new Date();
  const spreadsheet = openSpreadsheet(triggerUid);
  const book = new WorkbookHandle(spreadsheet);
  const memory = documentMemory();
  const flush = () => tellingRefusals(() => SpreadsheetApp.flush());
  const revision = runRevision(memory, flush);
  let email: string | undefined;
  let url: string | undefined;
  const marks = new TabMarks(spreadsheet);

  function findTab(name: TabName): Tab | undefined {
    const sheet = findSheet(spreadsheet, marks, name, memory.get(LAYOUT_KEY));
    return sheet && book.tab(sheet);
  }

  return {
    get workbookName() {
      return spreadsheet.getName();
    },
    get workbookId() {
      return spreadsheet.getId();
    },
    timeZone: book.timeZone,
    locale: book.locale,
    now: nowIn(book.dates, start),
    memory,
    personal: personalMemory(() => spreadsheet.getId()),
    revision,
    post,
    get user() {
      // Asked for with every line of the log: one call must do, or a pasted block costs a call for each cell.
      email ??= userEmail();
      return email;
    },
    userLanguage: userLanguage(),
    linkTo: (tab, cell) => {
      url ??= spreadsheet.getUrl();
      return `${url}#gid=${tab.id}&range=${cell}`;
    },
    tab: (name) => {
      const tab = findTab(name);
      if (!tab) throw new Failure('tabMissing', { tab: name });
      return tab;
    },
    findTab,
    tabs: () => spreadsheet.getSheets().map((sheet) => book.tab(sheet)),
    claimOf: (tab) => TABS.find((name) => name === marks.of(tab.id)),
    claimTab: (name, tab) => marks.set(book.sheet(tab), name),
    releaseTab: (tab) => marks.release(book.sheet(tab)),
    removeTab: (tab) => spreadsheet.deleteSheet(book.sheet(tab)),
    marks: dealMarks(book),
    archives: () => archiveSheets(spreadsheet, marks, (sheet) => book.tab(sheet)),
    claimArchive: (month, tab) => marks.set(book.sheet(tab), archiveMark(month)),
    addTab: (title) => book.tab(insertSheet(spreadsheet, title)),
    activeTab: () => book.tab(spreadsheet.getActiveSheet()),
    selectedRows: () => selectedRows(spreadsheet.getActiveSheet()),
    show: (tab, cell) => {
      book.sheet(tab).getRange(cell.row, cell.column).activate();
    },
    schedule: hourlySchedule(spreadsheet, memory, userEmail),
    dialogs,
    write: (writes) => {
      if (writes.length > 0) revision.noteWrite();
      tellingRefusals(() => carryOut(book, writes));
    },
    flush,
    alone: (work) =>
      runAlone(() => {
        memory.refresh();
        return revision.following(work);
      }),
    progress: (done, step) => sayProgress(spreadsheet, done, step),
    readProgress: readProgressNote,
  };
}

/** The language of the person's Google account; known even before the add-on is enabled (platform.md 7.4). */
export function userLanguage(): ReturnType<typeof languageOf> {
  return languageOf(Session.getActiveUserLocale());
}

/** `''` where Google hides it, or refuses to say (platform.md 7.4). */
function userEmail(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** Adds a sheet at the right end; a taken title gets the first free number. */
function insertSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, title: string): Sheet {
  const titles = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let free = title;
  for (let number = 2; titles.has(free.toLowerCase()); number += 1) free = `${title} ${number}`;
  return spreadsheet.insertSheet(free, titles.size);
}

function selectedRows(sheet: Sheet): number[] {
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const rows = ranges.flatMap((range) => {
    const first = range.getRow();
    return Array.from({ length: range.getNumRows() }, (_, index) => first + index);
  });
  return [...new Set(rows)];
}
