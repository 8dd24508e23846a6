/** Stamps and logs an edit in a tab of deals: typing, pasting, clearing, new rows. */
import { cellText, isBlank } from '../../domain/cells/cell';
import type { Field } from '../../domain/deals/field';
import type { CellChange } from '../../domain/history/cell-change';
import { changesSince, type LogEntry, takeSnapshot, WATCHED_FIELDS } from '../../domain/history/changes';
import { isTouch } from '../../domain/history/touch';
import { arrivalStamps, stageStamps, todayIn } from '../deal-changes/stamps';
import type { Environment, Write } from '../ports';
import { logWrites } from '../workbook/history/log-tab';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import type { Pipeline } from '../workbook/pipeline';
import { columnWrites } from '../workbook/writes/column-writes';
import { type CellFill, fillWrites } from '../workbook/writes/fill-writes';
import { type EditedDeal, editedDeals } from './edited-deals';
import type { EditEvent } from './handle-edit';
import { type Edit, openEdit } from './open-edit';

/** A deal with the cells that are stamped on it. */
interface StampedDeal extends EditedDeal {
  readonly stamps: readonly CellChange[];
}

/**
 * Gives new rows an id, stamps stages that changed and touches, and logs. Three reads for one cell; for a block
 * the state and the log are read as well, because Google does not say what a block held before. The caller holds
 * the lock.
 *
 * @param isOvertaken the tab was compared with the state while this run waited, so that the edit may be logged already
 */
export function editDeals(env: Environment, pipeline: Pipeline, event: EditEvent, isOvertaken = false): void {
  const edit = openEdit(env, pipeline, event);
  if (!edit) return;
  const stamped = withStamps(edit, editedDeals(edit, event, isOvertaken));
  const lines = stamped.flatMap((each) => linesOf(edit, each));
  env.write([
    ...idWrites(edit, stamped),
    ...fillWrites(
      edit.tab,
      stamped.flatMap((each) => fillsOf(edit, each)),
    ),
    ...logWrites(env, lines),
  ]);
}

/** Formulas are read only when there is something to stamp. */
function withStamps(edit: Edit, edited: readonly EditedDeal[]): StampedDeal[] {
  const nobody = new Set<Field>();
  const isQuiet = edited.every((each) => stampsOf(edit, each, nobody).length === 0);
  return edited.map((each) => ({
    ...each,
    stamps: isQuiet ? [] : stampsOf(edit, each, edit.computed(each.deal.row)),
  }));
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

/** A new deal is logged as it will be reconciled: its id first, then what it brings, stamps included. */
function linesOf(edit: Edit, stamped: StampedDeal): LogEntry[] {
  const by = { stamp: edit.env.now.stamp, who: edit.env.user, how: 'edit' as const };
  const { deal, cells, stamps, isNew } = stamped;
  if (!isNew) return changeLines(edit, stamped, by);
  const now = { ...cells, ...Object.fromEntries(stamps.map(({ field, to }) => [field, to])) };
  const snapshot = takeSnapshot([{ id: deal.id, cells: now, pipeline: pipelineMark(edit.pipeline) }]);
  return changesSince(new Map(), snapshot, [], by);
}

function changeLines(
  edit: Edit,
  { deal, cells, changed, stamps, cameFrom }: StampedDeal,
  by: Pick<LogEntry, 'stamp' | 'who' | 'how'>,
): LogEntry[] {
  const line = { ...by, dealId: deal.id };
  const isWatched = (field: Field) => WATCHED_FIELDS.includes(field);
  const moved: LogEntry[] =
    cameFrom === undefined
      ? []
      : [{ ...line, field: 'pipeline', from: cameFrom, to: pipelineMark(edit.pipeline) }];
  const typed = [...changed]
    .filter(([field]) => isWatched(field))
    .map(([field, from]): LogEntry => ({ ...line, field, from, to: cellText(cells[field]) }));
  const dated = stamps
    .filter(({ field }) => isWatched(field))
    .map(({ field, from, to }): LogEntry => ({ ...line, field, from: cellText(from), to: cellText(to) }));
  return [...moved, ...typed, ...dated];
}

function fillsOf(edit: Edit, { deal, stamps }: StampedDeal): CellFill[] {
  return stamps.flatMap(({ field, to }) => {
    const column = edit.table.columns[field];
    return column === undefined ? [] : [{ row: deal.row, column, to }];
  });
}

function idWrites(edit: Edit, edited: readonly EditedDeal[]): Write[] {
  const column = edit.table.columns.id;
  if (column === undefined) return [];
  const added = edited.filter(({ needsId }) => needsId);
  return columnWrites(
    edit.tab,
    column,
    added.map(({ deal }) => [deal.row, deal.id]),
  );
}
