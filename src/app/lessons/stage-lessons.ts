/** What history says about the odds and the patience of each stage, beside what is typed. */
import type { StageLesson, StageLessons } from '../../contract/rpc';
import type { Deal } from '../../domain/deals/deal';
import { type ClosedDeal, closedDeals, type PipelineNow } from '../../domain/lessons/closed-deals';
import { dealPaths } from '../../domain/lessons/deal-paths';
import { type Lesson, stageLessons as learn } from '../../domain/lessons/stage-lessons';
import { refreshStages } from '../board/load-board';
import type { Environment } from '../ports';
import { readAllDeals } from '../workbook/deal-rows/read-rows';
import { readHistory } from '../workbook/history/history-tabs';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { MAIN_PIPELINE } from '../workbook/layout';
import { openPipelines, type Pipeline, tableOf } from '../workbook/pipeline';
import { inPipeline } from '../workbook/pipeline-failure';

/** A pipeline with its deals as they stand now. */
interface Reading {
  readonly pipeline: Pipeline;
  readonly now: PipelineNow;
}

/**
 * The lessons of every pipeline, stage by stage. Stages, each tab of deals, the log and its archives are read once;
 * nothing is written. Without a log there are only win and loss totals.
 *
 * @throws Failure notSetUp, tabMissing, noHeader, columnMissing, columnTwice
 */
export function stageLessons(env: Environment): StageLessons {
  refreshStages(env);
  const readings = openPipelines(env).map((pipeline) =>
    inPipeline(env, pipeline, () => readPipeline(pipeline)),
  );
  const paths = dealPaths(env.findTab('log') ? readHistory(env) : []);
  const standing = new Set(readings.flatMap(({ now }) => now.deals.map(({ id }) => id)));
  const closed = readings.map(({ pipeline, now }) =>
    closedDeals(now, { paths, standing, calendar: pipeline.calendar }),
  );
  return {
    stages: readings.flatMap(({ pipeline }, index) => lessonsOf(pipeline, closed[index] ?? [])),
    closed: closed.flat().filter(({ furthest }) => furthest !== undefined).length,
  };
}

function readPipeline(pipeline: Pipeline): Reading {
  const grid = pipeline.tab().readAll();
  const deals: readonly Deal[] = readAllDeals(grid, tableOf(grid, pipeline.place), pipeline);
  return { pipeline, now: { key: pipelineMark(pipeline), stages: pipeline.stages, deals } };
}

function lessonsOf({ place, stages }: Pipeline, closed: readonly ClosedDeal[]): StageLesson[] {
  const pipeline = place.key === MAIN_PIPELINE ? {} : { pipeline: place.key };
  return learn(stages, closed).map((lesson) => ({ ...toContract(lesson), ...pipeline }));
}

function toContract({ stage, odds, patience }: Lesson): StageLesson {
  return { stage: stage.name, colour: stage.colour, odds, patience };
}
