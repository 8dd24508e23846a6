/** What one more pipeline adds to the tabs that all pipelines share. */
import { type Cell, type Grid, isBlank } from '../../../domain/cells/cell';
import { dealsIn, readSnapshot, takeSnapshot } from '../../../domain/history/changes';
import { choose } from '../../../domain/messages/choose';
import { en as stagesEn } from '../../../domain/messages/en/stages';
import { workbook as en } from '../../../domain/messages/en/workbook';
import { ko as stagesKo } from '../../../domain/messages/ko/stages';
import { workbook as ko } from '../../../domain/messages/ko/workbook';
import type { Language } from '../../../domain/messages/language';
import type { Stage } from '../../../domain/stages/stage';
import type { Environment, Tab } from '../../ports';
import { openTabs, standingDeals } from '../../reconcile/open-tabs';
import { isFirstLook, logSeen, stateWrite } from '../../workbook/history/state-tab';
import { readStages, requiredText } from '../../workbook/own-tabs/read-stages';
import { type ColumnName, findTabColumns, usedWidth } from '../../workbook/own-tabs/tab-columns';
import type { SetUpWork } from '../begin';
import { noteRows } from '../undo/note-changes';
import { readNote } from '../undo/undo-note';
import type { PlanInput } from './own-tab-plans';

/** Writes the stages found in the tab below those of the others, each with the pipeline's name. Twice changes nothing. */
export function addStages(env: Environment, work: SetUpWork, { stages, settings }: PlanInput): void {
  const tab = env.tab('stages');
  const { name, headers } = work.pending;
  const header = withPipelineColumn(env, tab, settings.language);
  const grid = tab.readAll();
  if (readStages(grid).some((stage) => stage.pipeline === name)) return;
  const rows = stages.map((stage) => stageCells(stage, { name, headers }, header, settings.language));
  if (readNote(env.memory)?.rows.stages) noteRows(env, 'stages', rows);
  env.write([{ kind: 'append', tab, rows, after: lastUsedRow(grid) }]);
}

/** The deals of a new pipeline are known from now on, without a line in the log: they have not changed. */
export function takeUpDeals(env: Environment, key: string): void {
  const stateGrid = env.tab('state').readAll();
  if (isFirstLook(stateGrid)) return;
  const work = openTabs(env).works.find(({ pipeline }) => pipeline.place.key === key);
  if (!work) return;
  const before = readSnapshot(stateGrid);
  const newcomers = [...takeSnapshot(standingDeals(work))].filter(([id]) => !before.has(id));
  if (newcomers.length === 0) return;
  env.write([stateWrite(env, stateGrid, new Map([...before, ...newcomers]), logSeen(stateGrid) ?? 1)]);
}

/** The deals of a pipeline that is given back leave without a line in the log: they are not gone. */
export function letDealsGo(env: Environment, key: string): void {
  const stateGrid = env.tab('state').readAll();
  const before = readSnapshot(stateGrid);
  const leaving = dealsIn(before, new Set([key]));
  if (leaving.size === 0) return;
  const left = [...before].filter(([id]) => !leaving.has(id));
  env.write([stateWrite(env, stateGrid, new Map(left), logSeen(stateGrid) ?? 1)]);
}

/** The header row of Stages; an earlier version made it without the column that names the pipeline. */
function withPipelineColumn(env: Environment, tab: Tab, language: Language): readonly Cell[] {
  const grid = tab.readAll();
  const [header = []] = grid;
  if (findTabColumns('stages', header).pipeline !== undefined) return header;
  const column = usedWidth(grid);
  const title = choose(language, { en, ko }).columns.stages.pipeline;
  const at = { row: 1, column: column + 1, rows: 1, columns: 1 };
  env.write([
    { kind: 'values', tab, at, values: [[title]] },
    { kind: 'copyLook', tab, from: { row: 1, column: 1 }, to: at },
  ]);
  return [...header.slice(0, column), title];
}

/** A stage's row, each cell in the column that bears its name now. */
function stageCells(
  stage: Stage,
  { name, headers }: Pick<SetUpWork['pending'], 'name' | 'headers'>,
  header: readonly Cell[],
  language: Language,
): Cell[] {
  const { kinds, categories } = choose(language, { en: stagesEn, ko: stagesKo });
  const cells: Record<ColumnName<'stages'>, Cell> = {
    name: stage.name,
    kind: kinds[stage.kind],
    probability: stage.probability,
    staleAfter: stage.staleAfter ?? '',
    category: categories[stage.category],
    required: requiredText(stage.required, headers),
    colour: stage.colour,
    pipeline: name,
  };
  const row: Cell[] = header.map(() => '');
  const places: Readonly<Record<string, number | undefined>> = findTabColumns('stages', header);
  for (const [column, cell] of Object.entries(cells)) {
    const place = places[column];
    if (place !== undefined) row[place] = cell;
  }
  return row;
}

function lastUsedRow(grid: Grid): number {
  return grid.reduce((last, cells, index) => (cells.every(isBlank) ? last : index + 1), 0);
}
