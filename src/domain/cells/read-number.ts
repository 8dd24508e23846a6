/** Reads the digits of a number with the separators that people put between them. */

/** Digits with grouping and decimal marks; the first mark is a digit or a decimal mark before one. */
const SHAPE = /^(?:\d[\d.,' ]*|[.,]\d+)$/;
const GROUPED_COMMA = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/;
const GROUPED_POINT = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * The number that a text of digits and separators stands for, or nothing.
 *
 * With both marks the last one is the decimal mark. With one, three digits after it make it a grouping
 * mark, unless it is a lone decimal mark by the style: `1.234` is 1234 only where a comma is the decimal mark.
 *
 * @example readNumber('12,000.50', false) // 12000.5
 */
export function readNumber(text: string, decimalComma: boolean): number | undefined {
  if (!SHAPE.test(text)) return undefined;
  const digits = text.replace(/[' ]/g, '');
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return Number(digits);
  if (comma >= 0 && point >= 0) return comma > point ? plain(digits, '.', ',') : plain(digits, ',', '.');
  if (comma >= 0) return withOneMark(digits, ',', decimalComma, GROUPED_COMMA);
  return withOneMark(digits, '.', !decimalComma, GROUPED_POINT);
}

function withOneMark(digits: string, mark: string, isDecimal: boolean, grouped: RegExp): number | undefined {
  const alone = digits.indexOf(mark) === digits.lastIndexOf(mark);
  if (grouped.test(digits) && !(isDecimal && alone)) return Number(digits.split(mark).join(''));
  return alone ? Number(digits.replace(mark, '.')) : undefined;
}

function plain(digits: string, group: string, decimal: string): number | undefined {
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || fraction.includes(group)) return undefined;
  return Number(`${whole.split(group).join('')}.${fraction}`);
}
