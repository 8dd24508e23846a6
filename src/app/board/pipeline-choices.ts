/** The pipelines of a workbook as people choose among them. */
import type { PipelineChoice } from '../../contract/rpc';
import type { Environment } from '../ports';
import { requireLayout } from '../workbook/layout';
import { findDealsTab } from '../workbook/pipeline';

/** Every pipeline by the present title of its tab, the main one first; one whose tab is gone by its name in Stages. */
export function pipelineChoices(env: Environment): readonly PipelineChoice[] {
  return requireLayout(env.memory).pipelines.map((place) => ({
    key: place.key,
    name: findDealsTab(env, place)?.name ?? place.name,
  }));
}
