/** Pairs of days that people ask about, counted back from today. */
import { addDays, addMonths, monthOf } from '../../src/domain/calendar/day';
import type { Day } from '../../src/domain/cells/cell';

/** What changed after the end of `from`, up to the end of `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type PresetName = 'yesterday' | 'week' | 'month' | 'lastMonth';

/** The presets on a day; a month begins where the one before it ended. */
export function presetsOn(today: Day): Readonly<Record<PresetName, Period>> {
  const thisMonth = dayBefore(monthOf(today));
  const lastMonth = dayBefore(addMonths(monthOf(today), -1));
  return {
    yesterday: { from: addDays(today, -1), to: today },
    week: { from: addDays(today, -7), to: today },
    month: { from: thisMonth, to: today },
    lastMonth: { from: lastMonth, to: thisMonth },
  };
}

/** Tells whether a person may ask for this period. */
export function isPeriod({ from, to }: Period, today: Day): boolean {
  return from !== '' && to !== '' && from < to && to <= today;
}

function dayBefore(month: string): Day {
  return addDays(month.concat('-01'), -1);
}
