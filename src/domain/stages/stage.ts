/** A stage of a pipeline: its place, its odds, its patience and what it means for the forecast. */
import type { Field } from '../deals/field';

/** `afterWon` is work after the win (retention): outside open pipeline and win rate (features.md 4). */
export type StageKind = 'open' | 'won' | 'lost' | 'afterWon';

export const STAGE_KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'afterWon'];

/** Where a stage's deals count in the forecast (features.md 1, row 21). */
export type ForecastCategory = 'pipeline' | 'bestCase' | 'commit' | 'closed' | 'omitted';

export const FORECAST_CATEGORIES: readonly ForecastCategory[] = [
  'pipeline',
  'bestCase',
  'commit',
  'closed',
  'omitted',
];

export interface Stage {
  /** The pipeline's name when the stage belongs to another one than the main pipeline. */
  readonly pipeline?: string;
  readonly name: string;
  readonly kind: StageKind;
  /** Odds of winning from here, 0 to 1. */
  readonly probability: number;
  /** Working days a deal may stay before it counts as stalled; absent: never. */
  readonly staleAfter?: number;
  readonly category: ForecastCategory;
  /** Fields a deal must have to enter. */
  readonly required: readonly Field[];
  /** `#rrggbb`. */
  readonly colour: string;
}
