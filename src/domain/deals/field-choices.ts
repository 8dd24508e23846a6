/** Which of a sheet's missing columns are worth offering, and what a field should be one of. */
import { FIELDS, type Field } from './field';

/** What is offered beside the currencies that a team uses already. */
const COMMON_CURRENCIES: readonly string[] = ['USD', 'EUR', 'JPY', 'KRW', 'CNY', 'GBP'];

/** Ours to give, or what exports keep beside better columns. */
const NEVER_OFFERED: readonly Field[] = ['id', 'status', 'closeDate'];

/** The fields that a table has no column for and may get one. */
export function offeredFields(columns: Readonly<Partial<Record<Field, number>>>): Field[] {
  // One close date says both when a deal should close and when it did.
  const said: readonly Field[] = columns.closeDate === undefined ? [] : ['expectedClose', 'closed'];
  return FIELDS.filter(
    (field) => columns[field] === undefined && !NEVER_OFFERED.includes(field) && !said.includes(field),
  );
}

/** Codes to choose a currency from, the team's own first, each once. */
export function currencyChoices(own: string, rated: readonly string[]): string[] {
  return [...new Set([own, ...rated, ...COMMON_CURRENCIES])];
}
