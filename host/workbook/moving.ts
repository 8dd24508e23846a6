/** Moves whole columns of a sheet, with everything that hangs on them, as a person drags them. */

import { copyCells } from './copying';
import type { MetadataLocation } from './model';
import { rectangle } from './rectangle';
import type { Corner, Reference } from './references';
import type { Sheet } from './sheet';
import { rewriteFormulas, shiftSheet } from './structure';

/** Columns to move and the column before which they land, counted before the move. */
export interface ColumnMove {
  readonly first: number;
  readonly count: number;
  readonly before: number;
}

/**
 * Moves columns as one undo unit. Contents, looks, notes, rules, widths, developer metadata (platform.md 5.7) and
 * references that lie wholly in the columns go along.
 */
export function moveColumns(sheet: Sheet, move: ColumnMove): void {
  const { first, count, before } = move;
  if (before >= first && before <= first + count) return;
  const { workbook } = sheet;
  workbook.transaction('move columns', () => {
    shiftSheet(sheet, { axis: 'column', kind: 'insert', at: before, count });
    const from = before < first ? first + count : first;
    const area = rectangle(1, from, Math.max(1, sheet.usedRows()), count);
    const everything = { contents: 'formulas', formats: true, validations: true, notes: true } as const;
    copyCells(sheet, area, sheet, 1, before, everything);
    takeAlong(sheet, { from, count, to: before });
    shiftSheet(sheet, { axis: 'column', kind: 'delete', at: from, count });
  });
}

interface Landing {
  readonly from: number;
  readonly count: number;
  readonly to: number;
}

function takeAlong(sheet: Sheet, landing: Landing): void {
  const { workbook } = sheet;
  const moved = (column: number) =>
    column >= landing.from && column < landing.from + landing.count
      ? column - landing.from + landing.to
      : column;
  rewriteFormulas(workbook, (reference, home) => {
    const target = reference.sheet === null ? home : workbook.sheetByName(reference.sheet);
    return target === sheet ? movedReference(reference, moved) : reference;
  });
  const { columnWidths, hiddenColumns } = sheet.properties;
  sheet.update({
    columnWidths: new Map([...columnWidths].map(([column, width]) => [moved(column), width])),
    hiddenColumns: new Set([...hiddenColumns].map(moved)),
  });
  workbook.update({
    developerMetadata: workbook.developerMetadata.map((entry) => ({
      ...entry,
      location: movedLocation(entry.location, sheet, moved),
    })),
  });
}

function movedLocation(
  location: MetadataLocation,
  sheet: Sheet,
  moved: (column: number) => number,
): MetadataLocation {
  if (location.type !== 'COLUMN' || location.sheetId !== sheet.id) return location;
  return { ...location, column: moved(location.column) };
}

/** A range of which only a part moves stays where it is. */
function movedReference(reference: Reference, moved: (column: number) => number): Reference {
  const start = movedCorner(reference.start, moved);
  const end = reference.end && movedCorner(reference.end, moved);
  const last = reference.end ?? reference.start;
  const isWhole = start !== reference.start && (end === null || movedCorner(last, moved) !== last);
  return isWhole ? { ...reference, start, end } : reference;
}

function movedCorner(corner: Corner, moved: (column: number) => number): Corner {
  if (corner.column === null) return corner;
  const column = moved(corner.column);
  return column === corner.column ? corner : { ...corner, column };
}
