/** Where a set-up workbook keeps its things: tabs by sheet id, columns by header text; never letters or row numbers. */
import type { Field } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import { type Memory, TABS, type TabName } from '../ports';

/** The memory key under which the layout is kept. */
export const LAYOUT_KEY = 'layout';

/** The version that this program writes; a later change of shape migrates from it. */
export const LAYOUT_VERSION = 1;

export interface Layout {
  readonly version: number;
  /** Sheet ids. */
  readonly tabs: Readonly<Partial<Record<TabName, number>>>;
  readonly pipeline: Pipeline;
}

/** One Deals tab. */
export interface Pipeline {
  /** Where the header stood last time; rows may have been inserted above since. */
  readonly headerRow: number;
  /** Each field's header text as it stands in the sheet. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  /** Fields whose columns Pipesheet added. */
  readonly added: readonly Field[];
  /** The number that the next id of ours takes; ids are never used twice. */
  readonly nextId: number;
}

/** The layout of a set-up workbook, or nothing before set-up. */
export function readLayout(memory: Memory): Layout | undefined {
  const text = memory.get(LAYOUT_KEY);
  if (text === undefined) return undefined;
  const stored: unknown = JSON.parse(text);
  return isLayout(stored) ? stored : undefined;
}

/** @throws Failure notSetUp */
export function requireLayout(memory: Memory): Layout {
  const layout = readLayout(memory);
  if (!layout) throw new Failure('notSetUp');
  return layout;
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
  if (!isRecord(value) || !isRecord(value.tabs) || !isRecord(value.pipeline)) return false;
  return isRecord(value.pipeline.headers) && typeof value.pipeline.headerRow === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
