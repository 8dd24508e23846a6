/** Sheet names in files: at most 31 characters and none of []:*?/\, unlike in Sheets. */

import type { Workbook } from '../workbook';

const LONGEST = 31;

/** For each sheet, in order, a name that a file allows; names differ in more than the case of letters. */
export function fileSheetNames(workbook: Workbook): string[] {
  const taken = new Set<string>();
  return workbook.sheets.map((sheet) => {
    const plain =
      sheet.name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'|'$/g, '’')
        .slice(0, LONGEST) || 'Sheet';
    let name = plain;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      const suffix = ` (${copy})`;
      name = plain.slice(0, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
