/** Keeps what set-up has written where the team goes on writing: an undo can then tell what would be lost. */
import type { Field } from '../../../domain/deals/field';
import type { Environment, TabName } from '../../ports';
import type { SetUpWork } from '../begin';
import { cellsOf } from '../proposal/proposal';
import type { DealsStock } from '../take-stock';
import { countTexts, noteRows, noteTab } from './note-changes';
import { readNote, saveNote, tabNoteOf } from './undo-note';

/** Columns of ours that set-up itself fills. */
export const FILLED_FIELDS: readonly Field[] = ['currency', 'stageSince', 'closed'];

/** The tabs that set-up fills and the team keeps. */
export const KEPT_TABS = ['stages', 'team', 'targets', 'holidays', 'settings'] as const satisfies TabName[];

/** Only what is not kept already: what people have written since an earlier set-up is theirs. */
export function noteOutcome(env: Environment, { pending }: SetUpWork, stock: DealsStock): void {
  const note = readNote(env.memory);
  const tab = note && tabNoteOf(note, pending.key);
  if (!note || !tab) return;
  noteFilled(env, pending.key, stock);
  for (const name of KEPT_TABS) {
    const kept = env.findTab(name);
    if (kept && !note.rows[name]) noteRows(env, name, kept.readAll().slice(1));
  }
  if (tab.made && !note.rows.deals) noteRows(env, 'deals', stock.grid.slice(stock.table.headerRow));
  if (note.logRows === undefined) noteLog(env);
}

/** Values of the dates and currencies filled in, so that those typed later can be counted. */
function noteFilled(env: Environment, key: string, { grid, table, deals }: DealsStock): void {
  const rows = deals.map(({ row }) => row);
  noteTab(env, key, (tab) => {
    const filled = { ...tab.filled };
    for (const field of FILLED_FIELDS) {
      if (!tab.place.added.includes(field) || filled[field]) continue;
      filled[field] = countTexts(cellsOf(grid, rows, table.columns[field]));
    }
    return { ...tab, filled };
  });
}

function noteLog(env: Environment): void {
  const note = readNote(env.memory);
  const log = env.findTab('log')?.readAll();
  if (note && log) saveNote(env.memory, { ...note, logRows: log.length });
}
