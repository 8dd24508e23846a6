/** How inserted and deleted rows or columns move spans, rectangles and references. */

import { bottomOf, type Rectangle, rightOf } from './rectangle';
import type { Corner, Reference } from './references';

/** Rows or columns that were inserted before a position, or deleted from a position on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/** Where a position lands; null when it was deleted. */
export function shiftPosition(position: number, shift: Shift): number | null {
  if (position < shift.at) return position;
  if (shift.kind === 'insert') return position + shift.count;
  return position < shift.at + shift.count ? null : position - shift.count;
}

/** Where a span from first to last lands; null when all of it was deleted. */
function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  if (shift.kind === 'insert') {
    return [shiftPosition(first, shift) ?? first, shiftPosition(last, shift) ?? last];
  }
  const start = shiftPosition(first, shift) ?? shift.at;
  const end = shiftPosition(last, shift) ?? shift.at - 1;
  return end < start ? null : [start, end];
}

/** Where a rectangle lands; null when all of it was deleted. */
export function shiftRectangle(area: Rectangle, shift: Shift): Rectangle | null {
  const rows = shift.axis === 'row';
  const span = rows
    ? shiftSpan(area.row, bottomOf(area), shift)
    : shiftSpan(area.column, rightOf(area), shift);
  if (!span) return null;
  const [first, last] = span;
  const size = last - first + 1;
  return rows ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
}

/** Where a reference lands; null when it is lost. The same object when it did not move. */
export function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const first = reference.start[shift.axis];
  const last = reference.end ? reference.end[shift.axis] : first;
  if (first === null && last === null) return reference;
  const from = first ?? 1;
  const span = shiftSpan(from, last ?? Number.MAX_SAFE_INTEGER, shift);
  if (!span) return null;
  if (span[0] === from && (last === null || span[1] === last)) return reference;
  return {
    sheet: reference.sheet,
    start: first === null ? reference.start : withPosition(reference.start, shift.axis, span[0]),
    end: reference.end && (last === null ? reference.end : withPosition(reference.end, shift.axis, span[1])),
  };
}

function withPosition(corner: Corner, axis: Shift['axis'], position: number): Corner {
  return { ...corner, [axis]: position };
}

/** A map keyed by row or column number after the shift. */
export function shiftKeys<T>(map: ReadonlyMap<number, T>, shift: Shift): ReadonlyMap<number, T> {
  const shifted = new Map<number, T>();
  for (const [position, entry] of map) {
    const to = shiftPosition(position, shift);
    if (to !== null) shifted.set(to, entry);
  }
  return shifted;
}

/** A set of row or column numbers after the shift. */
export function shiftMembers(members: ReadonlySet<number>, shift: Shift): ReadonlySet<number> {
  return new Set([...members].flatMap((position) => shiftPosition(position, shift) ?? []));
}

/** Rectangles after the shift, without those that were deleted. */
export function shiftRectangles(areas: readonly Rectangle[], shift: Shift): readonly Rectangle[] {
  return areas.flatMap((area) => shiftRectangle(area, shift) ?? []);
}
