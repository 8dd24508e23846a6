/** Takes one added pipeline back: its tab is the person's again, and the shared tabs know nothing of it. */
import { cellText, type Grid, isBlank } from '../../../domain/cells/cell';
import { likeKey } from '../../../domain/cells/likeness';
import type { SetUpTexts } from '../../../domain/messages/en/set-up';
import { buildForecast } from '../../forecast/build-forecast';
import type { Environment, Tab, Write } from '../../ports';
import { LAYOUT_KEY, readLayout } from '../../workbook/layout';
import { saveMirrors } from '../../workbook/mirrors';
import { readStages } from '../../workbook/own-tabs/read-stages';
import { findTabColumns, tabRecords } from '../../workbook/own-tabs/tab-columns';
import { letDealsGo } from '../own-tabs/another-pipeline';
import { giveBackTab } from './give-back-tab';
import { rowDigests } from './note-changes';
import {
  noteFact,
  readNote,
  saveNote,
  type TabNote,
  tabNoteOf,
  type UndoNote,
  withTabNote,
} from './undo-note';

/** Finishes the undo of a single pipeline that broke off; says whether there was one. */
export function finishPipelineUndo(env: Environment): boolean {
  const leaving = readNote(env.memory)?.tabs.find((tab) => tab.leaving);
  if (!leaving) return false;
  carryOut(env, leaving);
  return true;
}

/**
 * The layout lets go of the pipeline first, so that no other run works on its tab from then on. What the log tells of
 * its deals stays.
 */
export function giveBackPipeline(env: Environment, note: UndoNote, tab: TabNote): void {
  const layout = readLayout(env.memory);
  const place = layout?.pipelines.find(({ key }) => key === tab.key) ?? tab.place;
  const leaving: TabNote = { ...tab, place, leaving: true };
  const pipelines = layout?.pipelines.filter(({ key }) => key !== tab.key) ?? [];
  env.memory.set({
    ...noteFact(withTabNote(note, leaving)),
    ...(layout ? { [LAYOUT_KEY]: JSON.stringify({ ...layout, pipelines }) } : {}),
  });
  carryOut(env, leaving);
}

/** Rows of Stages that people have changed or added for this pipeline. */
export function changedStages(env: Environment, note: UndoNote, tab: TabNote, texts: SetUpTexts): string[] {
  const stages = env.findTab('stages');
  const grid = stages?.readAll() ?? [];
  const written = new Set(note.rows.stages);
  const rows = stageRows(grid, tab.place.name).map((row) => grid[row - 1] ?? []);
  const count = note.rows.stages ? rowDigests(rows).filter((digest) => !written.has(digest)).length : 0;
  return stages && count > 0 ? [texts.loss.rows(stages.name, count)] : [];
}

function carryOut(env: Environment, tab: TabNote): void {
  letDealsGo(env, tab.key);
  giveBackTab(env, tab);
  const vault = env.tabs().find(({ id }) => id === tab.vault);
  if (vault) env.removeTab(vault);
  removeRows(env, tab);
  const stages = env.findTab('stages')?.readAll();
  if (stages) saveMirrors(env.memory, { stages: readStages(stages, readLayout(env.memory)) });
  buildForecast(env);
  const note = readNote(env.memory);
  if (note) saveNote(env.memory, { ...note, tabs: note.tabs.filter(({ key }) => key !== tab.key) });
}

/** Its stages, and the owners that it brought and nobody has written more about, from below upwards. */
function removeRows(env: Environment, { place, owners = [] }: TabNote): void {
  const stages = env.findTab('stages');
  const stagesGrid = stages?.readAll() ?? [];
  if (stages) env.write(removals(stages, stagesGrid, stageRows(stagesGrid, place.name)));
  const team = env.findTab('team');
  if (!team || owners.length === 0) return;
  const grid = team.readAll();
  const email = findTabColumns('team', grid[0] ?? []).email ?? -1;
  const brought = new Set(owners.map(likeKey));
  const rows = tabRecords('team', grid, 'name')
    .filter((record) => brought.has(likeKey(cellText(record.cell('name')))))
    .map(({ row }) => row)
    .filter((row) => isBlank(grid[row - 1]?.[email]));
  env.write(removals(team, grid, rows));
}

function stageRows(grid: Grid, name: string): number[] {
  return tabRecords('stages', grid, 'name')
    .filter((record) => likeKey(cellText(record.cell('pipeline'))) === likeKey(name))
    .map(({ row }) => row);
}

/** Rows at the end are emptied, as they were before they were appended; what people have added below moves up. */
function removals(tab: Tab, grid: Grid, rows: readonly number[]): Write[] {
  let end = grid.reduce((last, cells, index) => (cells.every(isBlank) ? last : index + 1), 0);
  const width = grid[0]?.length ?? 1;
  return [...rows].reverse().map((row): Write => {
    if (row !== end) return { kind: 'deleteRow', tab, row };
    end -= 1;
    return { kind: 'clear', tab, at: { row, column: 1, rows: 1, columns: width } };
  });
}

/** The note of a pipeline that can be taken back alone. */
export function addedPipeline(note: UndoNote, key: string): TabNote | undefined {
  const [main] = note.tabs;
  return main?.key === key ? undefined : tabNoteOf(note, key);
}
