/** The public holidays of the Republic of Korea, offered to a team at set-up. */
import type { Day } from '../cells/cell';
import type { Holiday } from '../deals/settings';
import type { Language } from '../messages/language';
import { addDays, weekday } from './day';

/** The years the table covers. */
export const koreanHolidayYears = { first: 2024, last: 2030 } as const;

/** When a holiday earns a substitute day: never, only on a Sunday, or on a Saturday too. */
type Substitute = 'never' | 'sunday' | 'weekend';

interface FixedHoliday {
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
const FIXED: readonly FixedHoliday[] = [
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
const LUNAR = [
  '02-10 05-15 09-17',
  '01-29 05-05 10-06',
  '02-17 05-24 09-25',
  '02-07 05-13 09-15',
  '01-27 05-02 10-03',
  '02-13 05-20 09-22',
  '02-03 05-09 09-12',
];

/** Elections at the end of a term (Public Official Election Act, article 34) and days given once by the government. */
const ONCE: readonly (readonly [Day, string, string])[] = [
  ['2024-04-10', '국회의원 선거일', 'General election'],
  ['2024-10-01', '임시공휴일 (국군의 날)', 'Temporary holiday'],
  ['2025-01-27', '임시공휴일', 'Temporary holiday'],
  ['2025-06-03', '대통령 선거일', 'Presidential election'],
  ['2026-06-03', '전국동시지방선거일', 'Local elections'],
  ['2028-04-12', '국회의원 선거일', 'General election'],
];

interface Candidate {
  readonly day: Day;
  readonly name: string;
  readonly substitute: Substitute;
}

/**
 * Korean public holidays from one year through another, in order of day, substitute days (대체공휴일)
 * included; years outside `koreanHolidayYears` give nothing.
 */
export function koreanHolidays(fromYear: number, toYear: number, language: Language = 'ko'): Holiday[] {
  const first = Math.max(fromYear, koreanHolidayYears.first);
  const last = Math.min(toYear, koreanHolidayYears.last);
  const holidays: Holiday[] = [];
  for (let year = first; year <= last; year++) holidays.push(...holidaysOf(year, language));
  return holidays;
}

function holidaysOf(year: number, language: Language): Holiday[] {
  const candidates = [
    ...fixedDays(year, language),
    ...lunarDays(year, language),
    ...daysGivenOnce(year, language),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const names = new Map<Day, string>();
  for (const { day, name } of candidates) {
    const other = names.get(day);
    names.set(day, other === undefined ? name : `${other} · ${name}`);
  }
  for (const day of substituteDays(candidates, names)) {
    names.set(day, language === 'ko' ? '대체공휴일' : 'Substitute holiday');
  }
  return [...names].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function fixedDays(year: number, language: Language): Candidate[] {
  return FIXED.filter(({ since = year, until = year }) => since <= year && year <= until).map((holiday) => ({
    day: `${year}-${holiday.date}`,
    name: holiday[language],
    substitute: holiday.substitute,
  }));
}

function lunarDays(year: number, language: Language): Candidate[] {
  const [newYear = '', buddha = '', chuseok = ''] = (LUNAR[year - koreanHolidayYears.first] ?? '').split(' ');
  const korean = language === 'ko';
  return [
    ...threeDays(`${year}-${newYear}`, korean ? '설날' : 'Lunar New Year', language),
    { day: `${year}-${buddha}`, name: korean ? '부처님오신날' : "Buddha's Birthday", substitute: 'weekend' },
    ...threeDays(`${year}-${chuseok}`, korean ? '추석' : 'Chuseok', language),
  ];
}

function threeDays(middle: Day, name: string, language: Language): Candidate[] {
  const beside = language === 'ko' ? `${name} 연휴` : `${name} holiday`;
  return [
    { day: addDays(middle, -1), name: beside, substitute: 'sunday' },
    { day: middle, name, substitute: 'sunday' },
    { day: addDays(middle, 1), name: beside, substitute: 'sunday' },
  ];
}

function daysGivenOnce(year: number, language: Language): Candidate[] {
  return ONCE.filter(([day]) => day.startsWith(String(year))).map(([day, ko, en]) => ({
    day,
    name: language === 'ko' ? ko : en,
    substitute: 'never',
  }));
}

/** A holiday lost to a weekend or to another holiday comes back on the next day that is neither. */
function substituteDays(candidates: readonly Candidate[], taken: ReadonlyMap<Day, string>): Set<Day> {
  const added = new Set<Day>();
  candidates.forEach(({ day, substitute }, index) => {
    const doubled = substitute !== 'never' && candidates[index - 1]?.day === day;
    const onSunday = substitute !== 'never' && weekday(day) === 7;
    const onSaturday = substitute === 'weekend' && weekday(day) === 6;
    if (!doubled && !onSunday && !onSaturday) return;
    let next = addDays(day, 1);
    while (taken.has(next) || added.has(next) || weekday(next) >= 6) next = addDays(next, 1);
    added.add(next);
  });
  return added;
}
