/** Loads the board of one pipeline or of all: every deal in its lane, and no write (design 5). */
import type { Board } from '../../contract/rpc';
import { buildLanes, type LaneSource } from '../../domain/board/build-board';
import type { Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import { ownerNames } from '../../domain/deals/owners';
import { Failure } from '../../domain/errors/failure';
import type { DealTable } from '../../domain/table/deal-table';
import { readHealth } from '../hourly/health';
import type { Environment, Tab } from '../ports';
import type { UnreadPipeline } from '../reconcile/open-tabs';
import { keepingOrder } from '../structure/keep-order';
import { noticesOf } from '../structure/notices';
import { unreadNotice } from '../structure/unread-notice';
import { noteIdColumn } from '../workbook/deal-rows/id-columns';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { ALL_PIPELINES, MAIN_PIPELINE, requireLayout } from '../workbook/layout';
import { readMirrors, saveMirrors } from '../workbook/mirrors';
import { readStages } from '../workbook/own-tabs/read-stages';
import { openPipeline, openPipelines, type Pipeline, tableOf } from '../workbook/pipeline';
import { pipelineChoices } from './pipeline-choices';
import { ratesLeftOut } from './rates-left-out';
import { readView } from './save-view';
import { strayStages } from './stray-stages';

/** The deals of one pipeline as its tab has them. */
interface Reading {
  readonly source: LaneSource;
  readonly computedStages: ReadonlySet<string>;
  readonly sheetName: string;
}

/**
 * The board as the sheet has it now: one read of Stages, two of each tab shown. Among all pipelines one that cannot
 * be read is left out and said so; when none can, or only it was asked for, it fails.
 *
 * @throws Failure notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function loadBoard(env: Environment, request: { readonly pipeline?: string } = {}): Board {
  refreshStages(env);
  const { pipeline, readings, unread } = keepingOrder(
    env,
    () => readShown(env, request.pipeline),
    (read) => read.unread.map(({ failure }) => failure),
  );
  const shown = request.pipeline === ALL_PIPELINES ? ALL_PIPELINES : pipeline.place.key;
  const view = readView(env, shown);
  return {
    language: pipeline.language,
    currency: pipeline.settings.currency,
    today: pipeline.today,
    workbook: env.workbookId,
    revision: env.revision.now(),
    ...peopleOf(env, readings),
    rates: pipeline.settings.rates,
    ...(view ? { view } : {}),
    sheetName: readings.map(({ sheetName }) => sheetName).join(', '),
    lanes: buildLanes(
      readings.map(({ source }) => source),
      { ...pipeline, computedStages: new Set(readings.flatMap(({ computedStages: ids }) => [...ids])) },
    ),
    health: readHealth(env),
    pipelines: pipelineChoices(env),
    shown,
    notices: [
      ...unread.map((each) => unreadNotice(env, each)),
      ...strayStages(env),
      ...ratesLeftOut(pipeline.settings),
      ...noticesOf(env),
    ],
  };
}

/** Whom a deal can belong to, and who of them sits here; while Team has not been read, the owners of the deals. */
function peopleOf(env: Environment, readings: readonly Reading[]): Pick<Board, 'me' | 'owners'> {
  const { team } = readMirrors(env.memory);
  if (!team) {
    return { owners: ownerNames(readings.flatMap(({ source }) => source.deals.map(({ owner }) => owner))) };
  }
  const user = env.user.trim().toLowerCase();
  const me = user && team.find(({ email }) => email.trim().toLowerCase() === user)?.name;
  const owners = team.filter(({ active }) => active).map(({ name }) => name);
  return { ...(me ? { me } : {}), owners };
}

/** For what people do right after changing Stages: the tab itself, not its mirror. One read. @throws Failure tabMissing */
export function refreshStages(env: Environment): void {
  saveMirrors(env.memory, { stages: readStages(env.tab('stages').readAll(), requireLayout(env.memory)) });
}

/** What was asked for, as far as it can be read. */
function readShown(env: Environment, asked: string | undefined) {
  const shown = asked === ALL_PIPELINES ? openPipelines(env) : [openPipeline(env, asked)];
  const { readings, unread } = readEach(env, shown);
  const [pipeline] = shown;
  if (!pipeline || readings.length === 0) throw unread[0]?.failure ?? new Failure('notSetUp');
  return { pipeline, readings, unread };
}

function readEach(
  env: Environment,
  pipelines: readonly Pipeline[],
): { readings: Reading[]; unread: UnreadPipeline[] } {
  const readings: Reading[] = [];
  const unread: UnreadPipeline[] = [];
  for (const pipeline of pipelines) {
    try {
      readings.push(readTab(env, pipeline));
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      unread.push({ pipeline, failure });
    }
  }
  return { readings, unread };
}

function readTab(env: Environment, pipeline: Pipeline): Reading {
  const { place, stages } = pipeline;
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const table = tableOf(grid, place);
  noteIdColumn(env.memory, place.key, table);
  const deals = readAllDeals(grid, table, pipeline);
  const isMain = place.key === MAIN_PIPELINE;
  return {
    source: { ...(isMain ? {} : { pipeline: place.key }), name: tab.name, stages, deals },
    computedStages: computedStages(tab, grid, table, deals),
    sheetName: tab.name,
  };
}

/** Formulas that fill the cells below them: a value written into one of those would break them all. */
const FILLS_BELOW = /^=\s*(\{|(arrayformula|map|byrow|scan|query|filter|sort|unique|importrange)\()/i;

/** Ids of the deals whose stage a formula computes, in its cell or from above: they cannot be moved by hand. */
function computedStages(tab: Tab, grid: Grid, table: DealTable, deals: readonly Deal[]): ReadonlySet<string> {
  const column = table.columns.stage;
  const first = table.headerRow;
  const rows = grid.length - first + 1;
  if (column === undefined || rows < 2) return new Set();
  const formulas = tab
    .readFormulas({ row: first, column, rows, columns: 1 })
    .map(([formula = '']) => formula);
  const filler = formulas.findIndex((formula) => FILLS_BELOW.test(formula));
  const isFilled = (row: number) => filler >= 0 && row > first + filler;
  const computed = deals.filter(({ row }) => (formulas[row - first] ?? '') !== '' || isFilled(row));
  return new Set(computed.map((deal) => deal.id));
}
