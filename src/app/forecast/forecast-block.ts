/** Remembers how large the generated block was, so that a rebuild knows what is ours and what is a person's. */
import type { Memory } from '../ports';
import { recall } from '../workbook/recall';

const KEY = 'forecastBlock';

/** The block from A1. */
export interface ForecastBlock {
  readonly rows: number;
  readonly columns: number;
  readonly chartTitle: string;
  /** The titles of the pipelines by key; with two or more the block has a selector. Early builds did not say. */
  readonly titles?: Readonly<Record<string, string>>;
  /** While a build is under way: the key of the pipeline that the selector showed when it began. */
  readonly shown?: string;
  /** Set while a build is under way: one that breaks off leaves a block that is ours, but not yet whole. */
  readonly unfinished?: true;
}

/** The block of the last build, or of one that broke off. */
export function readBlock(memory: Memory): ForecastBlock | undefined {
  return recall<ForecastBlock>(memory, KEY);
}

/** Called before the tab is written and again after it, so that a broken build is known to the next. */
export function saveBlock(memory: Memory, block: ForecastBlock): void {
  memory.set({ [KEY]: JSON.stringify(block) });
}

/** The block of a build under way: all that was ours and all that will be. */
export function underWay(
  next: Omit<ForecastBlock, 'chartTitle'>,
  before: ForecastBlock | undefined,
  shown: string | undefined,
): ForecastBlock {
  return {
    ...next,
    ...(shown === undefined ? {} : { shown }),
    rows: Math.max(next.rows, before?.rows ?? 0),
    columns: Math.max(next.columns, before?.columns ?? 0),
    chartTitle: before?.chartTitle ?? '',
    unfinished: true,
  };
}
