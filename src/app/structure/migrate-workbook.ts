/**
 * Leads the tabs of a workbook that an earlier version has set up to what this one expects, step by step. The version
 * is kept after each step, so that a run which breaks off is taken up where it stopped.
 */
import { Failure } from '../../domain/errors/failure';
import { choose } from '../../domain/messages/choose';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import { problemOf } from '../door/problem';
import type { Environment, Memory } from '../ports';
import { LAYOUT_VERSION, readLayout, requireLayout, saveLayout } from '../workbook/layout';
import { findTabColumns, usedWidth } from '../workbook/own-tabs/tab-columns';
import { findDealsTab } from '../workbook/pipeline';
import { teamLanguage } from '../workbook/team-language';
import { readLastSeen } from './last-seen';
import { markWorkbook } from './marks/mark-workbook';
import { forgetEvents, rememberEvents } from './notices';

/** Apart from the layout's own version: any run may save the layout, but only this one changes tabs. */
const KEY = 'workbookVersion';

/** Each may run twice and leaves then what running once leaves. */
interface Step {
  readonly to: number;
  readonly run: (env: Environment) => void;
}

const STEPS: readonly Step[] = [
  {
    to: 2,
    run: (env) => {
      addPipelineColumn(env);
      namePipelines(env);
      markWorkbook(env, readLastSeen(env));
    },
  },
];

/**
 * Costs no call when there is nothing to do. Never called from a simple trigger, which has 30 seconds and few rights.
 * Work goes on when it fails, because readers know the earlier tabs too; the board says so, and the next run goes on.
 *
 * @throws Failure newerVersion
 */
export function migrateWorkbook(env: Environment): void {
  if (!isDue(env)) return;
  try {
    env.alone(() => takeSteps(env));
  } catch (error) {
    console.warn('The workbook is brought up to date later:', error);
    if (!(error instanceof Failure) || error.code !== 'busy') tellFailure(env, error);
  }
}

/** Says that the tabs are of this version. */
export function recordVersion(memory: Memory): void {
  if (versionOf(memory) < LAYOUT_VERSION) memory.set({ [KEY]: String(LAYOUT_VERSION) });
}

function isDue(env: Environment): boolean {
  return readLayout(env.memory) !== undefined && versionOf(env.memory) < LAYOUT_VERSION;
}

/** Version 1 kept none. */
function versionOf(memory: Memory): number {
  return Number(memory.get(KEY) ?? 1);
}

/** Looked at again under the lock: another run may have taken the steps while this one waited. */
function takeSteps(env: Environment): void {
  if (!isDue(env)) return;
  for (const { to, run } of STEPS) {
    if (to <= versionOf(env.memory)) continue;
    run(env);
    env.flush();
    env.memory.set({ [KEY]: String(to) });
  }
  forgetEvents(env, ({ kind }) => kind === 'migrationFailed');
  rememberEvents(env, [{ kind: 'migrated' }]);
}

/** What cannot be told now is told by the next run that fails. */
function tellFailure(env: Environment, error: unknown): void {
  const why =
    error instanceof Failure ? problemOf(error, teamLanguage(env)).message : String(error).slice(0, 200);
  try {
    env.alone(() => rememberEvents(env, [{ kind: 'migrationFailed', why }]));
  } catch (again) {
    console.warn(again);
  }
}

/** To version 2: a column behind all others of Stages says to which pipeline a stage belongs. */
function addPipelineColumn(env: Environment): void {
  const tab = env.findTab('stages');
  if (!tab) return;
  const grid = tab.readAll();
  if (findTabColumns('stages', grid[0] ?? []).pipeline !== undefined) return;
  const title = choose(teamLanguage(env), { en, ko }).columns.stages.pipeline;
  const at = { row: 1, column: usedWidth(grid) + 1, rows: 1, columns: 1 };
  env.write([
    { kind: 'values', tab, at, values: [[title]] },
    ...(at.column > 1 ? [{ kind: 'copyLook', tab, from: { row: 1, column: 1 }, to: at } as const] : []),
  ]);
}

/** To version 2: a pipeline has a name, which is at first the title of its tab. */
function namePipelines(env: Environment): void {
  const layout = requireLayout(env.memory);
  const pipelines = layout.pipelines.map((place) =>
    place.name === '' ? { ...place, name: findDealsTab(env, place)?.name ?? '' } : place,
  );
  saveLayout(env.memory, { ...layout, pipelines });
}
