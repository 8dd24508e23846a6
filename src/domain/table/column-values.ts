/** Looks at the values under a header and says what kind of thing they are. */
import { type Cell, cellText, type Day, type Grid, isBlank, isDateCell } from '../cells/cell';
import { type DayStyle, dateOrder, readDay } from '../cells/read-day';
import { type MoneyStyle, moneyStyle, readMoney } from '../cells/read-money';
import { readShare } from '../cells/read-share';
import type { FieldKind } from '../deals/field';
import { stageMeaning, statusMeaning } from '../stages/stage-words';

/** What share of a column's values reads as each kind, 0 to 1. */
export interface ColumnValues {
  /** Values looked at. */
  readonly count: number;
  readonly money: number;
  readonly date: number;
  readonly share: number;
  readonly email: number;
  readonly phone: number;
  readonly stageWord: number;
  /** Open, won or lost, and nothing finer. */
  readonly statusWord: number;
  /** Values that are not numbers, dates or amounts. */
  readonly text: number;
  /** Different values among all. */
  readonly distinct: number;
}

/** How many values tell enough: more change nothing and cost time on long sheets. */
const ENOUGH = 200;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const PHONE = /^\+?[\d(][\d\s().-]{6,}\d$/;
/** Only lends a year to dates that have none; any day serves to see that they are dates. */
const ANY_DAY: Day = '2026-01-01';

/** Looks at the first values of a column, both counted from 1, as they are written in a locale such as `en_US`. */
export function columnValues(grid: Grid, headerRow: number, column: number, locale: string): ColumnValues {
  const cells: Cell[] = [];
  for (let row = headerRow; row < grid.length && cells.length < ENOUGH; row++) {
    const cell = grid[row]?.[column - 1];
    if (cell !== undefined && !isBlank(cell)) cells.push(cell);
  }
  const days: DayStyle = { order: dateOrder(cells, locale), today: ANY_DAY };
  const money = moneyStyle(cells, locale);
  const shareOf = (isIt: (cell: Cell) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(isIt).length / cells.length;
  return {
    count: cells.length,
    money: shareOf((cell) => isMoney(cell, money)),
    date: shareOf((cell) => isDate(cell, days)),
    share: shareOf((cell) => typeof readShare(cell, 'fraction') === 'object'),
    email: shareOf((cell) => EMAIL.test(cellText(cell))),
    phone: shareOf((cell) => PHONE.test(cellText(cell))),
    stageWord: shareOf((cell) => stageMeaning(cellText(cell)) !== undefined),
    statusWord: shareOf((cell) => statusMeaning(cellText(cell)) !== undefined),
    text: shareOf((cell) => typeof cell === 'string' && !isMoney(cell, money) && !isDate(cell, days)),
    distinct: cells.length === 0 ? 0 : new Set(cells.map(cellText)).size / cells.length,
  };
}

/** A dash or a word such as TBD stands where an amount or a date will: it neither proves nor disproves. */
const PLACEHOLDER = /^(?:[-–—]+|tb[dca]|n\/?a|미정|추후.*|없음|\?+)$/i;

function isMoney(cell: Cell, style: MoneyStyle): boolean {
  return typeof readMoney(cell, style) === 'object' || PLACEHOLDER.test(cellText(cell));
}

function isDate(cell: Cell, style: DayStyle): boolean {
  if (isDateCell(cell)) return true;
  const reading = readDay(cell, style);
  return typeof reading === 'object' || reading === 'vague' || PLACEHOLDER.test(cellText(cell));
}

/**
 * How well the values suit a kind of field: 1 they are that kind, 0 they are not; an empty column suits
 * everything a little less than a fitting one.
 */
export function suits(values: ColumnValues, kind: FieldKind): number {
  // A status is known by its few words: most of its headers stand over stages as well.
  if (values.count === 0) return kind === 'status' ? 0.5 : 0.9;
  switch (kind) {
    case 'money':
      return atLeast(values.money, 0.5);
    case 'date':
      return atLeast(values.date, 0.5);
    case 'share':
      return atLeast(values.share, 0.5);
    case 'email':
      return atLeast(values.email, 0.4);
    case 'stage':
      return atLeast(values.text, 0.5) * (0.9 + values.stageWord / 10);
    case 'status':
      return atLeast(values.statusWord, 0.9) * 0.95;
    case 'id':
      return atLeast(values.distinct, 0.7);
    case 'phone':
    case 'currency':
      return 1;
    default:
      return atLeast(values.text, 0.2);
  }
}

function atLeast(share: number, limit: number): number {
  return share >= limit ? 1 : 0;
}
