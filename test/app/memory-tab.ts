/** A tab of a workbook in memory, which counts what is read of it and takes the writes of a plan. */
import type { Area, CellAt, Tab, Write } from '../../src/app/ports';
import { type Cell, cellText, type Grid } from '../../src/domain/cells/cell';

/** Document reads, document writes and cells read since the last `reset`. */
export class Counts {
  reads = 0;
  writes = 0;
  cells = 0;

  reset(): void {
    this.reads = 0;
    this.writes = 0;
    this.cells = 0;
  }
}

/** One tab in memory. Formulas stand beside the values they would compute. */
export class MemoryTab implements Tab {
  private readonly cells: Cell[][];
  private readonly formulaAt = new Map<string, string>();
  private readonly noteAt = new Map<string, string>();

  constructor(
    readonly id: number,
    readonly name: string,
    rows: Grid,
    private readonly counted: Counts,
    private readonly spareColumns = 2,
  ) {
    this.cells = rows.map((row) => [...row]);
  }

  readAll(): Grid {
    this.counted.reads += 1;
    const values = this.values();
    return values.length === 0 ? [['']] : values;
  }

  read(area: Area): Grid {
    this.counted.reads += 1;
    this.counted.cells += area.rows * area.columns;
    return this.block(area);
  }

  readRows(row: number, rows: number): Grid {
    return this.read({ row, column: 1, rows, columns: this.width() + this.spareColumns });
  }

  readColumn(column: number): readonly Cell[] {
    return this.read({ row: 1, column, rows: this.cells.length, columns: 1 }).map((row) => row[0] ?? '');
  }

  readFormulas(area?: Area): readonly (readonly string[])[] {
    this.counted.reads += 1;
    const wanted = area ?? { row: 1, column: 1, rows: this.lastRow(), columns: this.width() };
    this.counted.cells += wanted.rows * wanted.columns;
    return rowsOf(wanted, (row, column) => this.formulaAt.get(`${row}:${column}`) ?? '');
  }

  size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.cells.length, columns: this.width() };
  }

  readFormats(area: Area): readonly (readonly string[])[] {
    this.counted.reads += 1;
    return rowsOf(area, () => '');
  }

  readDisplay(area: Area): readonly (readonly string[])[] {
    return this.read(area).map((row) => row.map(cellText));
  }

  readNotes(area: Area): readonly (readonly string[])[] {
    this.counted.reads += 1;
    return rowsOf(area, (row, column) => this.noteAt.get(`${row}:${column}`) ?? '');
  }

  readRuled(): ReadonlyMap<number, readonly string[]> {
    this.counted.reads += 1;
    return new Map();
  }

  /** What stands in the tab, without counting a read. */
  values(): Cell[][] {
    const width = this.width();
    return this.cells
      .slice(0, this.lastRow())
      .map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  }

  /** What stands in one cell, without counting a read. */
  at(row: number, column: number): Cell {
    return this.cells[row - 1]?.[column - 1] ?? '';
  }

  put(row: number, column: number, value: Cell): void {
    while (this.cells.length < row) this.cells.push([]);
    const cells = this.cells[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    cells[column - 1] = value;
    this.formulaAt.delete(`${row}:${column}`);
  }

  putFormula(row: number, column: number, formula: string, value: Cell = ''): void {
    this.put(row, column, value);
    this.formulaAt.set(`${row}:${column}`, formula);
  }

  insertRows(before: number, count: number): void {
    this.cells.splice(before - 1, 0, ...Array.from({ length: count }, () => []));
    for (const marks of [this.formulaAt, this.noteAt]) shiftRows(marks, before, count);
  }

  putNote(row: number, column: number, text: string): void {
    if (text === '') this.noteAt.delete(`${row}:${column}`);
    else this.noteAt.set(`${row}:${column}`, text);
  }

  insertColumns(before: number, count: number): void {
    for (const row of this.cells) row.splice(before - 1, 0, ...Array.from({ length: count }, () => ''));
  }

  deleteColumns(first: number, count: number): void {
    for (const row of this.cells) row.splice(first - 1, count);
  }

  removeRow(row: number): void {
    this.cells.splice(row - 1, 1);
    for (const marks of [this.formulaAt, this.noteAt]) shiftRows(marks, row, -1);
  }

  /** Sorts the rows below the header by one column, as a person does. */
  sort(column: number): void {
    const rows = this.cells.splice(1);
    rows.sort((a, b) => String(a[column - 1]).localeCompare(String(b[column - 1])));
    this.cells.push(...rows);
  }

  lastRow(): number {
    let last = this.cells.length;
    while (last > 0 && (this.cells[last - 1] ?? []).every((cell) => cell === '')) last -= 1;
    return last;
  }

  private width(): number {
    return Math.max(1, ...this.cells.map((row) => row.length));
  }

  private block(area: Area): Cell[][] {
    return rowsOf(area, (row, column) => this.at(row, column));
  }
}

/** Moves what stands at or below a row; what stands in rows that are taken away goes. */
function shiftRows(marks: Map<string, string>, from: number, by: number): void {
  const all = [...marks];
  marks.clear();
  for (const [place, text] of all) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    if (row < from) marks.set(place, text);
    else if (row + by >= from) marks.set(`${row + by}:${column}`, text);
  }
}

function rowsOf<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => pick(area.row + row, area.column + column)),
  );
}

/** Carries a write out on the tab that it names. @throws Error when the write does not fit */
export function applyWrite(write: Write, tabs: readonly MemoryTab[]): void {
  const tab = tabs.find((each) => each.id === write.tab.id);
  if (!tab) throw new Error(`Write to an unknown tab ${write.tab.name}`);
  if (write.kind === 'values') putBlock(tab, write.at, write.values);
  if (write.kind === 'fill') for (const cell of write.cells) tab.put(cell.row, cell.column, write.value);
  if (write.kind === 'append') {
    const last = write.after ?? tab.lastRow();
    const columns = write.rows[0]?.length ?? 0;
    if (write.inserted) tab.insertRows(last + 1, write.rows.length);
    putBlock(tab, { row: last + 1, column: 1, rows: write.rows.length, columns }, write.rows);
  }
  if (write.kind === 'formulas') putFormulas(tab, write.at, write.formulas);
  if (write.kind === 'clear') for (const cell of cellsOf(write.at)) tab.put(cell.row, cell.column, '');
  if (write.kind === 'restore') putRestored(tab, write);
  if (write.kind === 'note') tab.putNote(write.cell.row, write.cell.column, write.text);
  if (write.kind === 'deleteRow') tab.removeRow(write.row);
  if (write.kind === 'deleteRows') {
    for (let row = 0; row < write.count; row += 1) tab.removeRow(write.first);
  }
  if (write.kind === 'newRow') putNewRow(tab, write);
  if (write.kind === 'insertRows') tab.insertRows(write.before, write.count);
  if (write.kind === 'insertColumns') tab.insertColumns(write.before, write.count);
  if (write.kind === 'addColumns') tab.insertColumns(write.after + 1, write.count);
  if (write.kind === 'deleteColumns') tab.deleteColumns(write.first, write.count);
}

function putNewRow(tab: MemoryTab, write: Extract<Write, { kind: 'newRow' }>): void {
  const { after, inserted, values, formulas } = write;
  if (inserted) tab.insertRows(after + 1, 1);
  const at = { row: after + 1, column: 1, rows: 1, columns: values.length };
  putRestored(tab, { kind: 'restore', tab, at, values: [values], formulas: [formulas] });
}

function putBlock(tab: MemoryTab, at: Area, values: Grid): void {
  if (values.length !== at.rows || values.some((row) => row.length !== at.columns)) {
    throw new Error(`Block of ${values.length} rows for an area of ${at.rows} x ${at.columns}`);
  }
  for (const cell of cellsOf(at)) {
    tab.put(cell.row, cell.column, values[cell.row - at.row]?.[cell.column - at.column] ?? '');
  }
}

function putFormulas(tab: MemoryTab, at: Area, formulas: readonly (readonly (string | number)[])[]): void {
  for (const cell of cellsOf(at)) {
    const value = formulas[cell.row - at.row]?.[cell.column - at.column] ?? '';
    if (typeof value === 'string' && value.startsWith('=')) tab.putFormula(cell.row, cell.column, value);
    else tab.put(cell.row, cell.column, value);
  }
}

function putRestored(tab: MemoryTab, { at, values, formulas }: Extract<Write, { kind: 'restore' }>): void {
  putBlock(tab, at, values);
  for (const { row, column } of cellsOf(at)) {
    const formula = formulas[row - at.row]?.[column - at.column] ?? '';
    if (formula !== '') tab.putFormula(row, column, formula, tab.at(row, column));
  }
}

function cellsOf(area: Area): CellAt[] {
  return rowsOf(area, (row, column) => ({ row, column })).flat();
}
