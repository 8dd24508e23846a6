/** The days that are chosen most, one press each. */

import { addDays, weekday } from '../../../src/domain/calendar/day';
import type { Day } from '../../../src/domain/cells/cell';

export type NextDay = 'today' | 'tomorrow' | 'week' | 'month';

/** Next week begins on Monday; a month has four weeks, so that it ends on the same weekday. */
export function nextDay(name: NextDay, today: Day): Day {
  const steps: Readonly<Record<NextDay, number>> = {
    today: 0,
    tomorrow: 1,
    week: 8 - weekday(today),
    month: 28,
  };
  return addDays(today, steps[name]);
}
