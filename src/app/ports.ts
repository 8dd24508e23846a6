/** What the use cases need from Google, said without its names, so that each can be tested with plain objects. */
import type { PanelScreen, WindowFacts } from '../contract/rpc';
import type { Day, Month } from '../domain/cells/cell';
import type { Language } from '../domain/messages/language';
import type { CellAt, Tab } from './tab';
import type { Write } from './write';

export type * from './tab';
export type * from './write';

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

/** Small facts about the person at the keyboard, for this workbook only; nobody else sees them. */
export interface PersonalMemory {
  get(key: string): string | undefined;
  /** @param text at most 9 kB (platform.md 2.2) */
  set(key: string, text: string): void;
}

/** A text that changes with the workbook, by which a panel knows whether it has missed something. */
export interface Revision {
  now(): string;
  /** Says that something has changed which no write of this run tells of, such as a person's own edit. */
  advance(): void;
  /** Before and after what this run changed alone; two equal texts when it changed nothing. */
  step(): { readonly before: string; readonly after: string };
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
  /** Opens the panel on one of its sections, in one language. */
  openPanel(screen: PanelScreen, language: Language): void;
  /** What the pages of the board fetch once somebody comes near them. */
  laterScreens(): string;
  /** Opens a large window beside the panel: the board in one of its own. */
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
  readonly personal: PersonalMemory;
  readonly revision: Revision;
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
