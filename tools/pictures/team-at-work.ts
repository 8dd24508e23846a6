/** A team's weeks, entered as the team would enter them: rows at the bottom, stages retyped, plans kept up to date. */
import { type RunningServer, startServer } from '../../host/server/start-server';
import { addDays } from '../../src/domain/calendar/day';
import { workingCalendar } from '../../src/domain/calendar/working-days';
import type { Day } from '../../src/domain/cells/cell';
import type { Field } from '../../src/domain/deals/field';
import { choose } from '../../src/domain/messages/choose';
import { en } from '../../src/domain/messages/en/fields';
import { ko } from '../../src/domain/messages/ko/fields';
import type { Language } from '../../src/domain/messages/language';
import {
  FIRST_DAY,
  isOpenOn,
  LAST_DAY,
  type MadeUpDeal,
  namesOf,
  placeOn,
  stageOn,
  teamHistory,
  UNITS,
} from './team-history';
import type { PictureWindow } from './window';

const FIELDS = [
  'deal',
  'company',
  'email',
  'owner',
  'stage',
  'amount',
  'expectedClose',
  'nextStep',
  'nextStepDate',
  'created',
  'closed',
  'notes',
] as const satisfies readonly Field[];
const STAGE_COLUMN = 'E';
const PLAN_COLUMN = 'G';
const FIRST_ROW = 2;

/** Where the team works, and since when it keeps the list: what weeks of history teach is taken in English only. */
const PLACES = {
  en: {
    timeZone: 'America/New_York',
    since: FIRST_DAY,
    offset: '-04:00',
    sheet: 'Deals',
    name: 'Sales deals',
  },
  ko: { timeZone: 'Asia/Seoul', since: '2026-11-09', offset: '+09:00', sheet: '딜', name: '영업 딜' },
};

/** The team's workbook on the first day at ten in the morning, before it is set up. */
export function startTeam(language: Language, bundle: string): Promise<RunningServer> {
  const { timeZone, since, offset, sheet, name } = PLACES[language];
  const headers = choose(language, { en, ko });
  const deals = dealsUntil(since, language);
  return startServer({
    rows: [FIELDS.map((field) => headers[field]), ...deals.map((deal) => rowOf(deal, since))],
    sheetName: sheet,
    name,
    bundle,
    file: null,
    saveTo: null,
    folder: null,
    user: { email: 'manager@example.com', locale: language },
    timeZone,
    now: Date.parse(`${since}T10:00:00${offset}`),
    mailFolder: null,
    port: 0,
  });
}

/** Weeks in which the list is kept on every working day; amounts and dates change on the last one. */
export async function workForWeeks(window: PictureWindow): Promise<void> {
  const { language } = window;
  const { since } = PLACES[language];
  let known = dealsUntil(since, language).length;
  for (let day = nextDay(since); day <= LAST_DAY; day = nextDay(day)) {
    await window.moveClock(`${day}T10:00`);
    const deals = dealsUntil(day, language);
    const fresh = deals.slice(known);
    if (fresh.length > 0) {
      const cells = fresh.map((deal) => rowOf(deal, day).map(String));
      await window.paste(`A${FIRST_ROW + known}`, cells);
    }
    await window.paste(
      `${STAGE_COLUMN}${FIRST_ROW}`,
      deals.map((deal) => [stageOn(deal, day)]),
    );
    known = deals.length;
  }
  await bringUpToDate(window);
}

/** New amounts and later dates for some of the oldest open deals, and a next step for nearly all. */
async function bringUpToDate(window: PictureWindow): Promise<void> {
  const { language } = window;
  const deals = dealsUntil(LAST_DAY, language);
  const open = deals.filter((deal) => isOpenOn(deal, LAST_DAY));
  const late = open.filter(({ expectedClose }) => expectedClose <= addDays(LAST_DAY, 10));
  const plans = deals.map((deal) => planOf(deal, late.indexOf(deal), language));
  await window.paste(`${PLAN_COLUMN}${FIRST_ROW}`, plans);
  const unit = UNITS[language];
  const resized = open.filter(({ amount }) => amount >= 40 * unit).slice(0, 3);
  for (const [index, deal] of resized.entries()) {
    const amount = deal.amount + ([-12, 9, 16][index] ?? 0) * unit;
    await window.paste(`F${rowNumber(deals, deal)}`, [[String(amount)]]);
  }
}

/** The same deal a second time, as a colleague typed it in; answers with the row where it stands already. */
export async function typeRepeat(window: PictureWindow): Promise<number> {
  const deals = dealsUntil(LAST_DAY, window.language);
  const twice = deals.findLast((deal) => placeOn(deal, LAST_DAY) === 2) ?? deals[0];
  if (!twice) throw new Error('The team has no deals.');
  const row = rowNumber(deals, twice);
  await window.paste(`L${row}`, [['Budget is approved for January']]);
  const { deal, company, email, owner, amount } = twice;
  const again = [deal, company, email, owner, 'Qualification', String(amount + 2500), '2026-12-18'];
  const rest = ['Send the proposal', '2026-11-24', '2026-11-20', '', 'Called after the trade fair'];
  await window.paste(`A${FIRST_ROW + deals.length}`, [[...again, ...rest]]);
  return row;
}

function rowNumber(deals: readonly MadeUpDeal[], deal: MadeUpDeal): number {
  return FIRST_ROW + deals.indexOf(deal);
}

/** The list has at least the deals of the first day, and those that came in since. */
function dealsUntil(day: Day, language: Language): readonly MadeUpDeal[] {
  return teamHistory(language).filter(({ created }) => created <= day);
}

function rowOf(made: MadeUpDeal, day: Day): readonly (string | number)[] {
  const { deal, company, email, owner, amount, expectedClose, created } = made;
  const closed = isOpenOn(made, day) ? '' : (made.visits.at(-1)?.from ?? '');
  return [
    deal,
    company,
    email,
    owner,
    stageOn(made, day),
    amount,
    expectedClose,
    '',
    '',
    created,
    closed,
    '',
  ];
}

/** Expected close, next step and its date; the first late deals have been pushed, one was forgotten. */
function planOf(deal: MadeUpDeal, late: number, language: Language): readonly string[] {
  if (!isOpenOn(deal, LAST_DAY)) return [deal.expectedClose, '', ''];
  const close = late >= 1 && late <= 4 ? addDays(deal.expectedClose, 14 + late * 7) : deal.expectedClose;
  const size = deal.amount / UNITS[language];
  if (size % 7 === 0) return [close, '', ''];
  const { nextSteps } = namesOf(language);
  const steps = nextSteps[placeOn(deal, LAST_DAY)] ?? nextSteps[0];
  const date = workingCalendar([6, 7], []).add(LAST_DAY, (size % 9) - 1);
  return [close, steps[size % steps.length] ?? steps[0], date];
}

function nextDay(day: Day): Day {
  return workingCalendar([6, 7], []).add(day, 1);
}
