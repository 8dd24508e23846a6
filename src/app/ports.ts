/** What the use cases need from Google, said without its names, so that each can be tested with plain objects. */
import type { Cell, Day, Grid } from '../domain/cells/cell';
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
  /** The formulas of an area, `''` where there is none; the whole used area when none is given. One read. */
  readFormulas(area?: Area): readonly (readonly string[])[];
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
  /** Rows below the last one used. One row is one atomic call; more take a read of the last row first. */
  | { readonly kind: 'append'; readonly tab: Tab; readonly rows: Grid };

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

/** The open workbook and everything else a run may touch. */
export interface Environment {
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
  /** The tab the person is looking at. */
  activeTab(): Tab;
  write(writes: readonly Write[]): void;
  /** Runs alone among all runs on this workbook. @throws Failure busy */
  alone<T>(work: () => T): T;
  /** Says how far a long run has come, to the panel and as a toast. */
  progress(done: number, step: string): void;
}
