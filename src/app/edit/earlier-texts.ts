/** What an edited cell held before, as Google tells it. */
import { dayOf } from '../../domain/calendar/day';
import { type Field, fieldKind } from '../../domain/deals/field';

/** The day number of 1899-12-30, from which Google counts dates (platform.md 5.2). */
const SHEET_EPOCH = -25_569;

/** The text of a cell's earlier value as the log writes it; Google gives dates as serial numbers (platform.md 3.3). */
export function earlierText(field: Field, oldValue: string | undefined): string {
  const text = (oldValue ?? '').trim();
  const kind = fieldKind(field);
  if (kind === 'date' && /^\d{4,6}(\.\d+)?$/.test(text)) {
    return dayOf(Math.floor(Number(text)) + SHEET_EPOCH);
  }
  // A number may come as `1000.0`, which the sheet gives back as 1000.
  const isNumber = (kind === 'money' || kind === 'share') && /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text);
  return isNumber ? String(Number(text)) : text;
}
