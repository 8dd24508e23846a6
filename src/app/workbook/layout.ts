/** Where a set-up workbook keeps its things: tabs by sheet id, columns by header text; never letters or row numbers. */
import type { Field } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import { type Memory, TABS, type TabName } from '../ports';
import { migrateLayout } from './migrate-layout';

/** The memory key under which the layout is kept. */
export const LAYOUT_KEY = 'layout';

/** The version that this program writes; `migrate-layout.ts` leads there from each earlier one. */
export const LAYOUT_VERSION = 2;

/** The key of the pipeline that was set up first. */
export const MAIN_PIPELINE = 'main';

/** Stands for all pipelines together where one is asked for. */
export const ALL_PIPELINES = 'all';

export interface Layout {
  readonly version: number;
  /** Sheet ids of the tabs that all pipelines share; `deals` is the main pipeline's. */
  readonly tabs: Readonly<Partial<Record<TabName, number>>>;
  /** The main pipeline first; never empty. */
  readonly pipelines: readonly PipelineLayout[];
  /** The number that the next id of ours takes; ids are unique in the workbook and never used twice. */
  readonly nextId: number;
}

/** One tab of deals with its own stages. */
export interface PipelineLayout {
  /** `main`, `p2`, `p3`, …; never shown and never reused. */
  readonly key: string;
  /** As the Stages tab's Pipeline column has it; blank there means the main one. The tab may be renamed freely. */
  readonly name: string;
  readonly sheetId: number;
  /** Where the header stood last time; rows may have been inserted above since. */
  readonly headerRow: number;
  /** Each field's header text as it stands in the sheet. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  /** Fields whose columns Pipesheet added. */
  readonly added: readonly Field[];
  /** Header texts that people have replaced: the Stages tab may still name a required column so. */
  readonly former?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Headers of columns that are gone and without which one can do; each is taken up again once it is back. */
  readonly lost?: Readonly<Partial<Record<Field, string>>>;
  /** Fields whose header stands over two columns or more: the marked one counts, else the left one. */
  readonly twins?: readonly Field[];
  /** Filled in when a pipeline is opened, and only while there are twins: the marked columns of those fields. */
  readonly marked?: Readonly<Partial<Record<Field, number>>>;
}

/** The layout of a set-up workbook, or nothing before set-up. @throws Failure newerVersion */
export function readLayout(memory: Memory): Layout | undefined {
  const text = memory.get(LAYOUT_KEY);
  if (text === undefined) return undefined;
  const stored = migrateLayout(JSON.parse(text));
  if (isRecord(stored) && typeof stored.version === 'number' && stored.version > LAYOUT_VERSION) {
    throw new Failure('newerVersion');
  }
  return isLayout(stored) ? stored : undefined;
}

/** @throws Failure notSetUp, newerVersion */
export function requireLayout(memory: Memory): Layout {
  const layout = readLayout(memory);
  if (!layout) throw new Failure('notSetUp');
  return layout;
}

/** The pipeline of this key, the main one when none is named. @throws Failure pipelineUnknown */
export function pipelineLayout(layout: Layout, key?: string): PipelineLayout {
  const found = key === undefined ? layout.pipelines[0] : layout.pipelines.find((each) => each.key === key);
  if (!found) throw new Failure('pipelineUnknown');
  return found;
}

/** The layout with one pipeline as it is now; a pipeline that is new comes last. */
export function withPipeline(layout: Layout, pipeline: PipelineLayout): Layout {
  const isKnown = layout.pipelines.some(({ key }) => key === pipeline.key);
  const pipelines = isKnown
    ? layout.pipelines.map((each) => (each.key === pipeline.key ? pipeline : each))
    : [...layout.pipelines, pipeline];
  return { ...layout, pipelines };
}

/** A pipeline whose column has another header now. */
export function withHeader(place: PipelineLayout, field: Field, header: string): PipelineLayout {
  const before = place.headers[field] ?? place.lost?.[field];
  const earlier = (place.former?.[field] ?? []).filter((each) => each !== header && each !== before);
  const former = { ...place.former, [field]: before === undefined ? earlier : [...earlier, before] };
  return { ...place, former, headers: { ...place.headers, [field]: header } };
}

export function saveLayout(memory: Memory, layout: Layout): void {
  memory.set({ [LAYOUT_KEY]: JSON.stringify(layout) });
}

/** The sheet ids kept in a layout's text, as far as they can be read. */
export function tabIds(text: string | undefined): Partial<Record<TabName, number>> {
  if (text === undefined) return {};
  const stored: unknown = JSON.parse(text);
  const tabs: unknown = isRecord(stored) ? stored.tabs : undefined;
  const ids: Partial<Record<TabName, number>> = {};
  if (!isRecord(tabs)) return ids;
  for (const name of TABS) {
    const id = tabs[name];
    if (typeof id === 'number') ids[name] = id;
  }
  return ids;
}

function isLayout(value: unknown): value is Layout {
  if (!isRecord(value) || !isRecord(value.tabs) || !Array.isArray(value.pipelines)) return false;
  const pipelines: readonly unknown[] = value.pipelines;
  return pipelines.length > 0 && pipelines.every(isPipelineLayout);
}

/** Tells whether a value has the shape of one pipeline's part. */
export function isPipelineLayout(value: unknown): value is PipelineLayout {
  return isRecord(value) && isRecord(value.headers) && typeof value.headerRow === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
