/** Counts what an undo of the set-up would lose: all that people have entered in columns and tabs of ours since. */
import { type Cell, type Grid, isBlank } from '../../../domain/cells/cell';
import type { Field } from '../../../domain/deals/field';
import type { SetUpTexts } from '../../../domain/messages/en/set-up';
import { readBlock } from '../../forecast/forecast-block';
import type { Environment, Tab, TabName } from '../../ports';
import { readLayout } from '../../workbook/layout';
import { madeTabs } from './give-back';
import { type NotedTab, openNotedTab } from './give-back-tab';
import { countTexts, rowDigests } from './note-changes';
import { FILLED_FIELDS, KEPT_TABS } from './note-outcome';
import type { TabNote, UndoNote } from './undo-note';

/** Sentences, none when nothing would be lost. Two reads for each pipeline and one for each tab. */
export function undoLosses(env: Environment, note: UndoNote, texts: SetUpTexts): string[] {
  const pipelines = note.tabs.flatMap((tab) => pipelineLosses(env, note, tab, texts));
  const kept = KEPT_TABS.flatMap((name) => {
    const tab = env.findTab(name);
    const count = tab ? changedRows(tab.readAll().slice(1), note.rows[name]) : 0;
    return tab && count > 0 ? [texts.loss.rows(tab.name, count)] : [];
  });
  return [
    ...pipelines,
    ...kept,
    ...counted(logLines(env) - (note.logRows ?? 1), texts.loss.logLines),
    ...counted(rowsIn(env, 'alerts') - 1, texts.loss.alerts),
    ...counted(notesBesideForecast(env), texts.loss.forecastNotes),
    ...counted(formulasOverOurs(env, note), texts.loss.formulas),
  ];
}

/** What one pipeline's columns of ours hold, or all of its deals where the tab itself is ours. */
export function pipelineLosses(
  env: Environment,
  note: Pick<UndoNote, 'rows'>,
  tabNote: TabNote,
  texts: SetUpTexts,
): string[] {
  const noted = openNotedTab(env, tabNote);
  if (!noted) return [];
  const { tab, grid, headerRow = 0 } = noted;
  if (tabNote.made) {
    return counted(changedRows(grid.slice(headerRow), note.rows.deals), (count) =>
      texts.loss.deals(tab.name, count),
    );
  }
  return tabNote.place.added.flatMap((field) =>
    counted(enteredValues(noted, field), (count) =>
      texts.loss.values(tabNote.place.headers[field] ?? field, count),
    ),
  );
}

/** Values of a column of ours that set-up has not put there. Ids are ours, whoever's deal they name. */
function enteredValues({ note, grid, headerRow, columns }: NotedTab, field: Field): number {
  const column = columns[field];
  const filled = note.filled[field];
  const isUnknown = FILLED_FIELDS.includes(field) && !filled;
  if (column === undefined || headerRow === undefined || field === 'id' || isUnknown) return 0;
  const now = countTexts(grid.slice(headerRow).map((row): Cell => row[column - 1] ?? ''));
  const surplus = Object.entries(now).map(([text, count]) => Math.max(0, count - (filled?.[text] ?? 0)));
  return sum(surplus);
}

/** Rows that are not as set-up has written them, or are gone; none where a broken set-up has noted nothing. */
function changedRows(rows: Grid, written: readonly string[] | undefined): number {
  if (!written) return 0;
  const left = countTexts(written);
  let fresh = 0;
  for (const row of rowDigests(rows)) {
    if ((left[row] ?? 0) > 0) left[row] = (left[row] ?? 0) - 1;
    else fresh += 1;
  }
  return Math.max(fresh, sum(Object.values(left)));
}

/** Those of past months too, without the header rows of their tabs. */
function logLines(env: Environment): number {
  const past = [...env.archives().values()].map((tab) => usedRows(tab) - 1);
  return rowsIn(env, 'log') + sum(past);
}

function rowsIn(env: Environment, name: TabName): number {
  const tab = env.findTab(name);
  return tab ? usedRows(tab) : 0;
}

function usedRows(tab: Tab): number {
  return tab.readAll().filter((row) => !row.every(isBlank)).length;
}

function notesBesideForecast(env: Environment): number {
  const block = readBlock(env.memory);
  const grid = block ? (env.findTab('forecast')?.readAll() ?? []) : [];
  const cells = grid.flatMap((row, r) =>
    row.filter((_, c) => block && (r >= block.rows || c >= block.columns)),
  );
  return cells.filter((cell) => !isBlank(cell)).length;
}

/** Formulas of a person's that look at tabs of ours: without them they show errors. */
function formulasOverOurs(env: Environment, note: UndoNote): number {
  const leaving = madeTabs(env, note, readLayout(env.memory));
  const tabs = env.tabs();
  const titles = tabs.filter(({ id }) => leaving.includes(id)).map(({ name }) => name);
  const own = tabs.filter(({ id }) => !leaving.includes(id));
  return sum(own.map((tab) => formulasOver(tab, titles)));
}

function formulasOver(tab: Tab, titles: readonly string[]): number {
  const names = titles.flatMap((title) => [`'${title.replace(/'/g, "''")}'!`, `${title}!`]);
  const formulas = tab.readFormulas().flat();
  return formulas.filter((formula) => formula !== '' && names.some((name) => formula.includes(name))).length;
}

function counted(count: number, sentence: (count: number) => string): string[] {
  return count > 0 ? [sentence(count)] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
