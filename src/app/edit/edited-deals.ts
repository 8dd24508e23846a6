/** Says of each deal in the edited rows what happened to it: new, changed, moved here, or nothing. */
import { cellText } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Field } from '../../domain/deals/field';
import type { DealCells } from '../../domain/history/cell-change';
import { type Snapshot, WATCHED_FIELDS } from '../../domain/history/changes';
import { takeIds } from '../reconcile/give-ids';
import { readSomeDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField } from '../workbook/deal-rows/row-fields';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { lastKnown } from '../workbook/history/state-tab';
import { copiedRows } from './copied-rows';
import { earlierText } from './earlier-texts';
import type { EditEvent } from './handle-edit';
import type { Edit } from './open-edit';

/** A deal in an edited row. */
export interface EditedDeal {
  readonly deal: Deal;
  readonly cells: DealCells;
  /** Nobody has seen this deal before. */
  readonly isNew: boolean;
  /** Its id has to be written into the row. */
  readonly needsId: boolean;
  /** Earlier texts of the fields that changed. */
  readonly changed: ReadonlyMap<Field, string>;
  /** The mark of the pipeline from which it has come, when that was another one. */
  readonly cameFrom?: string;
}

/**
 * Google says what one cell held before it was typed over. Of a block it says nothing: then the state and the log
 * are read, and what they know is compared; also when what Google says is old news (`isOvertaken`).
 */
export function editedDeals(edit: Edit, event: EditEvent, isOvertaken: boolean): EditedDeal[] {
  const deals = readSomeDeals(edit.header, edit.rows, edit.table, edit.pipeline);
  const field = toldField(edit, event);
  if (field === 'id' && event.value === undefined) return restoredId(edit, deals, event);
  const told = isOvertaken ? undefined : field;
  // Where a formula gives the ids, a deal that has none yet is not ours to name.
  const ours = deals.filter((deal) => deal.id !== '' || !edit.computed(deal.row).has('id'));
  const known = told || ours.every(({ id }) => id === '') ? undefined : lastKnown(edit.env);
  const changedIn: ChangeFinder = told
    ? typedChange(told, event)
    : (id, cells) => differences(known?.get(id) ?? {}, cells, edit.fields);
  return judged(edit, ours, known, changedIn);
}

type ChangeFinder = (id: string, cells: DealCells) => ReadonlyMap<Field, string>;

/** The field of a single cell whose earlier value Google has told. */
function toldField(edit: Edit, { value, oldValue, area }: EditEvent): Field | undefined {
  const isTold = area.rows === 1 && area.columns === 1 && (value ?? oldValue) !== undefined;
  return isTold ? edit.fields[0] : undefined;
}

function judged(
  edit: Edit,
  deals: readonly Deal[],
  known: Snapshot | undefined,
  changedIn: ChangeFinder,
): EditedDeal[] {
  const copies = copiedRows(edit, deals, known ?? new Map());
  const needsId = (deal: Deal) => deal.id === '' || copies.has(deal.row);
  const ids = takeIds(edit.env, known?.keys() ?? [], deals.filter(needsId).length);
  const here = pipelineMark(edit.pipeline);
  let given = 0;
  return deals.map((deal): EditedDeal => {
    const cells = cellsOf(edit, deal);
    if (needsId(deal)) {
      const id = ids[given] ?? '';
      given += 1;
      return newDeal({ ...deal, id }, { ...cells, id }, true);
    }
    // An id of a person's own that nobody has seen is a new deal that brings its id along.
    if (known && !known.has(deal.id)) return newDeal(deal, cells, false);
    const home = known?.get(deal.id)?.pipeline ?? '';
    const changed = changedIn(deal.id, cells);
    const stayed: EditedDeal = { deal, cells, isNew: false, needsId: false, changed };
    return known && home !== here ? { ...stayed, cameFrom: home } : stayed;
  });
}

function newDeal(deal: Deal, cells: DealCells, needsId: boolean): EditedDeal {
  return { deal, cells, isNew: true, needsId, changed: new Map() };
}

function cellsOf(edit: Edit, { row }: Deal): DealCells {
  const [first] = edit.rows;
  return cellsByField(edit.rows[row - (first?.row ?? row)]?.cells ?? [], edit.table);
}

/** An id that was cleared comes back: the deal is still the same. Unless its id has meanwhile been put elsewhere. */
function restoredId(edit: Edit, deals: readonly Deal[], event: EditEvent): EditedDeal[] {
  const id = earlierText('id', event.oldValue);
  const [deal] = deals;
  if (deal?.id !== '') return [];
  const isTaken = edit.tab.readColumn(edit.table.columns.id ?? 1).some((cell) => cellText(cell) === id);
  if (isTaken) return judged(edit, deals, undefined, () => new Map());
  const cells = { ...cellsOf(edit, deal), id };
  return [{ deal: { ...deal, id }, cells, isNew: false, needsId: true, changed: new Map() }];
}

function typedChange(field: Field, { oldValue }: EditEvent): ChangeFinder {
  const from = earlierText(field, oldValue);
  return (_, cells) => (cellText(cells[field]) === from ? new Map() : new Map([[field, from]]));
}

/**
 * Fields that nobody watches count as changed when they were in the block: nothing says that they were not. A block
 * that covers the ids is rows that were moved or sorted, or that are new.
 */
function differences(
  before: Readonly<Partial<Record<Field, string>>>,
  cells: DealCells,
  fields: readonly Field[],
): ReadonlyMap<Field, string> {
  const isChanged = (field: Field) =>
    WATCHED_FIELDS.includes(field)
      ? cellText(cells[field]) !== (before[field] ?? '')
      : !fields.includes('id');
  return new Map(fields.filter(isChanged).map((field) => [field, before[field] ?? '']));
}
