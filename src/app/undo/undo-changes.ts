/** Takes back exactly what an action of the panel changed, unless somebody has changed it since. */
import type { DealChanges, UndoChangesRequest, UndoChangesResult } from '../../contract/rpc';
import { isBlank, isSameCell } from '../../domain/cells/cell';
import { standsOnRow } from '../../domain/deals/merge/row-references';
import { Failure } from '../../domain/errors/failure';
import { changesSince, type LogEntry, takeSnapshot } from '../../domain/history/changes';
import { changeDeals } from '../deal-changes/change-deals';
import { changeLines } from '../deal-changes/change-lines';
import { judgeDeals, type Refused, refusalOf } from '../deal-changes/judge-deals';
import { carryOutChanges, type DealChange, type DealRemoval } from '../deal-changes/pending';
import { cardAfter, type PlacedDeal, placeDeals, placedChanges } from '../deal-changes/placed-deals';
import type { Environment } from '../ports';
import { rowPrint } from '../workbook/deal-rows/row-print';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import type { Pipeline } from '../workbook/pipeline';

/** A deal that is to be as it was; nothing to change when it is so already. */
interface Undone {
  /** Absent when the row that was added is gone already. */
  readonly place?: PlacedDeal;
  readonly changes: readonly DealChange[];
  readonly removal?: DealRemoval;
}

/**
 * Puts back what the cells of each deal held before, if all of them still hold what the action wrote; otherwise the deal
 * is refused whole. A deal that is as it was already counts as undone, so that asking twice is safe. What the action
 * added is deleted, if nobody has written into its row or built a formula on it. A date format that Google gave a cell
 * with its date stays: the column holds dates.
 *
 * @throws Failure notSetUp, busy; when only one pipeline is asked for also tabMissing, noHeader, columnMissing, columnTwice
 */
export function undoChanges(env: Environment, { deals }: UndoChangesRequest): UndoChangesResult {
  return changeDeals(env, () => {
    const verdicts = [...judgeDeals(env, deals, (pipeline, own) => judgePipeline(env, pipeline, own))];
    const undone = verdicts.flatMap(([asked, each]) => ('refused' in each ? [] : [{ asked, each }]));
    const changes = undone.flatMap(({ each }) => each.changes);
    const removals = undone.flatMap(({ each }) => each.removal ?? []);
    const lines = [
      ...changeLines(env, changes, 'undo'),
      ...undone.flatMap(({ each }) => (each.removal && each.place ? removalLines(env, each.place) : [])),
    ];
    carryOutChanges(env, changes, lines, removals);
    return {
      undone: undone.map(({ asked, each }) => answerOf(asked, each)),
      refused: verdicts.flatMap(([{ id }, each]) => ('refused' in each ? [refusalOf(env, id, each)] : [])),
    };
  });
}

function answerOf({ id, row }: DealChanges, { place, changes, removal }: Undone) {
  if (!place || removal) return { id, row };
  return { id, row: place.row.row, card: cardAfter(place, changes) };
}

/** The formulas of other rows are read only where a row may have to go. */
function judgePipeline(
  env: Environment,
  pipeline: Pipeline,
  deals: readonly DealChanges[],
): ReadonlyMap<DealChanges, Undone | Refused> {
  const wholly = deals.some(({ added }) => added);
  return new Map(
    [...placeDeals(env, pipeline, deals, wholly)].map(([asked, place]): [DealChanges, Undone | Refused] => {
      if (!(place instanceof Failure)) return [asked, judge(asked, place)];
      const isGone = asked.added && place.code === 'dealNotFound';
      return [asked, isGone ? { changes: [] } : { refused: place }];
    }),
  );
}

function judge(asked: DealChanges, place: PlacedDeal): Undone | Refused {
  const { cells, computed, deal } = place;
  const formula = asked.cells.find(({ field }) => computed.has(field));
  if (formula) {
    return { refused: new Failure('cellComputed', { deal: deal.title, field: formula.field }), place };
  }
  const holds = (side: 'from' | 'to') =>
    asked.cells.every((cell) => {
      const now = cells[cell.field];
      return now !== undefined && isSameCell(now, cell[side]);
    });
  const changed: Refused = { refused: new Failure('dealChanged', { deal: deal.title }), place };
  if (asked.added) return holds('to') && isAlone(asked, place) ? removalOf(asked, place) : changed;
  if (holds('from')) return { place, changes: [] };
  if (!holds('to')) return changed;
  const back = asked.cells.map(({ field, from, to }) => ({ field, from: to, to: from }));
  return { place, changes: placedChanges(place, back) };
}

function removalOf({ pipeline }: DealChanges, place: PlacedDeal): Undone {
  const { row, cells, formulas } = place.row;
  const print = rowPrint(cells, formulas);
  const removal = { dealId: place.deal.id, row, print, ...(pipeline === undefined ? {} : { pipeline }) };
  return { place, changes: [], removal };
}

/** The row holds nothing but what was added, and no formula of another row would break without it. */
function isAlone({ cells: added }: DealChanges, { located, row, computed }: PlacedDeal): boolean {
  const { columns } = located.table;
  const ours = new Set([...added.map(({ field }) => field), ...computed].map((field) => columns[field]));
  // An unticked box stands in every row of its column.
  const isUntouched = row.cells.every(
    (cell, index) =>
      isBlank(cell) || cell === false || ours.has(index + 1) || (row.formulas[index] ?? '') !== '',
  );
  const isNeeded = (located.formulas ?? []).some(
    (formulas, index) => index + 1 !== row.row && formulas.some((formula) => standsOnRow(formula, row.row)),
  );
  return isUntouched && !isNeeded;
}

/** As the hourly run would log a deal that is gone. */
function removalLines(env: Environment, { pipeline, deal, cells }: PlacedDeal): LogEntry[] {
  const before = takeSnapshot([{ id: deal.id, cells, pipeline: pipelineMark(pipeline) }]);
  return changesSince(before, new Map(), [], { stamp: env.now.stamp, who: env.user, how: 'undo' });
}
