/** What a team has decided about its pipeline: people, money, working days and targets, as the tabs hold it. */
import type { Rate } from '../board/convert';
import type { Day, Month } from '../cells/cell';
import type { Language } from '../messages/language';

/** The Settings tab. */
export interface Settings {
  readonly language: Language;
  /** ISO 4217 code in which the forecast adds up. */
  readonly currency: string;
  /** Days off each week, 1 = Monday to 7 = Sunday. */
  readonly weekend: readonly number[];
  /** Hour of the day, 0 to 23, at which digests go out to people who set none. */
  readonly alertHour: number;
  /** What other currencies were worth in `currency`, each with its day; at most one for a currency. */
  readonly rates: readonly Rate[];
  /** Currencies whose rate or day is missing or cannot be read, though the other one was given. */
  readonly ratesLeftOut: readonly string[];
}

/** A row of the Team tab. */
export interface Member {
  /** As it stands in the owner column. */
  readonly name: string;
  /** `''` when there is none yet: that person's alerts go to nobody and the run says so. */
  readonly email: string;
  readonly manager: string;
  readonly language?: Language;
  readonly alertHour?: number;
  readonly active: boolean;
}

/** A row of the Targets tab; no owner means everyone together. */
export interface Target {
  readonly month: Month;
  readonly owner?: string;
  readonly amount: number;
  readonly currency: string;
}

/** A row of the Holidays tab. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}
