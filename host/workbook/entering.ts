/** Turns what a person types or a script sets into contents and the number formats that come along. */

import { conventionsOf } from './locale';
import type { CellContent, CellStyle } from './model';
import { SerialDate } from './model';
import { isAutomaticFormat, isTextFormat } from './number-format';
import { parseInput } from './parse-input';
import type { Workbook } from './workbook';

/** What may be entered into a cell: typed text, a ready scalar or a date. */
export type CellInput = string | number | boolean | null | SerialDate;

/** The most characters that a cell holds (platform.md 2.5). */
const MAXIMUM_CELL_LENGTH = 50_000;

/** What entering does to a cell. */
export interface Entry {
  readonly content: CellContent;
  /** The look to merge in, when the input brings a number format along. */
  readonly style?: CellStyle;
}

/** Reads one input for a cell that has a look already. Errors when the text is too long. */
export function entryOf(input: CellInput, style: CellStyle | undefined, workbook: Workbook): Entry {
  const format = style?.numberFormat;
  if (input instanceof SerialDate) return dateEntry(input.serial, format, workbook.locale);
  if (typeof input === 'number' && isTextFormat(format)) return { content: String(input) };
  if (typeof input !== 'string') return { content: input };
  if (input.length > MAXIMUM_CELL_LENGTH) {
    throw new Error(
      `Your input contains more than the maximum of ${MAXIMUM_CELL_LENGTH} characters in a single cell.`,
    );
  }
  const { content, numberFormat } = parseInput(input, {
    locale: workbook.locale,
    today: workbook.now(),
    ...(format === undefined ? {} : { cellFormat: format }),
  });
  return numberFormat !== undefined && isAutomaticFormat(format)
    ? { content, style: { numberFormat } }
    : { content };
}

function dateEntry(serial: number, format: string | undefined, locale: string): Entry {
  if (!isAutomaticFormat(format)) return { content: serial };
  const { dateFormat, timeFormat } = conventionsOf(locale);
  return {
    content: serial,
    style: { numberFormat: Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}` },
  };
}
