/** Sets how cells look: one call for each property, for any number of areas at once. */
import type { Area, Look } from '../../app/ports';
import { repeatable } from '../retry';
import type { Sheet } from '../workbook-handle';
import { areaAddress } from './a1';

/** Google's name for "no format of its own"; it takes no blank one (platform.md 5.11). */
export const NO_FORMAT = 'general';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Changes only the properties that the look names. */
export function applyLook(sheet: Sheet, areas: readonly Area[], look: Look): void {
  if (areas.length === 0) return;
  const list = sheet.getRangeList(areas.map(areaAddress));
  for (const set of setters(list, look)) repeatable(set);
}

function setters(list: RangeList, look: Look): (() => RangeList)[] {
  const { bold, italic, size, colour, background, wrap, align, numberFormat } = look;
  const calls: (() => RangeList)[] = [];
  if (bold !== undefined) calls.push(() => list.setFontWeight(bold ? 'bold' : 'normal'));
  if (italic !== undefined) calls.push(() => list.setFontStyle(italic ? 'italic' : 'normal'));
  if (size !== undefined) calls.push(() => list.setFontSize(size));
  if (colour !== undefined) calls.push(() => list.setFontColor(colour));
  if (background !== undefined) calls.push(() => list.setBackground(background));
  if (wrap !== undefined) calls.push(() => list.setWrap(wrap));
  if (align !== undefined) calls.push(() => list.setHorizontalAlignment(align));
  if (numberFormat !== undefined) calls.push(() => list.setNumberFormat(numberFormat || NO_FORMAT));
  return calls;
}

/** Widths in pixels of neighbouring columns, equal neighbours in one call. */
export function setWidths(sheet: Sheet, column: number, widths: readonly number[]): void {
  let start = 0;
  for (let index = 1; index <= widths.length; index += 1) {
    const width = widths[start];
    if (width === undefined || widths[index] === width) continue;
    const [first, count] = [column + start, index - start];
    repeatable(() => sheet.setColumnWidths(first, count, width));
    start = index;
  }
}
