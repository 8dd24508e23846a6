/** What a merge changes in the kept row beside its values: notes on cells and number formats. */
import type { Tab, Write } from '../ports';
import type { MergeNote } from '../undo/undo-note';

/** The notes and formats that the dropped row brings. */
export function looksOf(tab: Tab, row: number, { cellNotes, formats }: MergeNote): Write[] {
  return [
    ...formats.flatMap(([column, , to]) => (to === '' ? [] : formatWrite(tab, row, column, to))),
    ...cellNotes.map(([column, , text]): Write => ({ kind: 'note', tab, cell: { row, column }, text })),
  ];
}

/** The formats as they were, in columns whose value is put back. */
export function formatsBack(
  tab: Tab,
  row: number,
  { formats }: MergeNote,
  columns: ReadonlySet<number>,
): Write[] {
  return formats
    .filter(([column]) => columns.has(column))
    .flatMap(([column, from]) => formatWrite(tab, row, column, from));
}

function formatWrite(tab: Tab, row: number, column: number, numberFormat: string): Write[] {
  return [{ kind: 'look', tab, areas: [{ row, column, rows: 1, columns: 1 }], look: { numberFormat } }];
}
