/** Opens the tabs that hold deals, each read once; a tab that cannot be read keeps the others from nothing. */
import type { Cell } from '../../domain/cells/cell';
import { cellText } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import type { StandingDeal } from '../../domain/history/changes';
import { dealRows } from '../../domain/table/deal-rows';
import type { DealTable } from '../../domain/table/deal-table';
import type { Environment, Tab } from '../ports';
import { noteFilled } from '../workbook/deal-rows/filled-columns';
import { cellsByField } from '../workbook/deal-rows/row-fields';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { openPipelines, type Pipeline, rememberHeader, tableOf } from '../workbook/pipeline';

type Formulas = readonly (readonly string[])[];

/** A tab of deals that is being put in order. */
export interface DealsWork {
  readonly env: Environment;
  readonly pipeline: Pipeline;
  readonly tab: Tab;
  readonly table: DealTable;
  /** As read, with the cells that this run changes. */
  readonly grid: Cell[][];
  /** The sheet rows that hold deals. */
  readonly rows: readonly number[];
  /** With the cells that an array formula above fills. Read when first needed. */
  formulas(): Formulas;
}

/** A pipeline whose deals cannot be read, and why. */
export interface UnreadPipeline {
  readonly pipeline: Pipeline;
  readonly failure: Failure;
}

/** Every pipeline's tab, as far as it can be read: one read each. */
export function openTabs(env: Environment): {
  readonly works: readonly DealsWork[];
  readonly unread: readonly UnreadPipeline[];
} {
  const works: DealsWork[] = [];
  const unread: UnreadPipeline[] = [];
  for (const pipeline of openPipelines(env)) {
    const work = tryOpen(env, pipeline);
    if (work instanceof Failure) unread.push({ pipeline, failure: work });
    else works.push(work);
  }
  return { works, unread };
}

/** The deals of a tab as they stand in its grid now. */
export function standingDeals({ grid, rows, table, pipeline }: DealsWork): StandingDeal[] {
  const idColumn = table.columns.id ?? 1;
  const mark = pipelineMark(pipeline);
  return rows.map((row) => {
    const cells = grid[row - 1] ?? [];
    return { id: cellText(cells[idColumn - 1]), cells: cellsByField(cells, table), pipeline: mark };
  });
}

/** What is wrong with the tab itself is an answer; what Google fails at is not. */
function tryOpen(env: Environment, pipeline: Pipeline): DealsWork | Failure {
  try {
    return openTab(env, pipeline);
  } catch (error) {
    if (error instanceof Failure && STRUCTURE.has(error.code)) return error;
    throw error;
  }
}

const STRUCTURE: ReadonlySet<string> = new Set(['tabMissing', 'noHeader', 'columnMissing', 'columnTwice']);

function openTab(env: Environment, pipeline: Pipeline): DealsWork {
  const tab = pipeline.tab();
  const read = tab.readAll();
  const table = tableOf(read, pipeline.place);
  rememberHeader(env, pipeline.place, table);
  let formulas: Formulas | undefined;
  return {
    env,
    pipeline,
    tab,
    table,
    grid: read.map((row) => [...row]),
    rows: dealRows(read, table),
    formulas: () => {
      formulas ??= noteFilled(env.memory, pipeline.place.key, table, tab.readFormulas());
      return formulas;
    },
  };
}
