/** An Environment of plain objects: a workbook in memory that counts what is read and written. */
import {
  type Environment,
  type Letter,
  type Marks,
  type Memory,
  type Now,
  type Post,
  type Revision,
  TABS,
  type TabName,
  type Write,
} from '../../src/app/ports';
import type { Grid } from '../../src/domain/cells/cell';
import type { Language } from '../../src/domain/messages/language';
import { applyWrite, Counts, MemoryTab } from './memory-tab';

export interface MemoryOptions {
  readonly tabs?: Partial<Record<TabName, Grid>>;
  /** Further tabs by title, such as another pipeline's; their sheet ids are 200, 201, … */
  readonly others?: Readonly<Record<string, Grid>>;
  readonly memory?: Readonly<Record<string, string>>;
  readonly day?: string;
  readonly hour?: number;
  readonly user?: string;
  readonly language?: Language;
  readonly remaining?: number;
  /** The file's id. */
  readonly workbookId?: string;
}

/** What a tab is marked as: the pipeline's text, and columns by name. */
export interface TabMark {
  readonly text: string;
  readonly columns: ReadonlyMap<string, number>;
}

/** What a test can look at and change beside the Environment itself. */
export interface MemoryWorkbook {
  readonly env: Environment;
  readonly counts: Counts;
  readonly facts: Map<string, string>;
  /** What the person at the keyboard has had remembered. */
  readonly personal: Map<string, string>;
  readonly outbox: Letter[];
  readonly writes: Write[];
  /** Marks by tab id. */
  readonly marks: Map<number, TabMark>;
  /** Tabs that are none of ours, or copies of ours. */
  readonly others: MemoryTab[];
  /** Deletes a tab, as a person does. */
  deleteTab(name: TabName): void;
  tab(name: TabName): MemoryTab;
  /** A further tab, by title. */
  other(title: string): MemoryTab;
  setTime(day: string, hour: number): void;
  /** Milliseconds since the execution began. */
  setElapsed(milliseconds: number): void;
  /** Makes every next send fail with this. */
  failSending(error: Error | undefined): void;
}

/** What the parts of one workbook share. */
interface Parts {
  readonly options: MemoryOptions;
  readonly counts: Counts;
  readonly tabs: Map<TabName, MemoryTab>;
  readonly facts: Map<string, string>;
  readonly personal: Map<string, string>;
  readonly outbox: Letter[];
  readonly writes: Write[];
  readonly marks: Map<number, TabMark>;
  readonly others: MemoryTab[];
  readonly archives: Map<string, MemoryTab>;
  readonly time: { day: string; hour: number; elapsed: number };
  readonly trouble: { sending?: Error | undefined };
}

/** An Environment over tabs given as grids; missing tabs are missing. */
export function memoryWorkbook(options: MemoryOptions = {}): MemoryWorkbook {
  const parts = partsOf(options);
  const { counts, facts, personal, outbox, writes, marks, others, tabs, time, trouble } = parts;
  return {
    env: environmentOf(parts),
    counts,
    facts,
    personal,
    outbox,
    writes,
    marks,
    others,
    deleteTab: (name) => {
      tabs.delete(name);
    },
    tab: (name) => tabOf(parts, name),
    other: (title) => {
      const tab = others.find((each) => each.name === title);
      if (!tab) throw new Error(`No tab ${title}`);
      return tab;
    },
    setTime: (day, hour) => Object.assign(time, { day, hour }),
    setElapsed: (milliseconds) => Object.assign(time, { elapsed: milliseconds }),
    failSending: (error) => {
      trouble.sending = error;
    },
  };
}

function partsOf(options: MemoryOptions): Parts {
  const counts = new Counts();
  const tabs = new Map<TabName, MemoryTab>();
  TABS.forEach((name, index) => {
    const rows = options.tabs?.[name];
    if (rows) tabs.set(name, new MemoryTab(100 + index, name, rows, counts));
  });
  return {
    options,
    counts,
    tabs,
    facts: new Map(Object.entries(options.memory ?? {})),
    personal: new Map(),
    outbox: [],
    writes: [],
    marks: new Map(),
    archives: new Map(),
    others: Object.entries(options.others ?? {}).map(
      ([title, rows], index) => new MemoryTab(200 + index, title, rows, counts),
    ),
    time: { day: options.day ?? '2026-11-20', hour: options.hour ?? 10, elapsed: 0 },
    trouble: {},
  };
}

function tabOf({ tabs }: Parts, name: TabName): MemoryTab {
  const tab = tabs.get(name);
  if (!tab) throw new Error(`No tab ${name}`);
  return tab;
}

function environmentOf(parts: Parts): Environment {
  const { options, tabs, others } = parts;
  return {
    workbookName: 'Sales',
    workbookId: options.workbookId ?? 'workbook-1',
    timeZone: 'Asia/Seoul',
    locale: 'en_US',
    now: clockOf(parts),
    memory: memoryOf(parts),
    personal: {
      get: (key) => parts.personal.get(key),
      set: (key, text) => {
        parts.personal.set(key, text);
      },
    },
    revision: revisionOf(parts),
    post: postOf(parts),
    user: options.user ?? 'mina@example.com',
    userLanguage: options.language ?? 'en',
    linkTo: (tab, cell) => `https://example.com/${tab.id}/${cell}`,
    tab: (name) => tabOf(parts, name),
    findTab: (name) => tabs.get(name),
    claimTab: (name, tab) => {
      const found = others.findIndex((each) => each.id === tab.id);
      const [taken] = found < 0 ? [] : others.splice(found, 1);
      if (taken) tabs.set(name, taken);
    },
    claimOf: (tab) => [...tabs].find(([, each]) => each.id === tab.id)?.[0],
    tabs: () => [...tabs.values(), ...others],
    marks: marksOf(parts),
    releaseTab: (tab) => {
      parts.marks.delete(tab.id);
    },
    removeTab: (tab) => {
      for (const [name, each] of tabs) if (each.id === tab.id) tabs.delete(name);
    },
    archives: () => new Map(parts.archives),
    claimArchive: (month, tab) => {
      const archive = others.find((each) => each.id === tab.id);
      if (archive && !parts.archives.has(month)) parts.archives.set(month, archive);
    },
    addTab: (title) => {
      const tab = new MemoryTab(900 + others.length + tabs.size, title, [], parts.counts);
      others.push(tab);
      return tab;
    },
    activeTab: () => tabOf(parts, 'deals'),
    selectedRows: () => [],
    show: () => undefined,
    schedule: {
      active: () => true,
      ensure: () => undefined,
      repair: () => undefined,
      cancel: () => undefined,
    },
    dialogs: {
      tell: () => undefined,
      confirm: () => true,
      ask: () => undefined,
      openPanel: () => undefined,
      laterScreens: () => '',
      openWindow: () => undefined,
    },
    write: (batch) => carryOut(parts, batch),
    flush: () => undefined,
    alone: (work) => work(),
    progress: () => undefined,
    readProgress: () => undefined,
  };
}

function marksOf({ counts, marks, tabs, others }: Parts): Marks {
  return {
    tabs: () => {
      counts.reads += 1;
      return [...tabs.values(), ...others].flatMap((tab) => {
        const mark = marks.get(tab.id);
        return mark ? [{ tab, text: mark.text }] : [];
      });
    },
    columns: (tab) => {
      counts.reads += 1;
      return marks.get(tab.id)?.columns ?? new Map();
    },
    set: (tab, text, columns) => {
      marks.set(tab.id, { text, columns });
    },
  };
}

function clockOf({ time }: Parts): Now {
  return {
    get day() {
      return time.day;
    },
    get hour() {
      return time.hour;
    },
    get stamp() {
      return `${time.day} ${String(time.hour).padStart(2, '0')}:00`;
    },
    elapsed: () => time.elapsed,
  };
}

function memoryOf({ facts }: Parts): Memory {
  return {
    get: (key) => facts.get(key),
    set: (values) => {
      for (const [key, value] of Object.entries(values)) facts.set(key, value);
    },
    remove: (key) => {
      facts.delete(key);
    },
    clear: () => facts.clear(),
    refresh: () => undefined,
  };
}

/** Counts the writes: every write is a new revision. */
function revisionOf({ counts, facts }: Parts): Revision {
  const advanced = () => Number(facts.get('advanced') ?? 0);
  const now = () => `r${counts.writes + advanced()}`;
  const before = now();
  return {
    now,
    advance: () => {
      facts.set('advanced', String(advanced() + 1));
    },
    step: () => ({ before, after: now() }),
  };
}

function postOf({ options, outbox, trouble }: Parts): Post {
  return {
    send: (letter) => {
      if (trouble.sending) throw trouble.sending;
      outbox.push(letter);
    },
    remaining: () => (options.remaining ?? 100) - outbox.length,
  };
}

function carryOut({ counts, writes, tabs, others }: Parts, batch: readonly Write[]): void {
  for (const write of batch) {
    counts.writes += 1;
    writes.push(write);
    applyWrite(write, [...tabs.values(), ...others]);
  }
}
