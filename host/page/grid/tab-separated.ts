/** Tab-separated text, the clipboard's language for blocks of cells. */

/** Reads one quoted cell from the place after its opening quote; answers the text and the next place. */
function readQuoted(text: string, from: number): { value: string; next: number } {
  let value = '';
  let place = from;
  while (place < text.length) {
    const character = text[place];
    if (character !== '"') value += character;
    else if (text[place + 1] === '"') {
      value += '"';
      place += 1;
    } else return { value, next: place + 1 };
    place += 1;
  }
  return { value, next: place };
}

function readPlain(text: string, from: number): { value: string; next: number } {
  let next = from;
  while (next < text.length && text[next] !== '\t' && text[next] !== '\n') next += 1;
  return { value: text.slice(from, next), next };
}

/** A quote opens a quoted cell only when the cell also ends right after a closing quote. */
function isQuoted(text: string, from: number): boolean {
  if (text[from] !== '"') return false;
  const after = text[readQuoted(text, from + 1).next];
  return after === undefined || after === '\t' || after === '\n';
}

/** Reads a block of cells; rows are padded to the widest one, and a last line break adds no row. */
export function parseTabSeparated(source: string): string[][] {
  const text = source.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let place = 0;
  while (place <= text.length) {
    const cell = isQuoted(text, place) ? readQuoted(text, place + 1) : readPlain(text, place);
    rows.at(-1)?.push(cell.value);
    if (text[cell.next] === '\n') rows.push([]);
    place = cell.next + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Writes a block of cells; a cell with a tab, a quote at its start or a line break is quoted. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string =>
    /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

/** What pasting puts into a selection: one value fills it, a block repeats in whole multiples. */
export function fitToSelection(block: readonly string[][], rows: number, columns: number): string[][] {
  const height = block.length;
  const width = block[0]?.length ?? 1;
  const targetRows = rows % height === 0 ? Math.max(rows, height) : height;
  const targetColumns = columns % width === 0 ? Math.max(columns, width) : width;
  return Array.from({ length: targetRows }, (_, row) =>
    Array.from({ length: targetColumns }, (_, column) => block[row % height]?.[column % width] ?? ''),
  );
}
