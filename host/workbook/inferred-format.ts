/** The number format that a formula's result brings along when nobody formatted its cell. */

import { CellValueDetailedType } from 'hyperformula';
import { conventionsOf } from './locale';
import { formulaParts, referencesOf } from './references';
import type { SheetCells } from './sheet-cells';

/** Functions that hand on the kind of what they look at: the largest of some dates is a date. */
const PASSING = /^=\s*(MIN|MAX|MINIFS|MAXIFS|SUM|SUMIFS|AVERAGE|AVERAGEIFS|MEDIAN|INDEX|LARGE|SMALL)\s*\(/i;

/** Functions whose result is a day, although HyperFormula says a number. */
const WORKDAYS = /^=\s*(WORKDAY|WORKDAY\.INTL)\s*\(/i;

/** The format for a result of a kind, or for a formula that hands on the format of its first reference. */
export function inferFormat(kind: string, sheet: SheetCells, formula: string): string | undefined {
  const { dateFormat, timeFormat } = conventionsOf(sheet.workbook.locale);
  switch (kind) {
    case CellValueDetailedType.NUMBER_DATE:
      return dateFormat;
    case CellValueDetailedType.NUMBER_DATETIME:
      return `${dateFormat} ${timeFormat}`;
    case CellValueDetailedType.NUMBER_TIME:
      return timeFormat;
    case CellValueDetailedType.NUMBER_PERCENT:
      return '0%';
    case CellValueDetailedType.NUMBER_RAW:
      if (WORKDAYS.test(formula)) return dateFormat;
      return PASSING.test(formula) || isBareReference(formula) ? formatOfFirst(sheet, formula) : undefined;
    default:
      return undefined;
  }
}

function isBareReference(formula: string): boolean {
  const parts = formulaParts(formula).filter((part) => part.text.trim() !== '');
  return parts.length === 2 && parts[1]?.kind === 'reference';
}

function formatOfFirst(sheet: SheetCells, formula: string): string | undefined {
  const reference = referencesOf(formula)[0];
  if (!reference) return undefined;
  const target = reference.sheet === null ? sheet : sheet.workbook.sheetByName(reference.sheet);
  return target?.style(reference.start.row ?? 1, reference.start.column ?? 1).numberFormat;
}
