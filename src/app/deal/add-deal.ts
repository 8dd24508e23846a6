/** Adds a deal from the panel, exactly once however often it is asked. */
import type { AddDealRequest, AddDealResult } from '../../contract/rpc';
import { type Cell, cellText } from '../../domain/cells/cell';
import { FIELDS } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import { changesSince, type LogEntry, takeSnapshot, WATCHED_FIELDS } from '../../domain/history/changes';
import { cardOf } from '../board/card-of';
import { stageFinder } from '../board/stage-finder';
import { changeDeals } from '../deal-changes/change-deals';
import { problemOf } from '../door/problem';
import type { Environment } from '../ports';
import { takeIds } from '../reconcile/give-ids';
import { keepingOrder } from '../structure/keep-order';
import { noteFilled } from '../workbook/deal-rows/filled-columns';
import { readSomeDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField, computedFields } from '../workbook/deal-rows/row-fields';
import { type Ground, readGround, rowsById } from '../workbook/ground';
import { logWrites, readLog } from '../workbook/history/log-tab';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { teamLanguage } from '../workbook/team-language';
import { type AddNote, readAddNote, saveAddNote } from './add-notes';
import { type NewDealPlan, planNewDeal } from './plan-new-deal';

type Outcome = Omit<AddDealResult, 'revision'>;

/** A deal in its row. */
interface Standing {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
}

/**
 * Below the last deal, with an id of its own, stamps and log lines as if it had been typed. Two reads of the tab, one
 * more of the new row where the sheet computes a part of it. The same token again adds nothing and answers with the deal
 * as it is now; where the run before broke off, it is finished under the same id.
 *
 * @throws Failure notSetUp, busy, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function addDeal(env: Environment, request: AddDealRequest): AddDealResult {
  return changeDeals(env, () => keepingOrder(env, () => add(env, request)));
}

function add(env: Environment, request: AddDealRequest): Outcome {
  const ground = readGround(env, request.pipeline);
  const note = readAddNote(env.memory, request.token);
  const [row] = (note && rowsById(ground.grid, ground.table).get(note.id)) ?? [];
  if (note && row !== undefined) return addedBefore(env, request, ground, note, row);
  if (note?.done) return refusal(env, new Failure('dealNotFound', { deal: note.id }));
  return addNow(env, request, ground, note);
}

function refusal(env: Environment, failure: Failure): Outcome {
  return { refused: problemOf(failure, teamLanguage(env)) };
}

function addNow(env: Environment, request: AddDealRequest, ground: Ground, note?: AddNote): Outcome {
  const { pipeline, tab, table, ownFormulas } = ground;
  const stage = stageFinder(env, pipeline)(request.stage);
  if (!stage) return refusal(env, new Failure('stageUnknown', { stage: request.stage }));
  // Judged before an id is taken: a refusal leaves no trace.
  const judged = planNewDeal(ground, request, stage, note?.id ?? 'new');
  if (judged instanceof Failure) return refusal(env, judged);
  const id = note?.id ?? takeIds(env, rowsById(ground.grid, table).keys(), 1)[0] ?? '';
  const plan = withId(judged, ground, id);
  noteFilled(env.memory, pipeline.place.key, table, ownFormulas);
  saveAddNote(env.memory, { token: request.token, id });
  const { after, inserted, isDressed } = plan.place;
  const { cells, formulas } = plan;
  env.write([{ kind: 'newRow', tab, after, inserted, isDressed, values: cells, formulas }]);
  const standing = { row: after + 1, cells: cellsNow(ground, plan), formulas };
  env.write(logWrites(env, arrivalLines(env, ground, standing.cells, id)));
  return finish(env, request, ground, standing, plan.computed);
}

function withId(plan: NewDealPlan, { table }: Ground, id: string): NewDealPlan {
  return { ...plan, cells: plan.cells.map((cell, index) => (index + 1 === table.columns.id ? id : cell)) };
}

/** The row as the sheet computes it: read only where a formula gives what the log or the card tells. */
function cellsNow({ tab, table }: Ground, { place, cells, computed }: NewDealPlan): readonly Cell[] {
  const isTold = [...computed].some((field) => WATCHED_FIELDS.includes(field));
  if (!isTold) return cells;
  return tab.readRows(place.after + 1, 1)[0]?.slice(0, Math.max(table.width, cells.length)) ?? cells;
}

/** As an edit in the sheet logs a new deal: its id first, then what it brings. */
function arrivalLines(
  env: Environment,
  { pipeline, table }: Ground,
  cells: readonly Cell[],
  id: string,
): LogEntry[] {
  const by = { stamp: env.now.stamp, who: env.user, how: 'board' as const };
  const now = { id, cells: cellsByField(cells, table), pipeline: pipelineMark(pipeline) };
  return changesSince(new Map(), takeSnapshot([now]), [], by);
}

/** The row stands; a run that broke off after it may not have logged it, and nobody else since. */
function addedBefore(
  env: Environment,
  request: AddDealRequest,
  ground: Ground,
  note: AddNote,
  row: number,
): Outcome {
  const cells = ground.grid[row - 1] ?? [];
  const formulas = ground.ownFormulas[row - 1] ?? [];
  const spilled = noteFilled(env.memory, ground.pipeline.place.key, ground.table, ground.ownFormulas);
  const computed = computedFields(spilled[row - 1] ?? [], ground.table);
  if (!note.done) {
    const log = env.tab('log').readAll();
    const isLogged = readLog(log).some(
      ({ dealId, field, to }) => dealId === note.id && field === 'id' && to !== '',
    );
    if (!isLogged) env.write(logWrites(env, arrivalLines(env, ground, cells, note.id), log.length));
  }
  return finish(env, request, ground, { row, cells, formulas }, computed);
}

function finish(
  env: Environment,
  { token, pipeline: key }: AddDealRequest,
  { pipeline, grid, table }: Ground,
  { row, cells }: Standing,
  computed: NewDealPlan['computed'],
): Outcome {
  const id = cellText(cells[(table.columns.id ?? 1) - 1]);
  env.flush();
  saveAddNote(env.memory, { token, id, done: true });
  const above = grid.slice(0, table.headerRow - 1);
  const header = grid[table.headerRow - 1] ?? [];
  const [deal] = readSomeDeals(header, [{ row, cells }], table, pipeline, above);
  if (!deal) return refusal(env, new Failure('dealNotFound', { deal: id }));
  const held = cellsByField(cells, table);
  const written = FIELDS.flatMap((field) => {
    const to = held[field];
    return to === undefined || computed.has(field) ? [] : [{ field, from: '' as const, to }];
  });
  const undo = {
    id,
    row,
    ...(key === undefined ? {} : { pipeline: key }),
    cells: written,
    added: true as const,
  };
  return { added: { row, card: cardOf(pipeline, deal, computed.has('stage')), undo } };
}
