/** Adds the missing columns of a tab of deals, and fills what may be filled. */
import { isBlank } from '../../../domain/cells/cell';
import type { Field } from '../../../domain/deals/field';
import type { SetUpTexts } from '../../../domain/messages/en/set-up';
import { addedFormatWrites } from '../../guides/deal-looks';
import type { Environment } from '../../ports';
import { readAmounts, rowCurrencies } from '../../workbook/deal-rows/amounts';
import { noteFilled } from '../../workbook/deal-rows/filled-columns';
import { MAIN_PIPELINE, readLayout } from '../../workbook/layout';
import { readMirrors } from '../../workbook/mirrors';
import { type SetUpWork, step } from '../begin';
import { readDealsTab } from '../take-stock';
import { noteTab } from '../undo/note-changes';
import { readNote, type TabNote, tabNoteOf } from '../undo/undo-note';
import { columnDressing, firstValueWrites, missingColumns } from './deal-columns';

/** On a person's tab only columns of ours behind theirs and blank ids are written. */
export function prepareDeals(env: Environment, work: SetUpWork, texts: SetUpTexts): void {
  const { tab, pending } = work;
  env.progress(0.1, texts.columns);
  if (pending.key === MAIN_PIPELINE) env.claimTab('deals', tab);
  insertColumns(env, work);
  env.progress(0.2, texts.filling);
  const { grid, table, deals } = readDealsTab(env, work);
  const { columns, headerRow } = table;
  const { key, added, day, currency } = pending;
  const formulas = noteFilled(env.memory, key, table, tab.readFormulas());
  const fresh = added.filter((field) => !addedBefore(env, key).includes(field));
  step(env, work, 'formats', () => {
    env.write(addedFormatWrites({ tab, headerRow, columns }, fresh, currency));
  });
  const layout = readLayout(env.memory);
  const home = layout ? readMirrors(env.memory).settings.currency : currency;
  const { writes, nextId, givenIds } = firstValueWrites({
    tab,
    grid,
    columns,
    added,
    deals,
    day,
    locale: env.locale,
    nextId: layout?.nextId ?? 1,
    currencies: () => {
      const rows = deals.map(({ row }) => row);
      return rowCurrencies(readAmounts(tab, grid, rows, columns.amount), currency, home);
    },
    formulas: () => formulas,
  });
  work.nextId = nextId;
  if (givenIds) noteTab(env, key, (note) => ({ ...note, ids: [...(note.ids ?? []), givenIds] }));
  env.write(writes);
}

/**
 * Inserting is no call that may happen twice: a note tells a rerun how wide the tab was before, so that it knows
 * whether the columns are there already. Columns that hold something are a person's, added meanwhile.
 */
function insertColumns(env: Environment, work: SetUpWork): void {
  const { tab, pending } = work;
  const wanted = pending.added.flatMap((field) => pending.headers[field] ?? []);
  const grid = tab.readAll();
  const missing = missingColumns(grid, pending.headerRow, wanted);
  if (missing) {
    const begun = tabNote(env, pending.key)?.inserting;
    const isThere =
      begun !== undefined &&
      tab.size().columns >= begun.width + begun.count &&
      grid.every((row) => row.slice(begun.after, begun.after + begun.count).every(isBlank));
    const place = isThere ? { ...missing, after: begun.after } : missing;
    if (!isThere) insert(env, work, missing.after, missing.headers.length);
    env.write(columnDressing(tab, pending.headerRow, place));
  }
  noteTab(env, pending.key, ({ inserting: _done, ...note }) => note);
}

function insert(env: Environment, { tab, pending }: SetUpWork, after: number, count: number): void {
  const inserting = { after, count, width: tab.size().columns };
  noteTab(env, pending.key, (note) => ({ ...note, inserting }));
  env.write([{ kind: 'addColumns', tab, after, count }]);
}

function tabNote(env: Environment, key: string): TabNote | undefined {
  const note = readNote(env.memory);
  return note && tabNoteOf(note, key);
}

function addedBefore(env: Environment, key: string): readonly Field[] {
  return readLayout(env.memory)?.pipelines.find((place) => place.key === key)?.added ?? [];
}
