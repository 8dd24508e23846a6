/** Which pipelines are seen for the first time, and which cannot be seen at all. */
import type { Grid } from '../../domain/cells/cell';
import { dealsIn, type Snapshot } from '../../domain/history/changes';
import type { Environment } from '../ports';
import { type HistorySince, readHistorySince, saveHistorySince } from '../workbook/history/history-since';
import { readLog } from '../workbook/history/log-tab';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { isFirstLook } from '../workbook/history/state-tab';
import type { DealsWork, UnreadPipeline } from './open-tabs';

/** Pipelines by their mark in history: blank for the main one, else the key. */
export interface PipelineMarks {
  readonly fresh: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  readonly all: readonly string[];
  /** As kept; nothing on a first look of all. */
  readonly since: HistorySince | undefined;
}

export function pipelineMarks(
  env: Environment,
  works: readonly DealsWork[],
  unread: readonly UnreadPipeline[],
  stateGrid: Grid,
  before: Snapshot,
): PipelineMarks {
  const isFirst = isFirstLook(stateGrid);
  const since = isFirst ? undefined : readHistorySince(env.memory);
  const read = works.map(({ pipeline }) => pipelineMark(pipeline));
  const isKnown = (mark: string) =>
    since ? mark in since : mark === '' || dealsIn(before, new Set([mark])).size > 0;
  return {
    fresh: new Set(read.filter((mark) => isFirst || !isKnown(mark))),
    unread: new Set(unread.map(({ pipeline }) => pipelineMark(pipeline))),
    all: read,
    since,
  };
}

/**
 * Keeps the day from which the history of each pipeline is known: today for one that is new. When the days have
 * been lost, the log's first line says the least that is known.
 */
export function rememberMarks(env: Environment, { fresh, all, since }: PipelineMarks, logGrid: Grid): void {
  if (since && fresh.size === 0) return;
  const today = env.now.day;
  const earliest = readLog(logGrid)[0]?.stamp.slice(0, 10) ?? today;
  const known = all.map((mark) => [mark, fresh.has(mark) ? today : earliest]);
  saveHistorySince(env.memory, { ...Object.fromEntries(known), ...since });
}
