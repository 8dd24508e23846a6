/** Makes up six weeks of a busy sales team: its deals and the day on which each entered a stage. The same each time. */
import { addDays } from '../../src/domain/calendar/day';
import { type WorkingCalendar, workingCalendar } from '../../src/domain/calendar/working-days';
import type { Day } from '../../src/domain/cells/cell';
import { type Random, randomFrom } from '../../src/domain/samples/random';
import { english } from '../../src/domain/vocabulary/english-names';

/** A Monday; the list is kept by hand from then on. */
export const FIRST_DAY: Day = '2026-10-12';
/** A Friday, the day of the pictures. */
export const LAST_DAY: Day = '2026-11-20';

export interface MadeUpDeal {
  readonly deal: string;
  readonly company: string;
  readonly email: string;
  readonly owner: string;
  readonly amount: number;
  readonly created: Day;
  readonly expectedClose: Day;
  /** In order of days; the last one may lie after the pictures. */
  readonly visits: readonly { readonly stage: string; readonly from: Day }[];
}

interface StageHabit {
  readonly stage: string;
  /** Fewest and most working days in it. */
  readonly days: readonly [number, number];
  /** How many of a hundred deals that came here go on. */
  readonly goOn: number;
}

const HABITS: readonly StageHabit[] = [
  { stage: 'Prospecting', days: [1, 5], goOn: 84 },
  { stage: 'Qualification', days: [1, 6], goOn: 80 },
  { stage: 'Proposal', days: [2, 7], goOn: 74 },
  { stage: 'Negotiation', days: [1, 5], goOn: 86 },
];

const SEED = 31;
const DEALS = 102;
/** Deals that are older than the list, in working days. */
const OLDER = 18;
/** Between one deal and the next, in hundredths of a working day. */
const PACE = 46;

/** All deals in the order in which they came in. */
export function teamHistory(): readonly MadeUpDeal[] {
  const random = randomFrom(SEED);
  const calendar = workingCalendar([6, 7], []);
  const first = calendar.add(FIRST_DAY, -OLDER);
  return Array.from({ length: DEALS }, (_, index) => {
    const created = calendar.add(first, Math.floor((index * PACE) / 100));
    return makeDeal(index, created, random, calendar);
  });
}

function makeDeal(index: number, created: Day, random: Random, calendar: WorkingCalendar): MadeUpDeal {
  const company = at(english.companies, index * 5);
  const visits = makeVisits(created, random, calendar);
  const end = visits[visits.length - 1]?.from ?? created;
  return {
    deal: titleOf(company, at(english.projects, index * 7 + Math.floor(index / english.projects.length))),
    company,
    email: `office@${company.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
    owner: at(english.owners, index + Math.floor(index / english.owners.length)),
    amount: (6 + Math.round(random.next() ** 2 * 90)) * 500,
    created,
    expectedClose: calendar.add(addDays(end, random.between(4, 18)), 1),
    visits,
  };
}

/** “Piper fleet tracking pilot”: a title that tells one deal from another wherever it stands alone. */
function titleOf(company: string, project: string): string {
  return `${company.split(' ', 1)[0]} ${project.toLowerCase()}`;
}

function makeVisits(created: Day, random: Random, calendar: WorkingCalendar): MadeUpDeal['visits'] {
  const visits: { stage: string; from: Day }[] = [];
  let from = created;
  for (const { stage, days, goOn } of HABITS) {
    visits.push({ stage, from });
    from = calendar.add(from, random.between(...days));
    if (!random.chance(goOn / 100)) return [...visits, { stage: 'Lost', from }];
  }
  return [...visits, { stage: 'Won', from }];
}

/** The stage of a deal at the end of a day; blank before it came in. */
export function stageOn({ visits }: MadeUpDeal, day: Day): string {
  return visits.filter(({ from }) => from <= day).at(-1)?.stage ?? '';
}

function at(names: readonly [string, ...string[]], index: number): string {
  return names[index % names.length] ?? names[0];
}
