/** Turns Google's instants into days of the workbook's zone and back; the only place that knows JavaScript dates. */
import { type Cell, type DateCell, type Grid, isDateCell } from '../domain/cells/cell';
import { literalText } from './writes/literal-text';

/** A cell as Google returns it. */
export type SheetValue = string | number | boolean | Date;

/** Conversions in one time zone. */
export interface ZoneDates {
  /** Cells as the domain reads them. */
  toGrid(values: readonly (readonly unknown[])[]): Grid;
  /** A cell as Google takes it: dates as instants, text kept literal. */
  toSheet(cell: Cell): SheetValue;
  /** `YYYY-MM-DD HH:mm` of an instant. */
  stamp(instant: Date): string;
}

const WEEK = 604_800_000;

/** Zones knew seconds before 1970, and years have five digits after 9999: those moments go to Google one by one. */
const YEAR_9999 = 253_370_000_000_000;

/**
 * A date cell is an instant that Google shows in the spreadsheet's zone, while JavaScript's own getters use the
 * script's (platform.md 5.2). Both directions therefore go through Utilities, once for each distinct instant.
 *
 * @param timeZone the spreadsheet's, such as `Asia/Seoul`
 */
export function zoneDates(timeZone: string): ZoneDates {
  const cells = new Map<number, DateCell>();
  const instants = new Map<string, Date>();

  const offsets = new Map<number, number>();

  function format(instant: Date): string {
    return Utilities.formatDate(instant, timeZone, 'yyyy-MM-dd HH:mm');
  }

  /** Milliseconds by which the zone's clocks are ahead of UTC at the beginning of a week. */
  function offsetAt(week: number): number {
    const start = week * WEEK;
    const known = offsets.get(week);
    if (known !== undefined) return known;
    const offset = Date.parse(`${format(new Date(start)).replace(' ', 'T')}Z`) - start;
    offsets.set(week, offset);
    return offset;
  }

  /** A log has thousands of moments: within a week in which the clocks do not change, none of them asks Google. */
  function stamp(instant: Date): string {
    const time = instant.getTime();
    const week = Math.floor(time / WEEK);
    const isPlain = time > 0 && time < YEAR_9999 && offsetAt(week) === offsetAt(week + 1);
    if (!isPlain) return format(instant);
    return new Date(time + offsetAt(week)).toISOString().slice(0, 16).replace('T', ' ');
  }

  function dateCell(instant: Date): DateCell {
    const key = instant.getTime();
    const known = cells.get(key);
    if (known) return known;
    const [day = '', time = ''] = stamp(instant).split(' ');
    const cell = time === '00:00' ? { day } : { day, time };
    cells.set(key, cell);
    return cell;
  }

  function instantOf(cell: DateCell): Date {
    const text = `${cell.day} ${cell.time ?? '00:00'}`;
    const known = instants.get(text);
    if (known) return known;
    const instant = Utilities.parseDate(text, timeZone, 'yyyy-MM-dd HH:mm');
    instants.set(text, instant);
    return instant;
  }

  function toCell(value: unknown): Cell {
    if (isDate(value)) return dateCell(value);
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
    return value === null || value === undefined ? '' : String(value);
  }

  return {
    stamp,
    toGrid: (values) => values.map((row) => row.map(toCell)),
    toSheet: (cell) => {
      if (isDateCell(cell)) return instantOf(cell);
      return typeof cell === 'string' ? literalText(cell) : cell;
    },
  };
}

/** Dates may come from another realm than the bundle's, where `instanceof` is false. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
