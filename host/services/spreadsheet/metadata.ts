/** Developer metadata: adding, finding and changing it (platform.md 5.7). */

import { ServiceException } from '../../errors';
import { integer, text } from '../../runtime/parameters';
import { anyOf, defineSurface, type MethodTable, methodsOf } from '../../runtime/surface';
import type { DeveloperMetadata, MetadataLocation, Workbook } from '../../workbook';
import type { ServiceContext } from '../context';
import { metadataLocationType, metadataVisibility } from './enums';
import {
  MetadataHandle,
  MetadataLocationHandle,
  RangeHandle,
  SheetHandle,
  SpreadsheetHandle,
} from './handles';

/** What metadata can hang on. */
type Holder = SpreadsheetHandle | SheetHandle | RangeHandle;

function workbookOf(holder: Holder): Workbook {
  return holder instanceof SpreadsheetHandle ? holder.workbook : holder.sheet.workbook;
}

/** Where metadata of a holder hangs; any range but one whole row or column is refused. */
function locationOf(holder: Holder): MetadataLocation {
  if (holder instanceof SpreadsheetHandle) return { type: 'SPREADSHEET' };
  const sheetId = holder.sheet.id;
  if (holder instanceof SheetHandle) return { type: 'SHEET', sheetId };
  const { row, column, rows, columns } = holder.area;
  if (rows === 1 && columns === holder.sheet.maxColumns) return { type: 'ROW', sheetId, row };
  if (columns === 1 && rows === holder.sheet.maxRows) return { type: 'COLUMN', sheetId, column };
  throw new ServiceException('metadataLocation');
}

function sameLocation(left: MetadataLocation, right: MetadataLocation): boolean {
  return JSON.stringify(Object.entries(left).sort()) === JSON.stringify(Object.entries(right).sort());
}

function add<Place extends Holder>(
  holder: Place,
  key: string,
  value: string | null,
  visibility: 'DOCUMENT' | 'PROJECT' = 'DOCUMENT',
): Place {
  const workbook = workbookOf(holder);
  const entry = { id: workbook.nextId(), key, value, visibility, location: locationOf(holder) };
  workbook.update({ developerMetadata: [...workbook.developerMetadata, entry] });
  return holder;
}

/** Whether a location lies within what a holder stands for. */
function liesIn(holder: Holder, location: MetadataLocation): boolean {
  if (holder instanceof SpreadsheetHandle) return true;
  if (!('sheetId' in location) || location.sheetId !== holder.sheet.id) return false;
  if (holder instanceof SheetHandle) return true;
  const { row, column } = holder.area;
  if (location.type === 'ROW') return location.row >= row && location.row <= holder.bottom;
  return location.type === 'COLUMN' && location.column >= column && location.column <= holder.right;
}

/** A SpreadsheetApp.DeveloperMetadataFinder: the conditions collected so far. */
export class MetadataFinder {
  readonly conditions: ((metadata: DeveloperMetadata) => boolean)[] = [];

  constructor(
    readonly context: ServiceContext,
    readonly holder: Holder,
  ) {
    this.conditions.push((metadata) => liesIn(holder, metadata.location));
  }

  require(condition: (metadata: DeveloperMetadata) => boolean): this {
    this.conditions.push(condition);
    return this;
  }
}

function handlesOf(
  context: ServiceContext,
  workbook: Workbook,
  found: readonly DeveloperMetadata[],
): MetadataHandle[] {
  return found.map((metadata) => new MetadataHandle(context, workbook, metadata.id));
}

/** The metadata methods that Spreadsheet, Sheet and Range share. */
export function metadataMethods<Place extends Holder>(): MethodTable<Place> {
  const { read, write, other } = methodsOf<Place>();
  const visibility = metadataVisibility.parameter;
  return {
    addDeveloperMetadata: anyOf(
      write([text], (holder, key) => add(holder, key, null)),
      write([text, visibility], (holder, key, shown) => add(holder, key, null, shown)),
      write([text, text], (holder, key, value) => add(holder, key, value)),
      write([text, text, visibility], (holder, key, value, shown) => add(holder, key, value, shown)),
    ),
    getDeveloperMetadata: read([], (holder) => {
      const workbook = workbookOf(holder);
      const location = locationOf(holder);
      const own = workbook.developerMetadata.filter((entry) => sameLocation(entry.location, location));
      return handlesOf(holder.context, workbook, own);
    }),
    createDeveloperMetadataFinder: other([], (holder) => new MetadataFinder(holder.context, holder)),
  };
}

const finder = methodsOf<MetadataFinder>();

defineSurface(MetadataFinder, 'SpreadsheetApp.DeveloperMetadataFinder', {
  withKey: finder.other([text], (target, key) => target.require((entry) => entry.key === key)),
  withValue: finder.other([text], (target, value) => target.require((entry) => entry.value === value)),
  withId: finder.other([integer], (target, id) => target.require((entry) => entry.id === id)),
  withVisibility: finder.other([metadataVisibility.parameter], (target, shown) =>
    target.require((entry) => entry.visibility === shown),
  ),
  withLocationType: finder.other([metadataLocationType.parameter], (target, type) =>
    target.require((entry) => entry.location.type === type),
  ),
  onIntersectingLocations: finder.other([], (target) => target),
  find: finder.read([], (target) => {
    const workbook = workbookOf(target.holder);
    const found = workbook.developerMetadata.filter((entry) =>
      target.conditions.every((fits) => fits(entry)),
    );
    return handlesOf(target.context, workbook, found);
  }),
});

function current(handle: MetadataHandle): DeveloperMetadata {
  const { metadata } = handle;
  if (!metadata) throw new ServiceException('metadataGone');
  return metadata;
}

function change(handle: MetadataHandle, patch: Partial<DeveloperMetadata>): MetadataHandle {
  const changed = { ...current(handle), ...patch };
  const all = handle.workbook.developerMetadata.map((entry) => (entry.id === handle.id ? changed : entry));
  handle.workbook.update({ developerMetadata: all });
  return handle;
}

const metadata = methodsOf<MetadataHandle>();

defineSurface(MetadataHandle, 'SpreadsheetApp.DeveloperMetadata', {
  getId: metadata.other([], (handle) => handle.id),
  getKey: metadata.other([], (handle) => current(handle).key),
  getValue: metadata.other([], (handle) => current(handle).value),
  getVisibility: metadata.other([], (handle) => metadataVisibility.of(current(handle).visibility)),
  getLocation: metadata.other(
    [],
    (handle) => new MetadataLocationHandle(handle.context, handle.workbook, current(handle).location),
  ),
  setKey: metadata.write([text], (handle, key) => change(handle, { key })),
  setValue: metadata.write([text], (handle, value) => change(handle, { value })),
  setVisibility: metadata.write([metadataVisibility.parameter], (handle, visibility) =>
    change(handle, { visibility }),
  ),
  remove: metadata.write([], (handle) => {
    const others = handle.workbook.developerMetadata.filter((entry) => entry.id !== handle.id);
    handle.workbook.update({ developerMetadata: others });
  }),
});

const place = methodsOf<MetadataLocationHandle>();

function sheetOf(handle: MetadataLocationHandle): SheetHandle | null {
  const sheet = 'sheetId' in handle.location ? handle.workbook.sheetById(handle.location.sheetId) : null;
  return sheet && new SheetHandle(handle.context, sheet);
}

defineSurface(MetadataLocationHandle, 'SpreadsheetApp.DeveloperMetadataLocation', {
  getLocationType: place.other([], (handle) => metadataLocationType.of(handle.location.type)),
  getSheet: place.other([], sheetOf),
  getSpreadsheet: place.other([], (handle) =>
    handle.location.type === 'SPREADSHEET' ? new SpreadsheetHandle(handle.context, handle.workbook) : null,
  ),
  getRow: place.other([], (handle) => {
    const holder = sheetOf(handle);
    if (!holder || handle.location.type !== 'ROW') return null;
    const area = { row: handle.location.row, column: 1, rows: 1, columns: holder.sheet.maxColumns };
    return new RangeHandle(handle.context, holder.sheet, area);
  }),
  getColumn: place.other([], (handle) => {
    const holder = sheetOf(handle);
    if (!holder || handle.location.type !== 'COLUMN') return null;
    const area = { row: 1, column: handle.location.column, rows: holder.sheet.maxRows, columns: 1 };
    return new RangeHandle(handle.context, holder.sheet, area);
  }),
});
