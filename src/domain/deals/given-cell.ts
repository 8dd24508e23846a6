/** Turns what a person has given in the panel into the cell that holds it, or says why it cannot be held. */
import { isDay } from '../calendar/day';
import { type Cell, cellText, type Day, isDateCell } from '../cells/cell';
import type { ShareScale } from '../cells/read-share';
import type { FailureFacts } from '../errors/failure';
import { type Field, fieldKind } from './field';
import { isPossible } from './field-readers';
import { isoCode } from './iso-currencies';

/** How the columns of a sheet hold what is given. */
export interface GivenStyle {
  readonly today: Day;
  /** What a 1 in the amount column counts, such as 1000 under `(천원)`; 1 when absent. */
  readonly amountUnit?: number;
  /** How the probability column is written; fractions when absent. */
  readonly shareScale?: ShareScale;
}

/** The cell, or what the sentence of `valueInvalid` needs to say. */
export type GivenCell = { readonly cell: Cell } | { readonly invalid: FailureFacts };

/** Fields that follow from other things: an id is given once, a stage is moved to, a status is a formula of exports. */
const NEVER_GIVEN: readonly Field[] = ['id', 'stage', 'status'];

/** Days on which something has happened. */
const PAST_DAYS: readonly Field[] = ['created', 'stageSince', 'lastTouch', 'closed'];

/** Tells whether the panel may give a field's value. */
export function isGivable(field: Field): boolean {
  return !NEVER_GIVEN.includes(field);
}

/**
 * Amounts and shares are numbers in full (0 to 1), days `YYYY-MM-DD`, `''` empties the cell. What the check would
 * reproach is refused: a negative amount, a day that cannot be, a currency that is none. An e-mail address is not: validation
 * guides, it never blocks (design 3).
 */
export function givenCell(field: Field, value: string | number, style: GivenStyle): GivenCell {
  const invalid = { field, fields: field, found: value };
  if (!isGivable(field)) return { invalid };
  if (typeof value === 'string' && value.trim() === '') return { cell: '' };
  const kind = fieldKind(field);
  if (kind === 'money')
    return numberCell(value, 1 / (style.amountUnit ?? 1), Number.MAX_VALUE) ?? { invalid };
  if (kind === 'share') return numberCell(value, style.shareScale === 'percent' ? 100 : 1, 1) ?? { invalid };
  if (kind === 'date') return dayCell(field, value, style.today);
  if (kind === 'currency') {
    const code = isoCode(String(value));
    return code === undefined ? { invalid } : { cell: code };
  }
  return { cell: String(value).trim() };
}

/** Whether a cell already holds what it is to hold; a day with a time of day is that day. */
export function holds(cell: Cell, wanted: Cell): boolean {
  if (isDateCell(cell) && isDateCell(wanted)) return cell.day === wanted.day;
  if (typeof wanted === 'number') return cell === wanted;
  return cellText(cell) === cellText(wanted);
}

function numberCell(value: string | number, factor: number, most: number): GivenCell | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) return undefined;
  // Takes off what binary fractions leave behind.
  return { cell: Number((value * factor).toPrecision(15)) };
}

function dayCell(field: Field, value: string | number, today: Day): GivenCell {
  const invalid = { field, fields: field, found: value };
  if (typeof value !== 'string' || !isDay(value) || !isPossible(value, today)) return { invalid };
  if (PAST_DAYS.includes(field) && value > today) return { invalid: { ...invalid, ahead: 1 } };
  return { cell: { day: value } };
}
