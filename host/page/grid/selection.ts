/** Pure arithmetic of a spreadsheet selection: moving, stretching, edges of data, A1 names. */

import { columnLetters, parseA1, type Rectangle, spanning } from '../../workbook/rectangle';

/** One cell; positions are 1-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A selection: it began at the anchor (the active cell) and reaches to the focus. */
export interface Selection {
  readonly anchor: Position;
  readonly focus: Position;
}

/** A step across the grid; one of the two is 0. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** How far a sheet goes, and which of its cells may be stepped on and hold something. */
export interface Terrain {
  readonly rows: number;
  readonly columns: number;
  isHiddenRow(row: number): boolean;
  isBlank(position: Position): boolean;
}

/** The selection of one cell. */
export function onCell(row: number, column: number): Selection {
  return { anchor: { row, column }, focus: { row, column } };
}

/** The rectangle that a selection covers. */
export function rectangleOf({ anchor, focus }: Selection): Rectangle {
  return spanning(anchor.row, anchor.column, focus.row, focus.column);
}

function clamp(value: number, last: number): number {
  return Math.min(Math.max(value, 1), last);
}

function nextVisibleRow(row: number, direction: number, terrain: Terrain): number {
  let next = row;
  while (next >= 1 && next <= terrain.rows && terrain.isHiddenRow(next)) next += direction;
  return next < 1 || next > terrain.rows ? row - direction : next;
}

/** One step from a cell; hidden rows are stepped over, and the sheet's edge stops. */
export function stepped(from: Position, step: Step, terrain: Terrain): Position {
  const column = clamp(from.column + step.columns, terrain.columns);
  const row = clamp(from.row + step.rows, terrain.rows);
  if (step.rows === 0) return { row, column };
  const visible = nextVisibleRow(row, Math.sign(step.rows), terrain);
  return { row: terrain.isHiddenRow(visible) ? from.row : visible, column };
}

/** Where Ctrl and an arrow lead: the last filled cell of a run, or the next filled one after a gap. */
export function edgeFrom(from: Position, step: Step, terrain: Terrain): Position {
  let here = from;
  let next = stepped(here, step, terrain);
  const insideRun = !terrain.isBlank(from) && !terrain.isBlank(next);
  while (next.row !== here.row || next.column !== here.column) {
    if (insideRun && terrain.isBlank(next)) return here;
    here = next;
    if (!insideRun && !terrain.isBlank(here)) return here;
    next = stepped(here, step, terrain);
  }
  return here;
}

/** The name that the name box shows: B7, or B7:C9 for a block. */
export function selectionName(selected: Selection): string {
  const { row, column, rows, columns } = rectangleOf(selected);
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The selection that an A1 name asks for, or null when it names none on this sheet. */
export function selectionOfName(name: string, rows: number, columns: number): Selection | null {
  const area = parseA1(name, { rows, columns });
  if (!area || area.row + area.rows - 1 > rows || area.column + area.columns - 1 > columns) return null;
  return {
    anchor: { row: area.row, column: area.column },
    focus: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  };
}
