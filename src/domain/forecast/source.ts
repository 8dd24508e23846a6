/** What the Forecast tab is built from: where the other tabs' columns stand, and which months and stages to show. */
import type { Month } from '../cells/cell';
import type { Field } from '../deals/field';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';
import type { MonthFigure } from './figures';

/** Where a tab's columns stand: its title, and 1-based columns by name. */
export interface TabAddress<Column extends string> {
  readonly sheetName: string;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
}

/** A tab of deals; its title names the pipeline. Rows are counted from 1. */
export interface DealsAddress extends TabAddress<Field> {
  readonly headerRow: number;
  readonly lastRow: number;
  /** What a 1 in the amount column counts, such as 1000 under `(천원)`; 1 when absent. */
  readonly amountUnit?: number;
}

/** One pipeline: its tab of deals, and the stages that they pass. */
export interface PipelineSource {
  readonly tab: DealsAddress;
  /** In order of progress, no two alike. */
  readonly stageList: readonly Stage[];
  /** By stage name, other texts in the Deals tab that mean it and that no criterion equates with it. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** What the Pipeline column of Stages says in the rows of its stages; `''` is a blank cell. */
  readonly stagesUnder: readonly string[];
}

export interface ForecastSource {
  /** The main one first; never empty. With one, nothing is there to choose. */
  readonly pipelines: readonly PipelineSource[];
  /** The title of the one that the selector shows; all together when absent. */
  readonly shown?: string;
  readonly stages: TabAddress<'name' | 'probability' | 'pipeline'>;
  readonly targets: TabAddress<'month' | 'owner' | 'amount' | 'currency'>;
  /** Consecutive months, at least one, as `forecastMonths` gives them. */
  readonly months: readonly Month[];
  readonly language: Language;
  /** The currency in which the forecast adds up. */
  readonly currency: string;
  /** Other currencies found in the deals; each gets a line of its own. */
  readonly otherCurrencies: readonly string[];
  /** `YYYY-MM-DD HH:mm`, for the banner. */
  readonly stamp: string;
  /** When given, a block of calculated ranges is added: as values, because no formula can compute them. */
  readonly outcomes?: readonly MonthFigure[];
}
