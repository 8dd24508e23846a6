/** What is wrong with a cell and how to put it right, in English. */
import type { IssueCode } from '../../deals/deal';
import { dayText } from './day';

/** What an issue's sentence may mention. */
export interface IssueFacts {
  /** Such as `F8`. */
  readonly cell: string;
  readonly found: string;
  /** `''` when there is no sure fix. */
  readonly fix: string;
  /** The other row, 0 when there is none. */
  readonly otherRow: number;
  /** The title of the other row's tab, `''` when it is the same. */
  readonly otherSheet: string;
  /** The stage that requires a field, or the currency that an amount contradicts; else `''`. */
  readonly context: string;
  /** How many deals a note speaks for; 0 when it is about one cell. */
  readonly count: number;
}

type Sentence = (facts: IssueFacts) => string;

export const en: Readonly<Record<IssueCode, Sentence>> = {
  idMissing: ({ cell }) => `${cell}: this deal has no ID yet. The next hourly run gives it one.`,
  idTwice: ({ cell, found, otherRow, otherSheet }) =>
    otherSheet
      ? `${cell}: the ID “${found}” is also in row ${otherRow} of “${otherSheet}”. Clear one of the two; the next hourly run gives it a new ID.`
      : `${cell}: the ID “${found}” is also in row ${otherRow}. Merge the two rows if they are one deal. If not, clear one ID; the next hourly run gives a new one.`,
  cellError: ({ cell, found }) =>
    `${cell}: the cell shows the error “${found}”. Correct its formula, or enter the value.`,
  requiredMissing: ({ cell, context }) =>
    `${cell}: this cell is blank, but the stage “${context}” requires it. Fill it in.`,
  stageUnknown: ({ cell, found }) =>
    `${cell}: “${found}” is not a stage. Choose one from the list, or add it to the Stages tab.`,
  stageMissing: ({ cell }) => `${cell}: this deal has no stage. Choose one from the list.`,
  stageSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: the stage “${fix}” has spaces around it. Remove them.`
      : `${cell}: “${found}” looks like the stage “${fix}”, spelled differently. Write it like the stage.`,
  stageBehind: ({ cell, found, fix }) =>
    `${cell}: the status column says that this deal is over, but its stage is “${found}”. ${fix ? `Set the stage to “${fix}”, or correct the status.` : 'Correct the stage or the status.'}`,
  ownerUnknown: ({ cell, found }) =>
    `${cell}: “${found}” is not in the Team tab. Add them there or correct the name.`,
  ownerMissing: ({ cell }) => `${cell}: this deal has no owner, so nobody gets its alerts. Enter an owner.`,
  ownerSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: the name “${fix}” has spaces around it. Remove them.`
      : `${cell}: “${found}” looks like “${fix}”, spelled differently. Write the name as in the Team tab.`,
  amountUnreadable: ({ cell, found }) =>
    `${cell}: “${found}” cannot be read as an amount. Enter a number; until then the deal counts as unpriced.`,
  amountNegative: ({ cell, found }) => `${cell}: “${found}” is below zero. Enter an amount of 0 or more.`,
  amountAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is text, so formulas skip it.${fix ? ` It reads as ${fix}.` : ' Enter it as a number.'}`,
  currencyOther: ({ cell, found, count }) =>
    `${cell}: ${count === 1 ? `1 deal is in ${found}. Its amount is` : `${count} deals are in ${found}. Their amounts are`} not added to the totals but shown separately, because there is no exchange rate. If the currency is right, there is nothing to do.`,
  currencyHidden: ({ cell, fix }) =>
    `${cell}: the amount is shown in another currency, but counted in the pipeline’s. ${fix ? `Enter ${fix} here.` : 'Choose “Set up…” and put back what is missing: this adds a Currency column. Or convert the amount.'}`,
  currencyUnknown: ({ cell, found }) =>
    `${cell}: “${found}” is not a currency code, so the amount is left out of the totals. Enter a code such as USD, EUR or KRW.`,
  currencySpelling: ({ cell, found, fix }) =>
    `${cell}: formulas do not know “${found}” as a currency. Enter ${fix || 'its code, such as USD'}.`,
  currencyConflict: ({ cell, found, context }) =>
    `${cell}: the amount “${found}” is in another currency than the Currency column says (${context}). Correct one of the two.`,
  dateUnreadable: ({ cell, found }) =>
    `${cell}: “${found}” cannot be read as a date. Enter a date such as 2026-12-31.`,
  dateAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is not stored as a date.${fix ? ` It reads as ${fix}.` : ' Enter it as a date.'}`,
  dateVague: ({ cell, found }) =>
    `${cell}: “${found}” does not name an exact day. Enter a date such as 2026-12-31.`,
  dateImpossible: ({ cell, found }) =>
    `${cell}: the year of “${found}” cannot be right. Enter a date such as 2026-12-31.`,
  dateInFuture: ({ cell, found }) =>
    `${cell}: “${found}” is still to come, but this column holds days that have passed. Correct the date.`,
  shareUnreadable: ({ cell, found }) =>
    `${cell}: “${found}” cannot be read as a probability. Enter a value from 0% to 100%.`,
  shareAsText: ({ cell, found, fix }) =>
    `${cell}: “${found}” is not stored as a percentage.${fix ? ` It reads as ${fix}.` : ' Enter it as a percentage.'}`,
  emailInvalid: ({ cell, found }) => `${cell}: “${found}” is not a complete e-mail address. Correct it.`,
  wonWithoutAmount: ({ cell }) =>
    `${cell}: this won deal has no amount, so it adds nothing to the forecast. Enter its amount.`,
  wonWithoutDate: ({ cell, fix }) =>
    `${cell}: this won deal has no close date, so it counts in no month. ${fix ? `Enter the day it was won; it was expected on ${dayText(fix, '')}.` : 'Enter the day it was won.'}`,
  lostWithoutReason: ({ cell }) => `${cell}: this lost deal has no reason. Enter why it was lost.`,
  closedBeforeCreated: ({ cell, found }) =>
    `${cell}: the close date “${found}” is before the deal was created. Correct one of the two dates.`,
  likelyRepeat: ({ cell, otherRow }) =>
    `${cell}: this looks like the same deal as row ${otherRow}. Merge the two rows, or give the deals different names.`,
  contactRepeat: ({ cell, found, otherRow }) =>
    `${cell}: row ${otherRow} has the same contact, “${found}”, with the same deal name or the same open amount. If they are one deal, merge the two rows.`,
};
