/** A team's weeks, entered as the team would enter them: rows at the bottom, stages retyped, plans kept up to date. */
import { type RunningServer, startServer } from '../../host/server/start-server';
import { addDays } from '../../src/domain/calendar/day';
import { workingCalendar } from '../../src/domain/calendar/working-days';
import type { Day } from '../../src/domain/cells/cell';
import { english } from '../../src/domain/vocabulary/english-names';
import { FIRST_DAY, LAST_DAY, type MadeUpDeal, stageOn, teamHistory } from './team-history';
import type { PictureWindow } from './window';

const HEADERS = [
  'Deal',
  'Company',
  'E-mail',
  'Owner',
  'Stage',
  'Amount',
  'Expected close',
  'Next step',
  'Next step date',
  'Created',
  'Closed on',
  'Notes',
];
const STAGE_COLUMN = 'E';
const PLAN_COLUMN = 'G';
const FIRST_ROW = 2;

/** The tab in which the team keeps its deals. */
export const TEAM_TAB = 'Deals';

/** The team's workbook on its first day, before it is set up. */
export function startTeam(bundle: string): Promise<RunningServer> {
  return startServer({
    rows: [HEADERS, ...dealsUntil(FIRST_DAY).map((deal) => rowOf(deal, FIRST_DAY))],
    sheetName: TEAM_TAB,
    name: 'Sales deals',
    bundle,
    file: null,
    saveTo: null,
    folder: null,
    user: { email: 'manager@example.com', locale: 'en' },
    timeZone: 'America/New_York',
    now: Date.parse(`${FIRST_DAY}T10:00:00-04:00`),
    mailFolder: null,
    port: 0,
  });
}

/** Six weeks in which the list is kept on every working day; amounts and dates change on the last one. */
export async function workForWeeks(window: PictureWindow): Promise<void> {
  let known = dealsUntil(FIRST_DAY).length;
  for (let day = nextDay(FIRST_DAY); day <= LAST_DAY; day = nextDay(day)) {
    await window.moveClock(`${day}T10:00`);
    const deals = dealsUntil(day);
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
  const deals = dealsUntil(LAST_DAY);
  const open = deals.filter((deal) => isOpen(stageOn(deal, LAST_DAY)));
  const late = open.filter(({ expectedClose }) => expectedClose <= addDays(LAST_DAY, 10));
  const plans = deals.map((deal) => planOf(deal, late.indexOf(deal)));
  await window.paste(`${PLAN_COLUMN}${FIRST_ROW}`, plans);
  const resized = open.filter(({ amount }) => amount >= 20_000).slice(0, 3);
  for (const [index, deal] of resized.entries()) {
    const amount = deal.amount + ([-6000, 4500, 8000][index] ?? 0);
    await window.paste(`F${rowNumber(deals, deal)}`, [[String(amount)]]);
  }
}

/** The same deal a second time, as a colleague typed it in; answers with the row where it stands already. */
export async function typeRepeat(window: PictureWindow): Promise<number> {
  const deals = dealsUntil(LAST_DAY);
  const twice = deals.findLast((deal) => stageOn(deal, LAST_DAY) === 'Proposal') ?? deals[0];
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
function dealsUntil(day: Day): readonly MadeUpDeal[] {
  return teamHistory().filter(({ created }) => created <= day);
}

function rowOf(deal: MadeUpDeal, day: Day): readonly (string | number)[] {
  const stage = stageOn(deal, day);
  const closed = isOpen(stage) ? '' : (deal.visits.at(-1)?.from ?? '');
  const { company, email, owner, amount, expectedClose, created } = deal;
  return [deal.deal, company, email, owner, stage, amount, expectedClose, '', '', created, closed, ''];
}

function isOpen(stage: string): boolean {
  return stage !== 'Won' && stage !== 'Lost';
}

/** Expected close, next step and its date; the first late deals have been pushed, one was forgotten. */
function planOf(deal: MadeUpDeal, late: number): readonly string[] {
  const stage = stageOn(deal, LAST_DAY);
  if (!isOpen(stage)) return [deal.expectedClose, '', ''];
  const close = late >= 1 && late <= 4 ? addDays(deal.expectedClose, 14 + late * 7) : deal.expectedClose;
  const row = deal.amount / 500;
  if (row % 7 === 0) return [close, '', ''];
  const place = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation'].indexOf(stage);
  const steps = english.nextSteps[place] ?? english.nextSteps[0];
  const date = workingCalendar([6, 7], []).add(LAST_DAY, (row % 9) - 1);
  return [close, steps[row % steps.length] ?? steps[0], date];
}

function nextDay(day: Day): Day {
  return workingCalendar([6, 7], []).add(day, 1);
}
