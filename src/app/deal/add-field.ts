/** Adds a column for a field at the right end of a pipeline's table, as set-up would. */
import type { AddFieldRequest } from '../../contract/rpc';
import { cellText, isBlank } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import { offeredFields } from '../../domain/deals/field-choices';
import { Failure } from '../../domain/errors/failure';
import { finishPending } from '../deal-changes/pending';
import { addedFormatWrites, addedRuleWrites, followWrites } from '../guides/deal-looks';
import type { Environment, Memory, Write } from '../ports';
import {
  addedHeaders,
  columnDressing,
  firstValueWrites,
  missingColumns,
} from '../set-up/deals-tab/deal-columns';
import { noteTab } from '../set-up/undo/note-changes';
import { keepingOrder } from '../structure/keep-order';
import { markPipeline } from '../structure/marks/deal-marks';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { type Ground, readGround } from '../workbook/ground';
import { pipelineLayout, requireLayout, saveLayout, withPipeline } from '../workbook/layout';
import { recall } from '../workbook/recall';

const KEY = 'addingField';

/** Written before the column is inserted, which is no call that may happen twice; dropped when all is done. */
interface AddingNote {
  readonly key: string;
  readonly field: Field;
  readonly header: string;
  /** The column behind which it goes, and how wide the tab was before. */
  readonly after: number;
  readonly width: number;
}

/**
 * Nothing happens when there is such a column already. A column of a person's that has the very header is taken for the
 * field's, and not counted as ours.
 *
 * @throws Failure requestInvalid for a field that is not offered; notSetUp, busy, pipelineUnknown, tabMissing, noHeader,
 *   columnMissing, columnTwice
 */
export function addField(env: Environment, { field, pipeline: key }: AddFieldRequest): Record<string, never> {
  env.alone(() => {
    requireLayout(env.memory);
    finishPending(env);
    keepingOrder(env, () => add(env, field, key));
  });
  return {};
}

function add(env: Environment, field: Field, key: string | undefined): void {
  const ground = readGround(env, key);
  const { table, pipeline } = ground;
  const begun = readAdding(env.memory, pipeline.place.key);
  const isBegun = begun?.field === field;
  if (table.columns[field] !== undefined && !isBegun) return;
  if (!isBegun && !offeredFields(table.columns).includes(field)) {
    throw new Failure('requestInvalid', { detail: field });
  }
  const header = isBegun ? begun.header : headerFor(ground, field);
  const present = table.columns[field] ?? columnUnder(ground, header);
  const isOurs = present === undefined || isBegun;
  const column = present ?? insertColumn(env, ground, field, header, begun);
  if (isOurs) env.write(furnishing(env, ground, field, column));
  env.flush();
  remember(env, ground, { field, header, column, isOurs });
  env.memory.remove(KEY);
}

function readAdding(memory: Memory, key: string): AddingNote | undefined {
  const note = recall<AddingNote>(memory, KEY);
  return note?.key === key ? note : undefined;
}

/** The one it had before its column was deleted, else ours; another one where that stands over another field. */
function headerFor({ grid, table, pipeline }: Ground, field: Field): string {
  const { lost, headers } = pipeline.place;
  const others = Object.values(headers);
  const texts = (grid[table.headerRow - 1] ?? []).map(cellText);
  const taken = texts.filter((text) => others.includes(text));
  return lost?.[field] ?? addedHeaders([field], taken, pipeline.language)[field] ?? field;
}

function columnUnder({ grid, table }: Ground, header: string): number | undefined {
  const place = (grid[table.headerRow - 1] ?? []).findIndex((cell) => cellText(cell) === header);
  return place < 0 ? undefined : place + 1;
}

/** Behind everything in use; a column that an earlier run has inserted and not named yet is used. */
function insertColumn(
  env: Environment,
  { tab, grid, table, pipeline }: Ground,
  field: Field,
  header: string,
  begun: AddingNote | undefined,
): number {
  const missing = missingColumns(grid, table.headerRow, [header]) ?? { after: 0, headers: [], neighbour: 0 };
  const { columns: width } = tab.size();
  const isThere =
    begun !== undefined && width > begun.width && grid.every((cells) => isBlank(cells[begun.after]));
  const after = isThere ? begun.after : missing.after;
  const note: AddingNote = {
    key: pipeline.place.key,
    field,
    header,
    after,
    width: isThere ? begun.width : width,
  };
  env.memory.set({ [KEY]: JSON.stringify(note) });
  if (!isThere) env.write([{ kind: 'addColumns', tab, after, count: 1 }]);
  env.write(columnDressing(tab, table.headerRow, { ...missing, after }));
  return after + 1;
}

/** Format, check and colours; and since when a deal stands in its stage, as far as that is known. */
function furnishing(env: Environment, ground: Ground, field: Field, column: number): Write[] {
  const { tab, grid, table, pipeline } = ground;
  const { settings, stages } = pipeline;
  const { headerRow } = table;
  const columns = { ...table.columns, [field]: column };
  const { id: _, ...withoutIds } = columns;
  const own = { tab, headerRow, settings, columns: { [field]: column } };
  const looks = [...addedFormatWrites(own, [field], settings.currency), ...addedRuleWrites(own, [field])];
  if (field !== 'stageSince') return looks;
  const { writes } = firstValueWrites({
    tab,
    grid,
    columns: withoutIds,
    added: [field],
    deals: readAllDeals(grid, table, pipeline),
    day: pipeline.today,
    locale: env.locale,
    currencies: () => new Map(),
    formulas: () => ground.formulas,
  });
  return [...looks, ...writes, ...followWrites({ tab, headerRow, columns, settings, stages })];
}

interface NewColumn {
  readonly field: Field;
  readonly header: string;
  readonly column: number;
  readonly isOurs: boolean;
}

/** In the layout, in the marks, and in what undoing the set-up takes away. */
function remember(env: Environment, { tab, table, pipeline }: Ground, column: NewColumn): void {
  const { field, header, isOurs } = column;
  const layout = requireLayout(env.memory);
  const place = pipelineLayout(layout, pipeline.place.key);
  const { [field]: _, ...lost } = place.lost ?? {};
  const added = isOurs ? [...new Set([...place.added, field])] : place.added;
  const next = { ...place, headers: { ...place.headers, [field]: header }, added, lost };
  saveLayout(env.memory, withPipeline(layout, next));
  markPipeline(env, tab, next, { ...table.columns, [field]: column.column });
  noteTab(env, place.key, (note) => ({
    ...note,
    place: { ...note.place, headers: next.headers, added: next.added },
  }));
}
