/** Lets the colours and the list of a pipeline's tab follow its stages: colour rules cannot look at the Stages tab. */
import { digest } from '../../domain/cells/digest';
import { Failure } from '../../domain/errors/failure';
import { findColumns } from '../../domain/table/deal-table';
import type { Environment, Memory } from '../ports';
import type { Pipeline } from '../workbook/pipeline';
import { recall } from '../workbook/recall';
import { followWrites } from './deal-looks';
import { stageArea } from './stage-area';

const KEY = 'guides';

/** What the guides of a pipeline are made of. */
export type GuideSource = Pick<Pipeline, 'place' | 'stages' | 'settings' | 'layout'>;

/** Remembers that a tab's guides are as these stages ask. */
export function noteGuides(memory: Memory, source: GuideSource): void {
  const known = recall<Record<string, string>>(memory, KEY) ?? {};
  const guides = { ...known, [source.place.key]: guideDigest(source) };
  if (known[source.place.key] !== guides[source.place.key]) memory.set({ [KEY]: JSON.stringify(guides) });
}

/**
 * Writes them anew when stages, their colours or limits, or the days off have changed since: one read of the header
 * row, the tab's size and its colour rules, and one write; with several pipelines the stage list too. Otherwise it
 * costs nothing. A tab whose columns cannot be found keeps its guides until they can.
 */
export function refreshGuides(env: Environment, pipeline: Pipeline): void {
  const { place, settings, stages, layout } = pipeline;
  const known = recall<Record<string, string>>(env.memory, KEY) ?? {};
  if (stages.length === 0 || known[place.key] === guideDigest(pipeline)) return;
  try {
    const tab = pipeline.tab();
    const [header = []] = tab.readRows(place.headerRow, 1);
    const { columns } = findColumns(header, place.headers, place.headerRow, place.marked);
    const stagesTab = layout.pipelines.length > 1 ? env.findTab('stages') : undefined;
    const list = stagesTab && { tab: stagesTab, area: stageArea(stagesTab, stagesTab.readAll(), place) };
    const input = { tab, headerRow: place.headerRow, columns, settings, stages };
    env.write(followWrites(input, list));
    noteGuides(env.memory, pipeline);
  } catch (error) {
    if (!(error instanceof Failure) || !STRUCTURE.includes(error.code)) throw error;
  }
}

const STRUCTURE: readonly string[] = ['tabMissing', 'columnMissing', 'columnTwice'];

function guideDigest({ stages, settings, layout }: GuideSource): string {
  const parts = stages.map(({ name, colour, staleAfter }) => [name, colour, staleAfter ?? null]);
  return digest(JSON.stringify([settings.weekend, settings.language, layout.pipelines.length > 1, parts]));
}
