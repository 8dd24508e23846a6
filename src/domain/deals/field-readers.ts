/** Reads one cell of each kind of field, and reports what is wrong with it. */
import type { Cell, Day } from '../cells/cell';
import { isBlank, isDateCell } from '../cells/cell';
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
import type { IssueBook, Place } from './issue-book';
import type { Settings } from './settings';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;
const EMAIL_SEPARATOR = /\s*[,;]\s*/;

/** What a deal's money came to. */
export interface Money {
  /** Absent: unpriced. */
  readonly amount?: number;
  readonly currency: string;
}

/** The stage a cell names, or the cell's own text when no stage is like it. */
export function readStage(text: string, place: Place, book: StageBook, issues: IssueBook): Stage | undefined {
  const stage = book.find(text);
  if (stage === undefined) issues.report(text === '' ? 'stageMissing' : 'stageUnknown', place);
  else if (isSpelledOtherwise(place.cell, stage.name)) issues.report('stageSpelling', place, stage.name);
  return stage;
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
export function readOwner(
  text: string,
  place: Place,
  find: FindOwner,
  issues: IssueBook,
  closed: boolean,
): string {
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
  place: Place,
  currencyPlace: Place,
  style: MoneyStyle,
  settings: Settings,
  issues: IssueBook,
): Money {
  const reading = readMoney(place.cell, style);
  const columnCurrency = readCurrency(currencyPlace.cell) ?? settings.currency;
  if (reading === 'blank') return { currency: columnCurrency };
  if (reading === 'unreadable') {
    issues.report('amountUnreadable', place);
    return { currency: columnCurrency };
  }
  const currency = reading.currency ?? columnCurrency;
  reportMoney(
    reading,
    place,
    reading.currency ? place : currencyPlace,
    currency,
    columnCurrency,
    settings,
    issues,
  );
  return { amount: reading.amount, currency };
}

function reportMoney(
  reading: MoneyReading,
  place: Place,
  currencyPlace: Place,
  currency: string,
  columnCurrency: string,
  settings: Settings,
  issues: IssueBook,
): void {
  if (currency !== settings.currency) issues.report('currencyOther', currencyPlace);
  if (reading.amount < 0) issues.report('amountNegative', place);
  // A bare number in place of `€900` would lose the currency unless the row says it elsewhere.
  else if (!reading.clean && currency === columnCurrency) {
    issues.report('amountAsText', place, reading.amount);
  }
}

function readCurrency(cell: Cell): string | undefined {
  if (typeof cell !== 'string' || isBlank(cell)) return undefined;
  return currencyOf(cell) ?? cell.trim();
}

/** The day a cell names. */
export function readDate(place: Place, style: DayStyle, issues: IssueBook): Day | undefined {
  const { cell } = place;
  if (cell === '') return undefined;
  if (isDateCell(cell)) return cell.day;
  const reading = readDay(cell, style);
  if (reading === 'blank') return undefined;
  if (reading === 'unreadable' || reading === 'vague') {
    issues.report(reading === 'vague' ? 'dateVague' : 'dateUnreadable', place);
    return undefined;
  }
  issues.report('dateAsText', place, { day: reading.day });
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
export function checkEmail(text: string, place: Place, issues: IssueBook): void {
  if (text === '') return;
  if (!text.split(EMAIL_SEPARATOR).every((address) => EMAIL.test(address)))
    issues.report('emailInvalid', place);
}
