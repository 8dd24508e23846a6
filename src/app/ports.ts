/** What the use cases need from Google, said without its names, so that each can be tested with plain objects. */
import type { PanelScreen, WindowFacts } from '../contract/rpc';
import type { Cell, Day, Grid, Month } from '../domain/cells/cell';
import type { Language } from '../domain/messages/language';

/** The tabs that Pipesheet makes beside the Deals tab (design 3). */
export const TABS = [
  'deals',
  'stages',
  'team',
  'targets',
  'holidays',
  'settings',
  'forecast',
  'log',
  'alerts',
  'state',
] as const;

export type TabName = (typeof TABS)[number];

/** A rectangle of cells, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One tab of the open workbook. Each method is one service call. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  /** Every cell from A1 to the last one used; `[['']]` when empty. One read. */
  readAll(): Grid;
  /** One read. */
  read(area: Area): Grid;
  /** Whole rows, to the tab's last column, so that nobody need know how wide it is. One read. */
  readRows(row: number, rows: number): Grid;
  /** One whole column, from row 1 to the tab's last row. One read. */
  readColumn(column: number): readonly Cell[];
  /** The formulas of an area, `''` where there is none; the whole used area when none is given. One read. */
  readFormulas(area?: Area): readonly (readonly string[])[];
  /** The cells of an area as the sheet shows them. One read. */
  readDisplay(area: Area): readonly (readonly string[])[];
  /** The notes on the cells of an area, `''` where there is none. One read. */
  readNotes(area: Area): readonly (readonly string[])[];
  /** How large the tab is, blank rows and columns included. */
  size(): { readonly rows: number; readonly columns: number };
  /** The number formats of an area, `''` where there is none but the default. One read. */
  readFormats(area: Area): readonly (readonly string[])[];
  /**
   * Which columns of an area, counted from 0, hold data validations, each with the help texts of its first and its
   * last one. One read.
   */
  readRuled(area: Area): ReadonlyMap<number, readonly string[]>;
}

/** One change to a workbook, as data. Each is one service call; text never becomes a formula unless it says so. */
export type Write =
  /** A block of values, text kept literal. */
  | { readonly kind: 'values'; readonly tab: Tab; readonly at: Area; readonly values: Grid }
  /** The same value in any number of cells: one call for all of them. */
  | { readonly kind: 'fill'; readonly tab: Tab; readonly cells: readonly CellAt[]; readonly value: Cell }
  /** A block of formulas and values as a person would type them; only ever with text of our own. */
  | {
      readonly kind: 'formulas';
      readonly tab: Tab;
      readonly at: Area;
      readonly formulas: readonly (readonly (string | number)[])[];
    }
  /**
   * Rows below the last one used. One row is one atomic call; more take a read of the last row first, unless
   * `after` names it: a run that holds the lock and has just read the tab knows. The tab grows as needed.
   */
  | { readonly kind: 'append'; readonly tab: Tab; readonly rows: Grid; readonly after?: number }
  /** New empty rows, so that what stood there moves down whole. */
  | { readonly kind: 'insertRows'; readonly tab: Tab; readonly before: number; readonly count: number }
  /** Takes a row away, so that what stood below moves up whole. */
  | { readonly kind: 'deleteRow'; readonly tab: Tab; readonly row: number }
  /** Takes neighbouring rows away; never repeated by itself, since a failed call may have taken effect. */
  | { readonly kind: 'deleteRows'; readonly tab: Tab; readonly first: number; readonly count: number }
  /** A block as it once was: values kept literal, and formulas, where one is not `''`, as they were read. */
  | {
      readonly kind: 'restore';
      readonly tab: Tab;
      readonly at: Area;
      readonly values: Grid;
      readonly formulas: readonly (readonly string[])[];
    }
  /** New empty columns, so that what stood there moves right whole. */
  | { readonly kind: 'insertColumns'; readonly tab: Tab; readonly before: number; readonly count: number }
  /** New empty columns behind one; Google lets them inherit its looks and validations. */
  | { readonly kind: 'addColumns'; readonly tab: Tab; readonly after: number; readonly count: number }
  /** What stood right of them moves left whole. */
  | { readonly kind: 'deleteColumns'; readonly tab: Tab; readonly first: number; readonly count: number }
  /** Empties values and formulas, and looks too when asked. */
  | { readonly kind: 'clear'; readonly tab: Tab; readonly at: Area; readonly looks?: true }
  /** How areas look: one call for each property named, for any number of areas. */
  | { readonly kind: 'look'; readonly tab: Tab; readonly areas: readonly Area[]; readonly look: Look }
  /** The number formats of a block, cell by cell: one call. */
  | {
      readonly kind: 'formats';
      readonly tab: Tab;
      readonly at: Area;
      readonly formats: readonly (readonly string[])[];
    }
  /** Copies the look of one cell, and nothing else, to an area. */
  | { readonly kind: 'copyLook'; readonly tab: Tab; readonly from: CellAt; readonly to: Area }
  /** What cells should hold: guides, never blocks (design 3). */
  | { readonly kind: 'validate'; readonly tab: Tab; readonly at: Area; readonly rule: CellRule }
  /** Takes looks, number formats and validations off cells. */
  | { readonly kind: 'bare'; readonly tab: Tab; readonly at: Area }
  /** Takes the data validations off cells. */
  | { readonly kind: 'unrule'; readonly tab: Tab; readonly at: Area }
  /** Copies the data validations of cells, and nothing else, from another tab; this one grows as large as that one. */
  | {
      readonly kind: 'copyRules';
      readonly tab: Tab;
      readonly to: CellAt;
      readonly from: Tab;
      readonly at: Area;
    }
  /** Replaces our own colour rules of a tab, after everybody else's, which stay. One read, one write. */
  | { readonly kind: 'colourRules'; readonly tab: Tab; readonly rules: readonly ColourRule[] }
  | { readonly kind: 'freeze'; readonly tab: Tab; readonly rows: number }
  /** Widths in pixels of neighbouring columns, one call for each run of equal widths. */
  | {
      readonly kind: 'widths';
      readonly tab: Tab;
      readonly column: number;
      readonly widths: readonly number[];
    }
  | { readonly kind: 'note'; readonly tab: Tab; readonly cell: CellAt; readonly text: string }
  | { readonly kind: 'hide'; readonly tab: Tab }
  /** Warns people before they edit a tab that is written by the program. */
  | { readonly kind: 'warn'; readonly tab: Tab; readonly text: string }
  /** Draws a chart, in place of an earlier one of ours at the same tab and title. */
  | { readonly kind: 'chart'; readonly tab: Tab; readonly chart: ChartPlan };

/** Looks of cells; only what is named changes. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** `#rrggbb`. */
  readonly colour?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** `''` takes off what format there is. */
  readonly numberFormat?: string;
}

/** What a validated cell should hold. */
export type CellRule =
  /** One of the values in another tab's area. */
  | { readonly kind: 'listFrom'; readonly tab: Tab; readonly area: Area; readonly help: string }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly help: string }
  | { readonly kind: 'atLeast'; readonly value: number; readonly help: string }
  | { readonly kind: 'between'; readonly from: number; readonly to: number; readonly help: string }
  | { readonly kind: 'date'; readonly help: string }
  | { readonly kind: 'email'; readonly help: string };

/** Colours an area where a formula, written for its first cell, is true. */
export interface ColourRule {
  readonly areas: readonly Area[];
  /** Without the leading `=`. */
  readonly formula: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A chart: series side by side, each one column with its header in the first row. */
export interface ChartPlan {
  readonly type: 'column' | 'line' | 'combo';
  readonly title: string;
  /** The title under which it was drawn before, when that was another one. */
  readonly replaces?: string;
  /** Each area is one column, or one row when `across` is set; the first holds the labels. */
  readonly series: readonly Area[];
  /** Series run along rows. */
  readonly across?: boolean;
  readonly colours?: readonly string[];
  readonly at: CellAt;
  readonly width: number;
  readonly height: number;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The moment of a run, in the workbook's zone. */
export interface Now {
  readonly day: Day;
  /** 0 to 23. */
  readonly hour: number;
  /** `YYYY-MM-DD HH:mm`. */
  readonly stamp: string;
  /** Milliseconds since this execution began. */
  elapsed(): number;
}

/** Small facts that outlive a run: document properties, one text per key. */
export interface Memory {
  get(key: string): string | undefined;
  set(values: Readonly<Record<string, string>>): void;
  remove(key: string): void;
  /** Forgets everything, in one call. */
  clear(): void;
  /** Forgets what this run has read, so that it sees what others have written while it waited for its turn. */
  refresh(): void;
}

/** An e-mail, ready to go. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Post {
  send(letter: Letter): void;
  /** Recipients still allowed today. */
  remaining(): number;
}

/** The hourly run's trigger. */
export interface Schedule {
  /** True when this person's trigger exists, or the one who set it up recorded theirs. */
  active(): boolean;
  /** Makes the trigger if this person has none; running it twice changes nothing. */
  ensure(): void;
  /** Deletes this person's triggers and makes one (platform.md 11, item 4). */
  repair(): void;
  /** Deletes this person's triggers. */
  cancel(): void;
}

/** A tab of deals that says about itself which pipeline it holds. */
export interface MarkedTab {
  readonly tab: Tab;
  /** As `set` was given it. */
  readonly text: string;
}

/** Marks in the file itself: they survive what the document's memory does not, and follow columns wherever they go. */
export interface Marks {
  /** Tabs that are marked as a pipeline's, copies of such tabs included, in the order of the tab bar. One read. */
  tabs(): readonly MarkedTab[];
  /** The column that bears each name; a name that two columns bear is left out. One read. */
  columns(tab: Tab): ReadonlyMap<string, number>;
  /** Marks a tab and its columns, by number, and takes every other mark off them; what stands already is kept. */
  set(tab: Tab, text: string, columns: ReadonlyMap<string, number>): void;
}

/** Questions to the person at the keyboard; only in a menu's run (platform.md 5.9). No lock survives a question. */
export interface Dialogs {
  tell(title: string, text: string): void;
  confirm(title: string, text: string): boolean;
  /** Absent when the person cancels. */
  ask(title: string, text: string): string | undefined;
  /** Opens the panel on one of its sections. */
  openPanel(screen: PanelScreen): void;
  /** Opens the large window beside the panel. */
  openWindow(title: string, facts: WindowFacts): void;
}

/** The open workbook and everything else a run may touch. */
export interface Environment {
  /** The file's name. */
  readonly workbookName: string;
  /** The file's id: a copy has another one. */
  readonly workbookId: string;
  readonly timeZone: string;
  /** The workbook's locale, such as `ko_KR`. */
  readonly locale: string;
  readonly now: Now;
  readonly memory: Memory;
  readonly post: Post;
  /** The keyboard user's e-mail, `''` when Google hides it (platform.md 7.4). */
  readonly user: string;
  /** The language of the keyboard user's Google account. */
  readonly userLanguage: Language;
  /** A link that opens the workbook at a cell. */
  linkTo(tab: Tab, cell: string): string;
  /** @throws Failure tabMissing */
  tab(name: TabName): Tab;
  findTab(name: TabName): Tab | undefined;
  /** Every tab, in the order of the tab bar. */
  tabs(): readonly Tab[];
  /** What a tab was marked as. */
  claimOf(tab: Tab): TabName | undefined;
  /** Marks a tab as ours, so that it is found after a rename, a translation or a copy (design 3). */
  claimTab(name: TabName, tab: Tab): void;
  /** Takes every mark of ours off a tab and its columns; it is a person's own again. */
  releaseTab(tab: Tab): void;
  /** Deletes a tab with all that is on it. */
  removeTab(tab: Tab): void;
  /** What tabs of deals and their columns are marked as. */
  readonly marks: Marks;
  /** The tabs that hold past months of the log, each month's once: a copy that a person has made does not count. */
  archives(): ReadonlyMap<Month, Tab>;
  /** Marks a tab as the one that holds a past month of the log. */
  claimArchive(month: Month, tab: Tab): void;
  /** A new tab at the right end; a number follows its title when that is taken. */
  addTab(title: string): Tab;
  /** The tab the person is looking at. */
  activeTab(): Tab;
  /** The rows of the active tab that the person has selected, each once. */
  selectedRows(): readonly number[];
  /** Brings a cell before the person's eyes. */
  show(tab: Tab, cell: CellAt): void;
  readonly schedule: Schedule;
  readonly dialogs: Dialogs;
  write(writes: readonly Write[]): void;
  /** Returns once everything written so far stands in the workbook: Google buffers writes (platform.md 5.1). */
  flush(): void;
  /** Runs alone among all runs on this workbook. @throws Failure busy */
  alone<T>(work: () => T): T;
  /** Says how far a long run has come, to the panel and as a toast; 1 ends it. */
  progress(done: number, step: string): void;
  /** What `progress` last said, if a run is under way. */
  readProgress(): { readonly done: number; readonly step: string } | undefined;
}
