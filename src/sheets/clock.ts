/** The moment of a run in the workbook's zone. */
import type { Now } from '../app/ports';
import type { ZoneDates } from './zone-dates';

/** @param start when the execution began */
export function nowIn(dates: ZoneDates, start: Date): Now {
  const stamp = dates.stamp(start);
  return {
    day: stamp.slice(0, 10),
    hour: Number(stamp.slice(11, 13)),
    stamp,
    elapsed: () => Date.now() - start.getTime(),
  };
}
