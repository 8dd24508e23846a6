/** Reads Stages, Settings, Holidays and Team again, so that what was changed without an edit event is noticed in time. */

import { refreshGuides } from '../guides/refresh-guides';
import type { Environment } from '../ports';
import { type Mirrors, mirrorOf, saveMirrors } from '../workbook/mirrors';
import { readHolidays } from '../workbook/own-tabs/read-calendar-tabs';
import { readSettings } from '../workbook/own-tabs/read-settings';
import { readStages } from '../workbook/own-tabs/read-stages';
import { readTeam } from '../workbook/own-tabs/read-team';
import { openPipelines, type Pipeline } from '../workbook/pipeline';

export const MIRRORED_TABS = ['stages', 'settings', 'holidays', 'team'] as const;

export type MirroredTab = (typeof MIRRORED_TABS)[number];

/** Those that the hourly run has not read by then: it begins with Team. */
const HOURLY_TABS: readonly MirroredTab[] = ['stages', 'settings', 'holidays'];

/** What stands in the tabs of deals follows from these. */
const GUIDING_TABS: readonly MirroredTab[] = ['stages', 'settings'];

/**
 * One read for each tab; a tab that somebody has deleted leaves its mirror as it was. The colours in the tabs of deals
 * follow, and cost nothing while nothing has changed.
 */
export function refreshMirrors(
  env: Environment,
  pipeline: Pipeline,
  tabs: readonly MirroredTab[] = HOURLY_TABS,
): void {
  saveMirrors(env.memory, Object.assign({}, ...tabs.map((name) => readMirror(env, pipeline, name))));
  if (!tabs.some((name) => GUIDING_TABS.includes(name))) return;
  for (const each of openPipelines(env)) refreshGuides(env, each);
}

function readMirror(env: Environment, pipeline: Pipeline, name: MirroredTab): Partial<Mirrors> {
  const grid = env.findTab(name)?.readAll();
  if (!grid) return {};
  if (name === 'stages') return { stages: readStages(grid, pipeline.layout) };
  if (name === 'settings') return { settings: readSettings(grid, pipeline.settings) };
  if (name === 'team') return { team: mirrorOf(readTeam(grid)) };
  return { holidays: readHolidays(grid).map(({ day }) => day) };
}
