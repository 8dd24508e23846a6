/** Stamps and logs an edit in the Deals tab: typing, pasting, clearing, new rows. */
import { type Cell, cellText, isBlank } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { FIELDS, type Field } from '../../domain/deals/field';
import type { CellChange, DealCells } from '../../domain/history/cell-change';
import {
  changesSince,
  type LogEntry,
  type Snapshot,
  takeSnapshot,
  WATCHED_FIELDS,
} from '../../domain/history/changes';
import { isTouch } from '../../domain/history/touch';
import { type DealTable, findColumns } from '../../domain/table/deal-table';
import type { Area, Environment, Tab, Write } from '../ports';
import { withoutImplied } from '../reconcile/explained';
import { takeIds } from '../reconcile/give-ids';
import { columnWrites } from '../workbook/column-writes';
import { type CellFill, fillWrites } from '../workbook/fill-writes';
import { logWrites } from '../workbook/log-tab';
import type { Pipeline } from '../workbook/pipeline';
import { type PlacedRow, readSomeDeals } from '../workbook/read-rows';
import { cellsByField, computedFields } from '../workbook/row-fields';
import { copiedRows } from './copied-rows';
import { earlierText, lastKnown } from './earlier-texts';
import type { EditEvent } from './handle-edit';
import { arrivalStamps, stageStamps, todayIn } from './stamps';

interface Edit {
  readonly env: Environment;
  readonly pipeline: Pipeline;
  readonly tab: Tab;
  readonly header: readonly Cell[];
  readonly table: DealTable;
  /** The edited rows below the header. */
  readonly rows: readonly PlacedRow[];
  readonly area: Area;
  readonly fields: readonly Field[];
  /** The fields that a formula computes in a row. One read, the first time. */
  computed(row: number): ReadonlySet<Field>;
}

/** A deal in an edited row. */
interface EditedDeal {
  readonly deal: Deal;
  readonly cells: DealCells;
  readonly isNew: boolean;
  /** Earlier texts of the watched fields that changed. */
  readonly changed: ReadonlyMap<Field, string>;
}

/**
 * Gives new rows an id, stamps stages that changed and touches, and logs. Three reads for one cell; for a block
 * the state and the log are read as well, because Google does not say what a block held before. The caller holds
 * the lock.
 */
export function editDeals(env: Environment, pipeline: Pipeline, event: EditEvent): void {
  const edit = openEdit(env, pipeline, event);
  if (!edit) return;
  const edited = editedDeals(edit, event);
  const lines = edited.flatMap(({ deal, isNew, cells, changed }) =>
    isNew ? arrivalLines(env, deal.id, cells) : changeLines(env, deal.id, cells, changed),
  );
  const changes = planChanges(edit, edited);
  env.write([
    ...idWrites(edit, edited),
    ...fillWrites(edit.tab, changes),
    ...logWrites(env, withoutImplied(lines, [])),
  ]);
}

function openEdit(env: Environment, pipeline: Pipeline, { tab, area }: EditEvent): Edit | undefined {
  const { headerRow, headers } = pipeline.place;
  const first = Math.max(area.row, headerRow + 1);
  const count = area.row + area.rows - first;
  if (count < 1) return undefined;
  const header = tab.readRows(headerRow, 1)[0] ?? [];
  const table = findColumns(header, headers, headerRow);
  const rows = tab.readRows(first, count).map((cells, index) => ({ row: first + index, cells }));
  const isEdited = (column: number | undefined) =>
    column !== undefined && column >= area.column && column < area.column + area.columns;
  let formulas: readonly (readonly string[])[] | undefined;
  const computed = (row: number) => {
    formulas ??= tab.readFormulas({ row: first, column: 1, rows: count, columns: table.width });
    return computedFields(formulas[row - first] ?? [], table);
  };
  return {
    env,
    pipeline,
    tab,
    header,
    table,
    rows,
    area,
    computed,
    fields: FIELDS.filter((field) => isEdited(table.columns[field])),
  };
}

function editedDeals(edit: Edit, event: EditEvent): EditedDeal[] {
  const read = readSomeDeals(edit.header, edit.rows, edit.table, edit.pipeline);
  // Where a formula gives the ids, a deal that has none yet is not ours to name.
  const deals = read.filter((deal) => deal.id !== '' || !edit.computed(deal.row).has('id'));
  const copies = copiedRows(edit.tab, edit.table, edit.area, deals);
  const isNew = (deal: Deal) => deal.id === '' || copies.has(deal.row);
  const ids = takeIds(edit.env, [], deals.filter(isNew).length);
  let given = 0;
  const rowsByNumber = new Map(edit.rows.map((each) => [each.row, each.cells]));
  const changedIn = changeFinder(
    edit,
    event,
    deals.some((deal) => !isNew(deal)),
  );
  return deals.map((deal) => {
    const cells = cellsByField(rowsByNumber.get(deal.row) ?? [], edit.table);
    if (!isNew(deal)) return { deal, cells, isNew: false, changed: changedIn(deal.id, cells) };
    const id = ids[given] ?? '';
    given += 1;
    return { deal: { ...deal, id }, cells: { ...cells, id }, isNew: true, changed: new Map() };
  });
}

type ChangeFinder = (id: string, cells: DealCells) => ReadonlyMap<Field, string>;

/** Says which fields of a deal changed, and from what. */
function changeFinder(edit: Edit, { value, oldValue, area }: EditEvent, needed: boolean): ChangeFinder {
  const [field] = edit.fields;
  const isTold = area.rows === 1 && area.columns === 1 && (value ?? oldValue) !== undefined;
  if (!needed || field === undefined) return () => new Map();
  if (isTold) {
    const from = earlierText(field, oldValue);
    return (_, cells) => (cellText(cells[field]) === from ? new Map() : new Map([[field, from]]));
  }
  const known = edit.fields.some((each) => WATCHED_FIELDS.includes(each)) ? lastKnown(edit.env) : new Map();
  return (id, cells) => differences(known, id, cells, edit.fields);
}

/**
 * Fields that nobody watches count as changed when they were in the block: nothing says that they were not. A block
 * that covers the ids is rows that were moved or sorted, or that are new.
 */
function differences(
  known: Snapshot,
  id: string,
  cells: DealCells,
  fields: readonly Field[],
): ReadonlyMap<Field, string> {
  const before = known.get(id) ?? {};
  return new Map(
    fields
      .filter((field) =>
        WATCHED_FIELDS.includes(field)
          ? cellText(cells[field]) !== (before[field] ?? '')
          : !fields.includes('id'),
      )
      .map((field) => [field, before[field] ?? '']),
  );
}

/** A new deal is logged as it will be reconciled: its id first, then what it brings. */
function arrivalLines(env: Environment, id: string, cells: DealCells): LogEntry[] {
  const by = { stamp: env.now.stamp, who: env.user, how: 'edit' as const };
  return changesSince(new Map(), takeSnapshot([{ id, cells }]), [], by);
}

function changeLines(
  env: Environment,
  dealId: string,
  cells: DealCells,
  changed: ReadonlyMap<Field, string>,
): LogEntry[] {
  return [...changed]
    .filter(([field]) => WATCHED_FIELDS.includes(field))
    .map(([field, from]) => ({
      stamp: env.now.stamp,
      who: env.user,
      dealId,
      field,
      from,
      to: cellText(cells[field]),
      how: 'edit' as const,
    }));
}

/** Formulas are read only when there is something to stamp. */
function planChanges(edit: Edit, edited: readonly EditedDeal[]): CellFill[] {
  const nobody = new Set<Field>();
  if (edited.every((each) => stampsOf(edit, each, nobody).length === 0)) return [];
  return edited.flatMap((each) =>
    stampsOf(edit, each, edit.computed(each.deal.row)).flatMap(({ field, to }) => {
      const column = edit.table.columns[field];
      return column === undefined ? [] : [{ row: each.deal.row, column, to }];
    }),
  );
}

function stampsOf(edit: Edit, edited: EditedDeal, computed: ReadonlySet<Field>): readonly CellChange[] {
  const { deal, cells, isNew, changed } = edited;
  if (isNew) return arrivalStamps({ deal, cells, computed }, edit.pipeline);
  const from = changed.get('stage');
  const given = new Set(edit.fields.filter((field) => !isBlank(cells[field])));
  if (from !== undefined && deal.stage !== '') {
    return stageStamps({ deal, cells, from, computed, given }, edit.pipeline);
  }
  const isTouched = [...changed.keys()].some(isTouch) && !given.has('lastTouch');
  return isTouched ? todayIn('lastTouch', cells, computed, edit.pipeline) : [];
}

function idWrites(edit: Edit, edited: readonly EditedDeal[]): Write[] {
  const column = edit.table.columns.id;
  if (column === undefined) return [];
  const added = edited.filter(({ isNew }) => isNew);
  return columnWrites(
    edit.tab,
    column,
    added.map(({ deal }) => [deal.row, deal.id]),
  );
}
