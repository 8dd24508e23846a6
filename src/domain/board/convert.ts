/** Adds sums of several currencies together, only where dated rates say how (features.md 4). */
import type { Day } from '../cells/cell';

/** What one unit of a currency was worth in the pipeline's currency, and on which day. */
export interface Rate {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly rate: number;
  readonly day: Day;
}
