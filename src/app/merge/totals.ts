/**
 * Formulas that change when a row goes: a total that ends with the row becomes shorter, and does not grow again by
 * itself when the row comes back.
 */
import { mentionsRow } from '../../domain/deals/merge/row-references';
import type { Environment, Tab, Write } from '../ports';
import { keepNote, type MergeNote, type Total } from '../undo/undo-note';
import type { MergeGround } from './merge-ground';

/** The formulas of other rows that name the dropped row. */
export function totalsOf({ ownFormulas, drop }: MergeGround): Total[] {
  return ownFormulas.flatMap((formulas, index) => {
    if (index + 1 === drop.row) return [];
    return formulas.flatMap((formula, place): Total[] =>
      formula !== '' && mentionsRow(formula, drop.row) ? [[index + 1, place + 1, formula, '']] : [],
    );
  });
}

/** Says that the merge is through, with what those formulas have become. One read when there are any. */
export function endMerge(env: Environment, tab: Tab, note: MergeNote): void {
  const formulas = note.totals.length > 0 ? tab.readFormulas() : [];
  const totals = note.totals.map(([row, column, withRow]): Total => {
    return [row, column, withRow, formulas[rowWithout(row, note) - 1]?.[column - 1] ?? ''];
  });
  if (!keepNote(env, { ...note, totals }, 'done')) keepNote(env, note, 'done');
}

/**
 * Gives those formulas their text again that nobody has changed since; the row is back where it was.
 *
 * @param formulas of the tab as it stood before this run's writes
 * @param isBack the row had been brought back by an earlier run, so that the formulas stand where they stood with it
 */
export function totalWrites(
  tab: Tab,
  formulas: readonly (readonly string[])[],
  note: MergeNote,
  isBack: boolean,
): Write[] {
  return note.totals.flatMap(([row, column, withRow, withoutRow]): Write[] => {
    const now = formulas[(isBack ? row : rowWithout(row, note)) - 1]?.[column - 1] ?? '';
    const isOurs = isBack ? now !== withRow : now === withoutRow;
    if (withoutRow === '' || !isOurs) return [];
    const at = { row, column, rows: 1, columns: 1 };
    return [{ kind: 'restore', tab, at, values: [['']], formulas: [[withRow]] }];
  });
}

/** Where a row stands once the dropped one is gone. */
function rowWithout(row: number, { dropped }: MergeNote): number {
  return row > dropped.row ? row - 1 : row;
}
