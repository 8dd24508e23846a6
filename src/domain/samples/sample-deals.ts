/** Makes up a sales team's deals, the same ones for the same seed, so that a first look has something to show. */
import { addDays, monthOf } from '../calendar/day';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-days';
import type { Cell, Day } from '../cells/cell';
import type { Field } from '../deals/field';
import { choose } from '../messages/choose';
import { en } from '../messages/en/fields';
import { ko } from '../messages/ko/fields';
import type { Language } from '../messages/language';
import { defaultStages } from '../stages/default-stages';
import type { Stage } from '../stages/stage';
import { english, type SampleNames } from '../vocabulary/english-names';
import { korean } from '../vocabulary/korean-names';
import { type Random, randomFrom } from './random';

export interface SampleSheet {
  /** The headers that set-up itself would write, in the sheet's language. */
  readonly headers: readonly string[];
  /** One row per deal, in the order in which the deals were created. */
  readonly rows: readonly (readonly Cell[])[];
  /** ISO 4217 code of the amounts. */
  readonly currency: string;
}

/** The sample's columns, in order. */
export const SAMPLE_FIELDS = [
  'id',
  'deal',
  'company',
  'contact',
  'owner',
  'stage',
  'amount',
  'expectedClose',
  'nextStep',
  'nextStepDate',
  'source',
  'created',
  'stageSince',
  'lastTouch',
  'closed',
  'lostReason',
] as const satisfies readonly Field[];

type SampleField = (typeof SAMPLE_FIELDS)[number];
type SampleRow = Partial<Record<SampleField, Cell>>;

/** How many of a hundred deals stand in each stage, in the order of the default stages. */
const SHARES: readonly number[] = [18, 16, 14, 11, 22, 14, 5];

/** Working days between two stages, roughly. */
const PACE = 9;

interface Making {
  readonly random: Random;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly names: SampleNames;
  readonly stages: readonly Stage[];
  readonly currency: string;
}

interface Dates {
  readonly created: Day;
  readonly stageSince: Day;
  readonly lastTouch: Day;
  readonly closed?: Day;
}

/**
 * A pipeline with deals in every default stage and something to notice: some are stalled, overdue, past
 * their close, unpriced or without a next step. For every deal created ≤ in stage since ≤ last touch ≤ today.
 */
export function sampleDeals(seed: number, language: Language, today: Day, count = 60): SampleSheet {
  const making: Making = {
    random: randomFrom(seed),
    today,
    calendar: workingCalendar([6, 7], []),
    names: choose(language, { en: english, ko: korean }),
    stages: defaultStages(language),
    currency: choose(language, { en: 'USD', ko: 'KRW' }),
  };
  const rows = Array.from({ length: count }, (_, index) => makeRow(index, count, making)).sort(byCreation);
  const headers = choose(language, { en, ko });
  return {
    headers: SAMPLE_FIELDS.map((field) => headers[field]),
    rows: rows.map((row, index) => SAMPLE_FIELDS.map((field) => cellOf(row, field, index))),
    currency: making.currency,
  };
}

function cellOf(row: SampleRow, field: SampleField, index: number): Cell {
  return field === 'id' ? `D-${String(index + 1).padStart(6, '0')}` : (row[field] ?? '');
}

function byCreation(one: SampleRow, other: SampleRow): number {
  const [first, second] = [JSON.stringify(one.created), JSON.stringify(other.created)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function makeRow(index: number, count: number, making: Making): SampleRow {
  const { random, names } = making;
  const place = stagePlace((index + 0.5) / count, making.stages.length);
  const stage = making.stages[place];
  if (!stage) return {};
  const dates =
    stage.kind === 'open' ? openDates(index, place, stage, making) : closedDates(index, stage, making);
  return {
    deal: at(names.projects, index * 7 + Math.floor(index / names.projects.length)),
    company: at(names.companies, index * 5),
    contact: random.pick(names.contacts),
    owner: at(names.owners, index + Math.floor(index / names.owners.length)),
    stage: stage.name,
    ...amountCells(place, stage, making),
    ...(stage.kind === 'open' ? planCells(place, making) : {}),
    ...(stage.kind === 'lost' ? { lostReason: random.pick(names.lostReasons) } : {}),
    source: random.pick(names.sources),
    created: { day: dates.created },
    stageSince: { day: dates.stageSince },
    lastTouch: { day: dates.lastTouch },
    ...(dates.closed === undefined ? {} : { closed: { day: dates.closed } }),
  };
}

/** The stage of a deal that stands this far, 0 to 1, through the list. */
function stagePlace(position: number, stages: number): number {
  let reached = 0;
  for (const [place, share] of SHARES.entries()) {
    reached += share / 100;
    if (position < reached) return place;
  }
  return stages - 1;
}

function at(names: readonly [string, ...string[]], index: number): string {
  return names[index % names.length] ?? names[0];
}

/** A third of the open deals have stood for longer than their stage allows. */
function openDates(index: number, place: number, stage: Stage, { random, today, calendar }: Making): Dates {
  const limit = stage.staleAfter ?? 10;
  const isStalled = index % 3 === 1;
  const days = isStalled ? limit + random.between(2, 18) : random.between(1, limit);
  const stageSince = calendar.add(today, -days);
  const created = calendar.add(stageSince, -place * random.between(PACE - 4, PACE + 6));
  const quiet = isStalled ? random.between(limit - 2, days) : random.between(0, Math.min(days, 5));
  return { created, stageSince, lastTouch: calendar.add(today, -quiet) };
}

/** Outcomes spread evenly over the current month and the four before, so that each has something to show. */
function closedDates(index: number, stage: Stage, { random, today, calendar }: Making): Dates {
  const monthsAgo = index % 5;
  const dayOfMonth = Number(today.slice(8));
  const daysAgo =
    monthsAgo === 0 ? random.between(0, dayOfMonth - 1) : dayOfMonth + monthsAgo * 30 - random.between(1, 30);
  const closed = weekdayBefore(addDays(today, -daysAgo), monthOf(today));
  const created = calendar.add(closed, -random.between(20, 75));
  if (stage.kind !== 'afterWon') return { created, stageSince: closed, lastTouch: closed, closed };
  const since = calendar.add(closed, 5);
  const stageSince = since > today ? closed : since;
  return { created, stageSince, lastTouch: stageSince, closed };

  /** Deals close on weekdays, but the first of the month must not slip into the month before. */
  function weekdayBefore(day: Day, month: string): Day {
    if (calendar.isWorking(day)) return day;
    const earlier = calendar.add(day, -1);
    return monthOf(day) === month && monthOf(earlier) !== month ? day : earlier;
  }
}

/** Early deals are sometimes unpriced; the later the stage, the larger and surer the amounts. */
function amountCells(place: number, stage: Stage, { random, currency }: Making): SampleRow {
  if (stage.kind === 'open' && random.chance(place < 2 ? 0.18 : 0.05)) return {};
  const size = 4 + random.next() ** 3 * 146;
  return { amount: currency === 'KRW' ? Math.round(size * 2) * 500_000 : Math.round(size * 2) * 500 };
}

/** When it should close and what comes next, with the usual gaps. */
function planCells(place: number, { random, today, calendar, names }: Making): SampleRow {
  const cells: SampleRow = {};
  const soonest = [60, 35, 12, 1][place] ?? 30;
  if (random.chance(0.1)) cells.expectedClose = { day: calendar.add(today, -random.between(2, 12)) };
  else if (random.chance(0.92)) {
    cells.expectedClose = { day: calendar.add(addDays(today, soonest + random.between(0, 25 + soonest)), 1) };
  }
  if (random.chance(0.2)) return cells;
  cells.nextStep = random.pick(names.nextSteps[place] ?? names.nextSteps[0]);
  const days = random.chance(0.18) ? -random.between(1, 9) : random.between(1, 10);
  cells.nextStepDate = { day: calendar.add(today, days) };
  return cells;
}
