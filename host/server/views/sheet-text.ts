/** Cells as tab-separated text, for the clipboard. */

import { intersection, type Rectangle, rectangle, type Sheet } from '../../workbook';

function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The displays of a rectangle as lines of tab-separated cells; blank rows below the data are left out. */
export function sheetText(sheet: Sheet, area: Rectangle): string {
  const used = rectangle(1, 1, Math.max(1, sheet.lastRow()), sheet.maxColumns);
  const part = intersection(area, used);
  if (!part) return '';
  return sheet
    .displays(part)
    .map((row) => row.map(quoted).join('\t'))
    .join('\n');
}
