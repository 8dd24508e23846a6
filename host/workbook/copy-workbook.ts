/** Copies a whole document. */

import { Workbook } from './workbook';

/**
 * A copy of the whole document under an id of its own, as "Make a copy" makes it: sheets keep their ids, names, marks
 * and contents; what scripts stored with the document stays behind (platform.md 2.4, 10).
 */
export function copyWorkbook(source: Workbook, id: string): Workbook {
  const { locale, timeZone, namedRanges, developerMetadata } = source.properties;
  const copy = new Workbook({ id, name: `Copy of ${source.name}`, locale, timeZone });
  const pairs = source.sheets.map(
    (sheet) => [sheet, copy.addSheet(sheet.name, copy.sheets.length, sheet.id)] as const,
  );
  for (const [sheet, target] of pairs) {
    target.copyFrom(sheet);
    target.update({ hidden: sheet.properties.hidden });
  }
  copy.reserveIds(source.nextId());
  copy.update({ namedRanges, developerMetadata });
  copy.journal.clear();
  return copy;
}
