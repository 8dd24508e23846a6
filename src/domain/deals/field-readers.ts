/** Reads one cell of each kind of field, and reports what is wrong with it. */
import type { Cell, Day } from '../cells/cell';
import { cellText, isBlank, isDateCell } from '../cells/cell';
import { currencyOf } from '../cells/currency';
import { likeKey } from '../cells/likeness';
import type { DayStyle } from '../cells/read-day';
import { readDay } from '../cells/read-day';
import type { MoneyReading, MoneyStyle } from '../cells/read-money';
import { readMoney } from '../cells/read-money';
import type { ShareScale } from '../cells/read-share';
import { readShare } from '../cells/read-share';
import type { Stage } from '../stages/stage';
import type { StageBook } from '../stages/stage-book';
import { statusMeaning } from '../stages/stage-words';
import { SIGN_SHARERS } from '../vocabulary/currencies';
import { isoCode } from './iso-currencies';
import type { IssueBook, Place } from './issue-book';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;
const EMAIL_SEPARATOR = /\s*[,;]\s*/;

/** What a deal's money came to. */
export interface Money {
  /** Absent: unpriced. */
  readonly amount?: number;
  readonly currency: string;
}

/** The stage a cell names, or the cell's own text when no stage is like it. */
export function readStage(
  place: Place,
  status: string,
  book: StageBook,
  issues: IssueBook,
): Stage | undefined {
  const text = cellText(place.cell);
  const stage = book.find(text);
  const ending = stage?.kind === 'open' ? endingOf(status, book) : undefined;
  if (stage === undefined) issues.report(text === '' ? 'stageMissing' : 'stageUnknown', place);
  else if (ending) issues.report('stageBehind', place, ending.name);
  else if (isSpelledOtherwise(place.cell, stage.name)) issues.report('stageSpelling', place, stage.name);
  return stage;
}

/** The stage in which a deal of this status belongs when it is over. */
function endingOf(status: string, book: StageBook): Stage | undefined {
  const meaning = statusMeaning(status);
  if (meaning === undefined || meaning === 'open') return undefined;
  return book.all.find(({ kind }) => kind === meaning);
}

/** A stage called `1` comes back from the sheet as a number: that is no other spelling. */
function isSpelledOtherwise(cell: Cell, name: string): boolean {
  return typeof cell === 'string' && cell !== name;
}

/** Finds a person by any spelling of the name. */
export type FindOwner = (text: string) => string | undefined;

/** Looks owners up among these names; each text is folded once. */
export function ownerFinder(names: readonly string[]): FindOwner {
  const byKey = new Map(names.map((name) => [likeKey(name), name]));
  const byText = new Map<string, string | undefined>();
  return function findOwner(text) {
    if (!byText.has(text)) byText.set(text, byKey.get(likeKey(text)));
    return byText.get(text);
  };
}

/** The owner as the team writes the name. Only an open deal misses an owner: nobody works on a closed one. */
export function readOwner(place: Place, find: FindOwner, closed: boolean, issues: IssueBook): string {
  const text = cellText(place.cell);
  if (text === '') {
    if (!closed) issues.report('ownerMissing', place);
    return '';
  }
  const name = find(text);
  if (name === undefined) issues.report('ownerUnknown', place);
  else if (isSpelledOtherwise(place.cell, name)) issues.report('ownerSpelling', place, name);
  return name ?? text;
}

/**
 * The amount and its currency: the one that the amount's own text names, else the currency cell's, else the
 * pipeline's. A negative amount is kept as it reads and reported.
 */
export function readAmount(
  { amount: place, currency: currencyPlace }: Readonly<Record<'amount' | 'currency', Place>>,
  style: MoneyStyle,
  own: string,
  issues: IssueBook,
): Money {
  const reading = readMoney(place.cell, style);
  const written = readCurrency(currencyPlace, own, issues);
  const columnCurrency = written ?? own;
  if (reading === 'blank') return { currency: columnCurrency };
  if (reading === 'unreadable') {
    issues.report('amountUnreadable', place);
    return { currency: columnCurrency };
  }
  const currency = reading.currency ?? columnCurrency;
  if (written !== undefined && currency !== written) {
    issues.report('currencyConflict', place, undefined, written);
  }
  reportMoney(reading, place, currency === columnCurrency, issues);
  return { amount: reading.amount, currency };
}

function reportMoney(reading: MoneyReading, place: Place, keepsCurrency: boolean, issues: IssueBook): void {
  if (reading.amount < 0) issues.report('amountNegative', place);
  // A bare number in place of `€900` would lose the currency unless the row says it elsewhere.
  else if (!reading.clean && keepsCurrency)
    issues.report('amountAsText', place, reading.inUnit ?? reading.amount);
}

/**
 * The ISO 4217 code that a currency cell stands for, else its own text: amounts in what nobody knows stay apart.
 * Formulas compare codes, letter case aside, so a sign or a name is offered as its code.
 */
function readCurrency(place: Place, own: string, issues: IssueBook): string | undefined {
  if (isBlank(place.cell)) return undefined;
  const text = cellText(place.cell);
  const named = isoCode(text);
  if (named !== undefined) return named;
  const code = codeOfSign(text, own);
  if (code === undefined) issues.report('currencyUnknown', place);
  else issues.report('currencySpelling', place, code);
  return code ?? text;
}

/** `$` is the pipeline's own dollar where that is another one than the American. */
function codeOfSign(text: string, own: string): string | undefined {
  const code = currencyOf(text);
  return code !== undefined && SIGN_SHARERS[code]?.includes(own) ? own : code;
}

/** Sales teams have no dealings from before these years or after those. */
const FIRST_YEAR = 1990;
const YEARS_AHEAD = 20;

/** False for a year that is a typing error, such as 0206, 1899 or 2206. */
export function isPossible(day: Day, today: Day): boolean {
  const year = yearOf(day);
  return year >= FIRST_YEAR && year <= yearOf(today) + YEARS_AHEAD;
}

function yearOf(day: Day): number {
  return Number(day.split('-')[0]);
}

/** The day a cell names. */
export function readDate(place: Place, style: DayStyle, issues: IssueBook): Day | undefined {
  const { cell } = place;
  if (cell === '') return undefined;
  if (isDateCell(cell)) {
    if (!isPossible(cell.day, style.today)) issues.report('dateImpossible', place);
    return cell.day;
  }
  const reading = readDay(cell, style);
  if (reading === 'blank') return undefined;
  if (reading === 'unreadable' || reading === 'vague') {
    issues.report(reading === 'vague' ? 'dateVague' : 'dateUnreadable', place);
    return undefined;
  }
  if (isPossible(reading.day, style.today)) issues.report('dateAsText', place, { day: reading.day });
  else issues.report('dateImpossible', place);
  return reading.day;
}

/** The probability a cell names, 0 to 1. */
export function readProbability(place: Place, scale: ShareScale, issues: IssueBook): number | undefined {
  const reading = readShare(place.cell, scale);
  if (reading === 'blank') return undefined;
  if (reading === 'unreadable') {
    issues.report('shareUnreadable', place);
    return undefined;
  }
  if (!reading.clean) issues.report('shareAsText', place, reading.share);
  return reading.share;
}

/** Reports an e-mail cell that holds anything but complete addresses, one or several. */
export function checkEmail(place: Place, issues: IssueBook): void {
  const text = cellText(place.cell);
  if (text === '') return;
  if (!text.split(EMAIL_SEPARATOR).every((address) => EMAIL.test(address)))
    issues.report('emailInvalid', place);
}
