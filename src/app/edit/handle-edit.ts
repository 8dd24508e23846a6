/** What a person's edit sets off: stamps and log lines in the Deals tab, fresh mirrors of the tabs that decide. */

import { MIRRORED_TABS, type MirroredTab, refreshMirrors } from '../hourly/refresh-mirrors';
import type { Area, Environment, Tab } from '../ports';
import { forgetEnd } from '../workbook/history/log-tab';
import { lastLook } from '../workbook/history/state-tab';
import { readLayout } from '../workbook/layout';
import { findDealsTab, openPipeline, pipelineOf } from '../workbook/pipeline';
import { editDeals } from './edit-deals';
import { followRename } from './follow-rename';

/** An edit as Google tells it (platform.md 3.3). */
export interface EditEvent {
  readonly tab: Tab;
  readonly area: Area;
  /** Only for one cell, and not always then; absent when the cell was cleared. */
  readonly value?: string;
  /** Only for one cell; absent when it was empty. */
  readonly oldValue?: string;
}

/**
 * Never throws at the person who typed. Edit events are hints (design 3): what is missed here, because another
 * run held the lock, a header was gone for a moment or Google failed, the hourly run finds and logs.
 */
export function handleEdit(env: Environment, event: EditEvent): void {
  try {
    routeEdit(env, event);
  } catch (error) {
    console.warn('The edit is left to the hourly run:', error);
  } finally {
    tellPanels(env, event);
  }
}

/** What was typed stands in the sheet, whether or not anything has been stamped or logged, or another run was busy. */
function tellPanels(env: Environment, { tab }: EditEvent): void {
  try {
    const { before, after } = env.revision.step();
    if (before === after && isOnBoard(env, tab)) env.revision.advance();
  } catch (error) {
    console.warn('The panels are not told of this edit:', error);
  }
}

/** Whether a board shows what stands in a tab, or what follows from it. */
function isOnBoard(env: Environment, { id }: Tab): boolean {
  const layout = readLayout(env.memory);
  if (!layout) return false;
  return (
    MIRRORED_TABS.some((name) => env.findTab(name)?.id === id) ||
    layout.pipelines.some((place) => findDealsTab(env, place)?.id === id)
  );
}

function routeEdit(env: Environment, event: EditEvent): void {
  if (!readLayout(env.memory)) return;
  const mirrored = MIRRORED_TABS.find((name: MirroredTab) => env.findTab(name)?.id === event.tab.id);
  if (mirrored) refreshMirrors(env, openPipeline(env), [mirrored]);
  if (!pipelineOf(env, event.tab)) {
    if (env.findTab('log')?.id === event.tab.id) forgetEnd(env.memory);
    return;
  }
  const look = lastLook(env.memory);
  env.alone(() => {
    // Looked up again: another run may have changed the layout while this one waited for its turn.
    const pipeline = pipelineOf(env, event.tab);
    if (!pipeline || followRename(env, pipeline.place, event)) return;
    editDeals(env, pipeline, event, lastLook(env.memory) !== look);
  });
}
