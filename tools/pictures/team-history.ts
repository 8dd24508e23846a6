/** Makes up six weeks of a busy sales team: its deals and the day on which each entered a stage. The same each time. */
import { addDays } from '../../src/domain/calendar/day';
import { type WorkingCalendar, workingCalendar } from '../../src/domain/calendar/working-days';
import type { Day } from '../../src/domain/cells/cell';
import { choose } from '../../src/domain/messages/choose';
import { en } from '../../src/domain/messages/en/stages';
import { ko } from '../../src/domain/messages/ko/stages';
import type { Language } from '../../src/domain/messages/language';
import { type Random, randomFrom } from '../../src/domain/samples/random';
import { english, type SampleNames } from '../../src/domain/vocabulary/english-names';
import { korean } from '../../src/domain/vocabulary/korean-names';

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
  /** In order of days; the last one is the end, won or lost, and may lie after the pictures. */
  readonly visits: readonly { readonly stage: string; readonly from: Day }[];
}

/** The stages of a team in its language, the open ones in order of progress. */
interface TeamStages {
  readonly open: readonly string[];
  readonly won: string;
  readonly lost: string;
}

interface StageHabit {
  /** Fewest and most working days in it. */
  readonly days: readonly [number, number];
  /** How many of a hundred deals that came there go on. */
  readonly goOn: number;
}

/** Of each open stage, in order of progress. */
const HABITS: readonly StageHabit[] = [
  { days: [1, 5], goOn: 84 },
  { days: [1, 6], goOn: 80 },
  { days: [2, 7], goOn: 74 },
  { days: [1, 5], goOn: 86 },
];

/** What amounts are multiples of: 500 dollars, 500,000 won. */
export const UNITS = { en: 500, ko: 500_000 };

const SEED = 31;
const DEALS = 102;
/** Deals that are older than the list, in working days. */
const OLDER = 18;
/** Between one deal and the next, in hundredths of a working day. */
const PACE = 46;

interface Making {
  readonly language: Language;
  readonly names: SampleNames;
  readonly stages: TeamStages;
  readonly random: Random;
  readonly calendar: WorkingCalendar;
}

/** All deals in the order in which they came in. */
export function teamHistory(language: Language): readonly MadeUpDeal[] {
  const calendar = workingCalendar([6, 7], []);
  const names = namesOf(language);
  const making = { language, names, stages: stagesOf(language), random: randomFrom(SEED), calendar };
  const first = calendar.add(FIRST_DAY, -OLDER);
  return Array.from({ length: DEALS }, (_, index) => {
    const created = calendar.add(first, Math.floor((index * PACE) / 100));
    return makeDeal(index, created, making);
  });
}

/** The people, companies and projects of a language. */
export function namesOf(language: Language): SampleNames {
  return choose(language, { en: english, ko: korean });
}

/** The stages that a team of a language types. */
function stagesOf(language: Language): TeamStages {
  const { names } = choose(language, { en, ko });
  const open = [names.prospecting, names.qualification, names.proposal, names.negotiation];
  return { open, won: choose(language, { en: 'Won', ko: names.closing }), lost: names.lost };
}

function makeDeal(index: number, created: Day, making: Making): MadeUpDeal {
  const { language, names, random, calendar } = making;
  const company = at(names.companies, index * 5);
  const visits = makeVisits(created, making);
  const end = visits[visits.length - 1]?.from ?? created;
  return {
    deal: titleOf(company, projectOf(index, names), language),
    company,
    email: `office@${domainOf(company, names)}.example`,
    owner: at(names.owners, index + Math.floor(index / names.owners.length)),
    amount: (6 + Math.round(random.next() ** 2 * 90)) * UNITS[language],
    created,
    expectedClose: calendar.add(addDays(end, random.between(4, 18)), 1),
    visits,
  };
}

function projectOf(index: number, { projects }: SampleNames): string {
  return at(projects, index * 7 + Math.floor(index / projects.length));
}

/** “Piper fleet tracking pilot”: a title that tells one deal from another wherever it stands alone. */
function titleOf(company: string, project: string, language: Language): string {
  if (language === 'ko') return `${company} ${project}`;
  return `${company.split(' ', 1)[0]} ${project.toLowerCase()}`;
}

/** Its letters; its place among the names when it has none that addresses are made of. */
function domainOf(company: string, { companies }: SampleNames): string {
  const letters = company.toLowerCase().replace(/[^a-z]+/g, '');
  return letters === '' ? `company${companies.indexOf(company) + 1}` : letters;
}

function makeVisits(created: Day, { stages, random, calendar }: Making): MadeUpDeal['visits'] {
  const visits: { stage: string; from: Day }[] = [];
  let from = created;
  for (const [place, { days, goOn }] of HABITS.entries()) {
    visits.push({ stage: stages.open[place] ?? '', from });
    from = calendar.add(from, random.between(...days));
    if (!random.chance(goOn / 100)) return [...visits, { stage: stages.lost, from }];
  }
  return [...visits, { stage: stages.won, from }];
}

/** The stage of a deal at the end of a day; blank before it came in. */
export function stageOn(deal: MadeUpDeal, day: Day): string {
  return deal.visits[placeOn(deal, day)]?.stage ?? '';
}

/** How many stages a deal has left behind at the end of a day; -1 before it came in. */
export function placeOn({ visits }: MadeUpDeal, day: Day): number {
  return visits.filter(({ from }) => from <= day).length - 1;
}

/** Whether a deal is neither won nor lost at the end of a day. */
export function isOpenOn({ visits }: MadeUpDeal, day: Day): boolean {
  return visits.some(({ from }) => from > day);
}

function at(names: readonly [string, ...string[]], index: number): string {
  return names[index % names.length] ?? names[0];
}
