/** Follows columns that were renamed or doubled unseen, and lets go of those that are gone, so that work can go on. */
import { columnLetters } from '../../domain/cells/address';
import { cellText, type Grid } from '../../domain/cells/cell';
import { ESSENTIAL_FIELDS, FIELDS, type Field } from '../../domain/deals/field';
import { type ColumnFate, followColumns } from '../../domain/structure/follow-columns';
import { locateHeader } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import {
  type PipelineLayout,
  readLayout,
  requireLayout,
  saveLayout,
  withHeader,
  withPipeline,
} from '../workbook/layout';
import { findDealsTab } from '../workbook/pipeline';
import { type LastSeen, readLastSeen } from './last-seen';
import { markedColumns, markPipeline } from './marks/deal-marks';
import { rememberEvents, type StructureEvent } from './notices';

/** A tab of deals with what became of its columns. */
export interface Sighting {
  readonly place: PipelineLayout;
  readonly tab: Tab;
  readonly grid: Grid;
  /** Absent when no row of the tab is the header any more. */
  readonly headerRow?: number;
  readonly marks: ReadonlyMap<Field, number>;
  readonly fates: ReadonlyMap<Field, ColumnFate>;
}

/** What settling came to. */
export interface Settled {
  /** Whether anything is known now that was not before. */
  readonly changed: boolean;
  /** Headers whose cell is blank, such as `E1`, by their text. */
  readonly blank: ReadonlyMap<string, string>;
}

/**
 * Brings the layout up to what became of the columns. A column that is gone and without which one can do is kept in
 * mind as lost; without an essential one work cannot go on, so it stays wanted. Two reads, and two for each pipeline.
 */
export function settleColumns(env: Environment): Settled {
  if (!readLayout(env.memory)) return { changed: false, blank: new Map() };
  return env.alone(() => {
    const sightings = sightPipelines(env, readLastSeen(env));
    const settled = sightings.map((sighting) => settle(env, sighting));
    return { changed: settled.includes(true), blank: new Map(sightings.flatMap(blankHeaders)) };
  });
}

function blankHeaders({ place, headerRow, fates }: Sighting): [string, string][] {
  return [...fates].flatMap(([field, fate]): [string, string][] => {
    const header = place.headers[field] ?? place.lost?.[field];
    if (fate.kind !== 'unnamed' || header === undefined) return [];
    return [[header, `${columnLetters(fate.column)}${headerRow ?? place.headerRow}`]];
  });
}

/** Looks at the tab of each pipeline; one whose tab is gone is left out. */
export function sightPipelines(env: Environment, lastSeen: LastSeen): readonly Sighting[] {
  return requireLayout(env.memory).pipelines.flatMap((place) => {
    const tab = findDealsTab(env, place);
    return tab ? [sight(env, place, tab, lastSeen)] : [];
  });
}

function sight(env: Environment, place: PipelineLayout, tab: Tab, { deals }: LastSeen): Sighting {
  const grid = tab.readAll();
  const marks = markedColumns(env, tab);
  const isDeal = (row: number) =>
    (grid[row - 1] ?? []).some((cell) => cellText(cell) !== '' && deals.has(cellText(cell)));
  const headerRow =
    locateHeader(grid, place.headers, place.headerRow) ??
    (isDeal(place.headerRow) ? undefined : place.headerRow);
  if (headerRow === undefined) return { place, tab, grid, marks, fates: new Map() };
  const headers = { ...place.lost, ...place.headers };
  const fates = followColumns({ grid, headerRow, headers, marks, lastSeen: deals });
  return { place, tab, grid, headerRow, marks, fates };
}

/** Keeps what was found in the layout. The caller holds the lock. */
export function settle(env: Environment, sighting: Sighting): boolean {
  const { place, tab, headerRow, fates } = sighting;
  if (headerRow === undefined) return false;
  const { marked: _, ...before } = place;
  const after = settledPlace(before, fates, headerRow);
  if (isSame(before, after)) return false;
  saveLayout(env.memory, withPipeline(requireLayout(env.memory), after));
  rememberEvents(env, eventsOf(before, fates, tab.name));
  markPipeline(env, tab, after, columnsOf(fates));
  return true;
}

/** Columns by field, as far as they are known. */
export function columnsOf(fates: ReadonlyMap<Field, ColumnFate>): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, fate] of fates) {
    if ('column' in fate && fate.column !== undefined) columns[field] = fate.column;
  }
  return columns;
}

/** A column that is away is wanted all the same when it is essential; any other one is lost until it comes back. */
function settledPlace(before: PipelineLayout, fates: Sighting['fates'], headerRow: number): PipelineLayout {
  let place: PipelineLayout = { ...before, headers: { ...before.lost, ...before.headers } };
  for (const [field, fate] of fates) {
    if (fate.kind === 'renamed') place = withHeader(place, field, fate.header);
  }
  const headers: Partial<Record<Field, string>> = {};
  const lost: Partial<Record<Field, string>> = {};
  for (const [field, { kind }] of fates) {
    const isAway = kind === 'gone' || kind === 'unnamed';
    const into = isAway && !ESSENTIAL_FIELDS.includes(field) ? lost : headers;
    into[field] = place.headers[field] ?? field;
  }
  return { ...place, headerRow, headers, lost, twins: twinsOf(fates) };
}

/** Of essential fields only those whose own column is known: between two of them nobody may guess. */
function twinsOf(fates: ReadonlyMap<Field, ColumnFate>): Field[] {
  return FIELDS.filter((field) => {
    const fate = fates.get(field);
    if (fate?.kind !== 'doubled') return false;
    return fate.column !== undefined || !ESSENTIAL_FIELDS.includes(field);
  });
}

function eventsOf(
  place: PipelineLayout,
  fates: ReadonlyMap<Field, ColumnFate>,
  tab: string,
): StructureEvent[] {
  return [...fates].flatMap(([field, fate]): StructureEvent[] => {
    const from = place.headers[field] ?? place.lost?.[field] ?? '';
    if (fate.kind === 'renamed') return [{ kind: 'renamed', tab, from, to: fate.header }];
    const isNews =
      fate.kind === 'gone' && place.headers[field] !== undefined && !ESSENTIAL_FIELDS.includes(field);
    return isNews ? [{ kind: 'lost', tab, header: from, ours: place.added.includes(field) }] : [];
  });
}

function isSame(before: PipelineLayout, after: PipelineLayout): boolean {
  const comparable = (place: PipelineLayout) =>
    JSON.stringify([place.headerRow, sorted(place.headers), sorted(place.lost ?? {}), place.twins ?? []]);
  return comparable(before) === comparable(after);
}

function sorted(headers: Readonly<Partial<Record<Field, string>>>): (readonly [Field, string | undefined])[] {
  return FIELDS.filter((field) => headers[field] !== undefined).map((field) => [field, headers[field]]);
}
