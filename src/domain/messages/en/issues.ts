/** What is wrong with a cell and how to put it right, in English. */
import type { IssueCode } from '../../deals/deal';

/** What an issue's sentence may mention. */
export interface IssueFacts {
  /** Such as `F8`. */
  readonly cell: string;
  readonly found: string;
  /** `''` when there is no sure fix. */
  readonly fix: string;
  /** The other row, 0 when there is none. */
  readonly otherRow: number;
}

type Sentence = (facts: IssueFacts) => string;

export const en: Readonly<Record<IssueCode, Sentence>> = {
  idMissing: ({ cell }) => `${cell}: this deal has no id yet. The next hourly run gives it one.`,
  idTwice: ({ cell, found, otherRow }) =>
    `${cell}: the id “${found}” also stands in row ${otherRow}. Clear it in one of the two rows to get a new one.`,
  stageUnknown: ({ cell, found }) =>
    `${cell}: “${found}” is not a stage. Choose one from the list, or add it to the Stages tab.`,
  stageMissing: ({ cell }) => `${cell}: this deal has no stage. Choose one from the list.`,
  stageSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: the stage “${fix}” has spaces around it. Remove them.`
      : `${cell}: “${found}” is the stage “${fix}”, spelled differently.`,
  ownerUnknown: ({ cell, found }) =>
    `${cell}: “${found}” is not in the Team tab. Add them there or correct the name.`,
  ownerMissing: ({ cell }) => `${cell}: nobody owns this deal, so nobody is reminded of it. Enter an owner.`,
  ownerSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: the name “${fix}” has spaces around it. Remove them.`
      : `${cell}: “${found}” is “${fix}”, spelled differently.`,
  amountUnreadable: ({ cell, found }) =>
    `${cell}: “${found}” is not an amount. Enter a number; until then the deal counts as unpriced.`,
  amountNegative: ({ cell, found }) =>
    `${cell}: “${found}” is below zero. Enter the deal's value as a positive number.`,
  amountAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is text, so formulas skip it.${fix ? ` It reads as ${fix}.` : ' Enter it as a number.'}`,
  currencyOther: ({ cell, found }) =>
    `${cell}: “${found}” is in another currency. It stays out of the totals until Settings has a rate for it.`,
  dateUnreadable: ({ cell, found }) =>
    `${cell}: there is no such date as “${found}”. Enter a date such as 2026-12-31.`,
  dateAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is not stored as a date.${fix ? ` It reads as ${fix}.` : ' Enter it as a date.'}`,
  dateVague: ({ cell, found }) => `${cell}: “${found}” names no exact day. Enter a date such as 2026-12-31.`,
  shareUnreadable: ({ cell, found }) =>
    `${cell}: “${found}” is not a probability. Enter a value from 0% to 100%.`,
  shareAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is not stored as a percentage.${fix ? ` It reads as ${fix}.` : ''}`,
  emailInvalid: ({ cell, found }) => `${cell}: “${found}” is not a complete e-mail address. Correct it.`,
  wonWithoutAmount: ({ cell }) =>
    `${cell}: a won deal without an amount adds nothing to the forecast. Enter its value.`,
  wonWithoutDate: ({ cell, fix }) =>
    `${cell}: a won deal without a closing date belongs to no month. ${fix ? `The planned date was ${fix}.` : 'Enter the day it was won.'}`,
  lostWithoutReason: ({ cell }) => `${cell}: why was this deal lost? Enter a reason.`,
  closedBeforeCreated: ({ cell, found }) =>
    `${cell}: closed on ${found}, before it was created. Correct one of the two dates.`,
  likelyRepeat: ({ cell, otherRow }) =>
    `${cell}: this row looks like a repeat of row ${otherRow}. Keep one, or tell them apart by name.`,
};
