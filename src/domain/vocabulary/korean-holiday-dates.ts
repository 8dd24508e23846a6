/** The dates and names of Korea's public holidays, 2024 to 2030; `calendar/korean-holidays` reckons with them. */
import type { Day } from '../cells/cell';

/** When a holiday earns a substitute day: never, only on a Sunday, or on a Saturday too. */
export type Substitute = 'never' | 'sunday' | 'weekend';

export interface FixedHoliday {
  readonly date: string;
  readonly ko: string;
  readonly en: string;
  readonly substitute: Substitute;
  /** First year in force; absent: all years of the table. */
  readonly since?: number;
  readonly until?: number;
}

/**
 * Days with the same date every year: Public Holidays Act (공휴일에 관한 법률) and its decree on
 * substitute days. Constitution Day is a holiday again from 2026 on. The first of May is no day off for
 * public offices but a paid one for every employee, and a sales team is employees.
 */
export const FIXED: readonly FixedHoliday[] = [
  { date: '01-01', ko: '신정', en: "New Year's Day", substitute: 'never' },
  { date: '03-01', ko: '삼일절', en: 'Independence Movement Day', substitute: 'weekend' },
  { date: '05-01', ko: '근로자의 날', en: 'Labour Day', substitute: 'never', until: 2025 },
  { date: '05-01', ko: '노동절', en: 'Labour Day', substitute: 'never', since: 2026 },
  { date: '05-05', ko: '어린이날', en: "Children's Day", substitute: 'weekend' },
  { date: '06-06', ko: '현충일', en: 'Memorial Day', substitute: 'never' },
  { date: '07-17', ko: '제헌절', en: 'Constitution Day', substitute: 'weekend', since: 2026 },
  { date: '08-15', ko: '광복절', en: 'Liberation Day', substitute: 'weekend' },
  { date: '10-03', ko: '개천절', en: 'National Foundation Day', substitute: 'weekend' },
  { date: '10-09', ko: '한글날', en: 'Hangeul Day', substitute: 'weekend' },
  { date: '12-25', ko: '성탄절', en: 'Christmas Day', substitute: 'weekend' },
];

/**
 * Per year from 2024: lunar new year (1/1), Buddha's birthday (4/8) and Chuseok (8/15) in the Korean lunar
 * calendar. It is reckoned for Korea's own meridian, so 2027 and 2028 begin a day after China's.
 */
export const LUNAR = [
  '02-10 05-15 09-17',
  '01-29 05-05 10-06',
  '02-17 05-24 09-25',
  '02-07 05-13 09-15',
  '01-27 05-02 10-03',
  '02-13 05-20 09-22',
  '02-03 05-09 09-12',
];

/** Names of the lunar holidays, of the days beside them (after the holiday's own name) and of substitute days. */
export const NAMES = {
  ko: { newYear: '설날', buddha: '부처님오신날', chuseok: '추석', beside: '연휴', substitute: '대체공휴일' },
  en: {
    newYear: 'Lunar New Year',
    buddha: "Buddha's Birthday",
    chuseok: 'Chuseok',
    beside: 'holiday',
    substitute: 'Substitute holiday',
  },
};

/** Elections at the end of a term (Public Official Election Act, article 34) and days given once by the government. */
export const ONCE: readonly (readonly [Day, string, string])[] = [
  ['2024-04-10', '국회의원 선거일', 'General election'],
  ['2024-10-01', '임시공휴일 (국군의 날)', 'Temporary holiday'],
  ['2025-01-27', '임시공휴일', 'Temporary holiday'],
  ['2025-06-03', '대통령 선거일', 'Presidential election'],
  ['2026-06-03', '전국동시지방선거일', 'Local elections'],
  ['2028-04-12', '국회의원 선거일', 'General election'],
];
