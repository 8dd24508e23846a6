/** The public holidays of the Republic of Korea, offered to a team at set-up. */
import type { Day } from '../cells/cell';
import type { Holiday } from '../deals/settings';
import type { Language } from '../messages/language';
import { FIXED, LUNAR, NAMES, ONCE, type Substitute } from '../vocabulary/korean-holiday-dates';
import { addDays, weekday } from './day';

/** The years the table covers. */
const koreanHolidayYears = { first: 2024, last: 2030 } as const;

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
    names.set(day, NAMES[language].substitute);
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
  const names = NAMES[language];
  return [
    ...threeDays(`${year}-${newYear}`, names.newYear, language),
    { day: `${year}-${buddha}`, name: names.buddha, substitute: 'weekend' },
    ...threeDays(`${year}-${chuseok}`, names.chuseok, language),
  ];
}

function threeDays(middle: Day, name: string, language: Language): Candidate[] {
  const beside = `${name} ${NAMES[language].beside}`;
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
