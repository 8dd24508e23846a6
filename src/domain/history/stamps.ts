/** Moments in the workbook's zone, as texts and as cells. */
import type { Cell } from '../cells/cell';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/;

/** A date cell for `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`, so that people can sort and filter by it; else the text. */
export function dateTimeCell(text: string): Cell {
  const match = MOMENT.exec(text);
  const day = match?.[1];
  if (day === undefined) return text;
  const time = match?.[2];
  return time === undefined ? { day } : { day, time };
}
