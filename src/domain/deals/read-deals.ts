/** Reads the rows of a Deals tab into deals, and says what is wrong with their cells. */
import type { Cell, Day, Grid } from '../cells/cell';
import { cellText, isBlank } from '../cells/cell';
import type { DateOrder } from '../cells/read-day';
import { dateOrder } from '../cells/read-day';
import type { MoneyStyle } from '../cells/read-money';
import { moneyStyle } from '../cells/read-money';
import type { ShareScale } from '../cells/read-share';
import { shareScale } from '../cells/read-share';
import type { Stage } from '../stages/stage';
import type { StageBook } from '../stages/stage-book';
import { stageBook } from '../stages/stage-book';
import { amountUnit } from '../table/amount-unit';
import { dealRows } from '../table/deal-rows';
import type { DealTable } from '../table/deal-table';
import { isErrorCell } from './cell-errors';
import { checkRequired } from './check/check-required';
import type { Deal, Issue } from './deal';
import type { Field } from './field';
import { FIELDS, fieldKind } from './field';
import {
  checkEmail,
  type FindOwner,
  type Money,
  ownerFinder,
  readAmount,
  readDate,
  readOwner,
  readProbability,
  readStage,
} from './field-readers';
import type { IssueBook, Place } from './issue-book';
import { issueBook } from './issue-book';
import { ownerNames } from './owners';
import type { Member, Settings } from './settings';
import { withSpills } from './spills';

/** What reading needs to know beside the cells. */
export interface ReadingContext {
  readonly stages: readonly Stage[];
  /** The Team tab; while it is empty, everybody named in the owner column is known. */
  readonly members: readonly Member[];
  readonly settings: Settings;
  readonly today: Day;
  /** The workbook's locale, such as `en_US`; the language's own when absent. */
  readonly locale?: string;
  /** The formulas of the same grid: no fix is ever offered for a cell that a formula computes. */
  readonly formulas?: readonly (readonly string[])[];
}

/** The deals in order of their rows, and the issues of their cells. */
export interface DealReading {
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
}

/** Everything decided once per sheet, before the first row is read. */
interface Reader {
  readonly grid: Grid;
  readonly columns: DealTable['columns'];
  readonly book: StageBook;
  readonly findOwner: FindOwner;
  readonly money: MoneyStyle;
  readonly scale: ShareScale;
  readonly orders: ReadonlyMap<Field, DateOrder>;
  readonly settings: Settings;
  readonly today: Day;
  readonly issues: IssueBook;
  /** The fields that have a column. */
  readonly fields: readonly Field[];
}

type Draft = { -readonly [Key in keyof Deal]: Deal[Key] };

/**
 * Reads the whole grid of a Deals tab, from its first row on. How dates, amounts and odds are written is
 * decided per column from all its cells, then each row is read once.
 */
export function readDeals(grid: Grid, table: DealTable, context: ReadingContext): DealReading {
  const rows = dealRows(grid, table);
  const reader = prepare(grid, table, rows, context);
  const deals = rows.map((row) => readDeal(reader, row));
  return { deals, issues: reader.issues.issues };
}

function prepare(
  grid: Grid,
  { headerRow, columns }: DealTable,
  rows: readonly number[],
  context: ReadingContext,
): Reader {
  const { settings, members, today } = context;
  const locale = context.locale ?? (settings.language === 'ko' ? 'ko_KR' : 'en_US');
  const cellsOf = (field: Field): Cell[] => {
    const column = columns[field];
    return column === undefined ? [] : rows.map((row) => grid[row - 1]?.[column - 1] ?? '');
  };
  const names = members.length > 0 ? members.map(({ name }) => name) : ownerNames(cellsOf('owner'));
  const fields = FIELDS.filter((field) => columns[field] !== undefined);
  const dates = fields.filter((field) => fieldKind(field) === 'date');
  return {
    grid,
    columns,
    book: stageBook(context.stages),
    findOwner: ownerFinder(names),
    money: {
      ...moneyStyle(cellsOf('amount'), locale),
      unit: amountUnit(grid, headerRow, columns.amount).size,
    },
    scale: shareScale(cellsOf('probability')),
    orders: new Map(dates.map((field) => [field, dateOrder(cellsOf(field), locale)])),
    settings,
    today,
    issues: issueBook(withSpills(context.formulas ?? [])),
    fields,
  };
}

/** One row by field. */
interface RowCells {
  has(field: Field): boolean;
  /** `''` where there is no such column. */
  cell(field: Field): Cell;
  text(field: Field): string;
  place(field: Field): Place;
}

function rowCells({ grid, columns }: Reader, row: number): RowCells {
  const cells = grid[row - 1] ?? [];
  // Most sheets lack most columns, and a look below an array's start is slow.
  const cell = (field: Field): Cell => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column - 1] ?? '');
  };
  const text = (field: Field) => cellText(cell(field));
  const dealId = text('id');
  return {
    has: (field) => columns[field] !== undefined,
    cell,
    text,
    place: (field) => ({ row, column: columns[field] ?? 0, field, dealId, cell: cell(field) }),
  };
}

function readDeal(reader: Reader, row: number): Deal {
  const { issues, book } = reader;
  const { has, cell, text, place } = rowCells(reader, row);
  const id = text('id');
  if (id === '' && has('id')) issues.report('idMissing', place('id'));
  const stage = readStage(place('stage'), text('status'), book, issues);
  const kind = stage?.kind ?? 'unknown';
  const closed = kind !== 'open' && kind !== 'unknown';
  checkEmail(place('email'), issues);
  const company = text('company');
  const own = has('probability') ? readProbability(place('probability'), reader.scale, issues) : undefined;
  const odds = stage?.probability ?? 0;
  const deal: Draft = {
    id,
    row,
    title: text('deal') || company || id,
    company,
    contact: text('contact'),
    email: text('email'),
    phone: text('phone'),
    owner: has('owner') ? readOwner(place('owner'), reader.findOwner, closed, issues) : '',
    stage: stage?.name ?? text('stage'),
    kind,
    ...readMoneyOf(reader, place),
    // What is over has no odds of its own left.
    probability: closed ? odds : (own ?? odds),
    nextStep: text('nextStep'),
    source: text('source'),
    tags: text('tags'),
    notes: text('notes'),
    lostReason: text('lostReason'),
  };
  const planned = addDates(deal, closed, (field) => dateAt(reader, place, field));
  if (deal.kind === 'won' || deal.kind === 'afterWon') checkWonDay(deal, planned, place, reader);
  if (stage) checkRequired(stage, place, reader.issues);
  for (const field of reader.fields) if (isErrorCell(cell(field))) issues.report('cellError', place(field));
  return deal;
}

function readMoneyOf({ money, settings, issues }: Reader, place: RowCells['place']): Money {
  const places = { amount: place('amount'), currency: place('currency') };
  return readAmount(places, money, settings.currency, issues);
}

function dateAt(reader: Reader, place: (field: Field) => Place, field: Field): Day | undefined {
  const order = reader.orders.get(field);
  if (order === undefined) return undefined;
  return readDate(place(field), { order, today: reader.today }, reader.issues);
}

/**
 * A won deal without its day belongs to no month. Sheets that keep one close date for all deals have put it
 * with the planned ones: when that day has come, it is offered.
 */
function checkWonDay(
  deal: Deal,
  planned: Day | undefined,
  place: (field: Field) => Place,
  { columns, issues, today }: Reader,
): void {
  if (deal.closed !== undefined) return;
  const cell = place(columns.closed === undefined ? 'closeDate' : 'closed');
  const sure = isBlank(cell.cell) && planned !== undefined && planned <= today;
  issues.report('wonWithoutDate', cell, sure ? { day: planned } : undefined);
}

/** Sets only the days that are there: absent facts stay absent. Answers the planned close, also of a closed deal. */
function addDates(deal: Draft, closed: boolean, dateOf: (field: Field) => Day | undefined): Day | undefined {
  const both = dateOf('closeDate');
  const expectedClose = dateOf('expectedClose') ?? both;
  const closedOn = dateOf('closed') ?? both;
  const nextStepDate = dateOf('nextStepDate');
  const created = dateOf('created');
  const stageSince = dateOf('stageSince');
  const lastTouch = dateOf('lastTouch');
  const snoozedUntil = dateOf('snoozedUntil');
  if (!closed && expectedClose !== undefined) deal.expectedClose = expectedClose;
  if (closed && closedOn !== undefined) deal.closed = closedOn;
  if (nextStepDate !== undefined) deal.nextStepDate = nextStepDate;
  if (created !== undefined) deal.created = created;
  if (stageSince !== undefined) deal.stageSince = stageSince;
  if (lastTouch !== undefined) deal.lastTouch = lastTouch;
  if (snoozedUntil !== undefined) deal.snoozedUntil = snoozedUntil;
  return expectedClose;
}
