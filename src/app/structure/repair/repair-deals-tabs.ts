/** Takes the copy of a tab of deals that was deleted, when there is one and only one. */
import type { Environment } from '../../ports';
import {
  MAIN_PIPELINE,
  type PipelineLayout,
  requireLayout,
  saveLayout,
  withPipeline,
} from '../../workbook/layout';
import { findDealsTab } from '../../workbook/pipeline';
import { type MarkedPipeline, markedPipelines } from '../marks/deal-marks';
import type { Report } from './report';

/**
 * A pipeline beside the main one whose tab is gone for good is let go: it would stop every hourly run. One read when
 * a tab is missing. The caller holds the lock.
 */
export function repairDealsTabs(env: Environment, report: Report): void {
  const gone = requireLayout(env.memory).pipelines.filter((place) => !findDealsTab(env, place));
  if (gone.length === 0) return;
  const taken = new Set(requireLayout(env.memory).pipelines.map(({ sheetId }) => sheetId));
  const free = markedPipelines(env).filter(({ tab }) => !taken.has(tab.id));
  for (const place of gone) {
    const copies = free.filter((copy) => copy.place.key === place.key);
    const [only, ...more] = copies;
    if (only && more.length === 0) takeCopy(env, place, only, report);
    else if (only) report.left.push(report.texts.severalCopies(copies.map(({ tab }) => tab.name).join(', ')));
    else letGo(env, place, report);
  }
}

function takeCopy(env: Environment, place: PipelineLayout, { tab }: MarkedPipeline, report: Report): void {
  const layout = requireLayout(env.memory);
  const tabs = place.key === MAIN_PIPELINE ? { ...layout.tabs, deals: tab.id } : layout.tabs;
  saveLayout(env.memory, withPipeline({ ...layout, tabs }, { ...place, sheetId: tab.id }));
  report.done.push(report.texts.copyTaken(tab.name));
}

function letGo(env: Environment, place: PipelineLayout, report: Report): void {
  if (place.key === MAIN_PIPELINE) {
    report.left.push(report.texts.dealsLeft(place.name));
    return;
  }
  const layout = requireLayout(env.memory);
  const pipelines = layout.pipelines.filter(({ key }) => key !== place.key);
  saveLayout(env.memory, { ...layout, pipelines });
  report.done.push(report.texts.pipelineDropped(place.name));
}
