/** Writes what history suggests into one cell of the Stages tab, where it still says what the person saw. */
import type { TakeLessonRequest } from '../../contract/rpc';
import { cellAddress } from '../../domain/cells/address';
import type { Grid } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import { choose } from '../../domain/messages/choose';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import type { Stage } from '../../domain/stages/stage';
import { stageBook } from '../../domain/stages/stage-book';
import { refreshGuides } from '../guides/refresh-guides';
import type { Area, Environment, Tab } from '../ports';
import { type Layout, pipelineLayout, requireLayout } from '../workbook/layout';
import { saveMirrors } from '../workbook/mirrors';
import { readStages } from '../workbook/own-tabs/read-stages';
import { findTabColumns, tabRecords } from '../workbook/own-tabs/tab-columns';
import { openPipeline, stagesOf } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';

/** The column of the Stages tab that each lesson is about. */
const COLUMN_OF = { odds: 'probability', patience: 'staleAfter' } as const;

/** Odds that differ by less are the same number, read twice. */
const SAME = 1e-9;

/** A stage with the sheet row that it stands in. */
interface StageRow {
  readonly row: number;
  readonly stage: Stage;
}

/**
 * Takes one suggestion. Two reads, one write; the mirror follows at once, and a limit's colours in the deals' tab with
 * it. The log is for deals, so nothing is logged.
 *
 * @throws Failure notSetUp, pipelineUnknown, stageUnknown, columnMissing, valueInvalid, valueChanged, cellComputed, busy
 */
export function takeLesson(env: Environment, request: TakeLessonRequest): Record<string, never> {
  const { what } = request;
  const value = checkedValue(request);
  return env.alone(() => {
    const layout = requireLayout(env.memory);
    const tab = env.tab('stages');
    const grid = tab.readAll();
    const rows = stageRows(grid, layout);
    const { row, stage } = findRow(rows, request, layout);
    const at = { row, column: columnOf(env, grid, what), rows: 1, columns: 1 };
    const cell = `${tab.name}!${cellAddress(at.row, at.column)}`;
    // Whoever asks again after a lost answer finds the suggestion taken.
    if (typedNow(stage, what) !== value) {
      mustBeAsShown(stage, request, cell);
      mustBeTyped(tab, at, cell);
      env.write([{ kind: 'values', tab, at, values: [[value]] }]);
      env.flush();
    }
    const stages = rows.map((each) => (each.row === row ? taught(stage, what, value) : each.stage));
    saveMirrors(env.memory, { stages });
    refreshGuides(env, openPipeline(env, request.pipeline));
    return {};
  });
}

/** As it was asked for, so that taking a suggestion back gives the very number that stood there. */
function checkedValue({ what, value }: TakeLessonRequest): number {
  if (value < 0 || (what === 'odds' && value > 1)) throw new Failure('valueInvalid', { found: value });
  return value;
}

/** `readStages` gives one stage for each row that has a name, in their order. */
function stageRows(grid: Grid, layout: Layout): readonly StageRow[] {
  const records = tabRecords('stages', grid, 'name');
  return readStages(grid, layout).map((stage, index) => ({ stage, row: records[index]?.row ?? 0 }));
}

/** Of two rows that are alike the first counts, as everywhere. @throws Failure pipelineUnknown, stageUnknown */
function findRow(rows: readonly StageRow[], request: TakeLessonRequest, layout: Layout): StageRow {
  const all = rows.map(({ stage }) => stage);
  const found = stageBook(stagesOf(all, pipelineLayout(layout, request.pipeline))).find(request.stage);
  const row = rows.find(({ stage }) => stage === found);
  if (!row) throw new Failure('stageUnknown', { stage: request.stage });
  return row;
}

/** @throws Failure columnMissing */
function columnOf(env: Environment, grid: Grid, what: TakeLessonRequest['what']): number {
  const place = findTabColumns('stages', grid[0] ?? [])[COLUMN_OF[what]];
  if (place !== undefined) return place + 1;
  const { columns } = choose(teamLanguage(env), { en, ko });
  throw new Failure('columnMissing', { column: columns.stages[COLUMN_OF[what]], tab: 'stages' });
}

function typedNow(stage: Stage, what: TakeLessonRequest['what']): number | null {
  return what === 'odds' ? stage.probability : (stage.staleAfter ?? null);
}

/** @throws Failure valueChanged */
function mustBeAsShown(stage: Stage, { what, typed }: TakeLessonRequest, cell: string): void {
  const now = typedNow(stage, what);
  const isSame = now === null || typed === null ? now === typed : Math.abs(now - typed) < SAME;
  if (isSame) return;
  const found = now === null ? '' : what === 'odds' ? `${Math.round(now * 100)}%` : String(now);
  throw new Failure('valueChanged', { cell, found });
}

/** @throws Failure cellComputed */
function mustBeTyped(tab: Tab, at: Area, cell: string): void {
  if ((tab.readFormulas(at)[0]?.[0] ?? '') !== '') throw new Failure('cellComputed', { cell });
}

function taught(stage: Stage, what: TakeLessonRequest['what'], value: number): Stage {
  return what === 'odds' ? { ...stage, probability: value } : { ...stage, staleAfter: value };
}
