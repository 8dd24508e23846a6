/** Loads the board: every deal in its lane, with three reads and no write (design 5). */
import type { Board } from '../../contract/rpc';
import { buildLanes } from '../../domain/board/build-board';
import type { Grid } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { DealTable } from '../../domain/table/deal-table';
import { readHealth } from '../hourly/health';
import type { Environment, Tab } from '../ports';
import { saveMirrors } from '../workbook/mirrors';
import { openPipeline, type Pipeline, stagesOf, tableOf } from '../workbook/pipeline';
import { readAllDeals } from '../workbook/read-rows';
import { readStages } from '../workbook/read-stages';

/**
 * The board as the sheet has it now.
 *
 * @throws Failure notSetUp, tabMissing, noHeader, columnMissing, columnTwice
 */
export function loadBoard(env: Environment, request: { readonly pipeline?: string } = {}): Board {
  const pipeline = withFreshStages(env, openPipeline(env, request.pipeline));
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const table = tableOf(grid, pipeline.place);
  const deals = readAllDeals(grid, table, pipeline);
  return {
    language: pipeline.language,
    currency: pipeline.settings.currency,
    today: pipeline.today,
    sheetName: tab.name,
    lanes: buildLanes(deals, pipeline.stages, {
      ...pipeline,
      computedStages: computedStages(tab, grid, table, deals),
    }),
    health: readHealth(env),
    pipelines: pipeline.layout.pipelines.map(({ key, name }) => ({ key, name })),
    shown: pipeline.place.key,
    notices: [],
  };
}

/** For what people do right after changing Stages: the tab itself, not its mirror. One read. */
export function withFreshStages(env: Environment, pipeline: Pipeline): Pipeline {
  const stages = readStages(env.tab('stages').readAll(), pipeline.layout);
  saveMirrors(env.memory, { stages });
  return { ...pipeline, stages: stagesOf(stages, pipeline.place) };
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
