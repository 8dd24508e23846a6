/** Tells rows that were copied together with their id from rows that are still themselves. */
import { cellText } from '../../domain/cells/cell';
import type { Deal } from '../../domain/deals/deal';
import type { Snapshot } from '../../domain/history/changes';
import { findColumns } from '../../domain/table/deal-table';
import { pipelineMark } from '../workbook/history/pipeline-mark';
import { openPipelines, type Pipeline } from '../workbook/pipeline';
import type { Edit } from './open-edit';

/**
 * Rows of a pasted block whose id stands in another row as well, in this tab or in the pipeline where the deal was
 * last seen: a copy is a new deal, and ids are unique in the workbook. A row that was cut from there has moved. One
 * read, and only when the block covers the id column; two more for each other pipeline that is concerned.
 */
export function copiedRows(edit: Edit, deals: readonly Deal[], known: Snapshot): ReadonlySet<number> {
  const { tab, table, area, fields } = edit;
  const candidates = deals.filter((deal) => deal.id !== '');
  if (!fields.includes('id') || candidates.length === 0) return new Set();
  const inBlock = (row: number) => row >= area.row && row < area.row + area.rows;
  const taken = new Set<string>(idsElsewhere(edit, candidates, known));
  tab.readColumn(table.columns.id ?? 1).forEach((cell, index) => {
    if (!inBlock(index + 1)) taken.add(cellText(cell));
  });
  const copies = new Set<number>();
  for (const { id, row } of candidates) {
    if (taken.has(id)) copies.add(row);
    taken.add(id);
  }
  return copies;
}

/** The ids that stand in the other pipelines from which some of these deals seem to come. */
function idsElsewhere({ env, pipeline }: Edit, deals: readonly Deal[], known: Snapshot): string[] {
  const here = pipelineMark(pipeline);
  const homes = new Set(
    deals.flatMap(({ id }) => {
      const texts = known.get(id);
      return texts ? [texts.pipeline ?? ''] : [];
    }),
  );
  homes.delete(here);
  if (homes.size === 0) return [];
  return openPipelines(env)
    .filter((other) => homes.has(pipelineMark(other)))
    .flatMap(idsOf);
}

function idsOf(pipeline: Pipeline): string[] {
  const { headers, headerRow, marked } = pipeline.place;
  const tab = pipeline.tab();
  const { columns } = findColumns(tab.readRows(headerRow, 1)[0] ?? [], headers, headerRow, marked);
  return tab.readColumn(columns.id ?? 1).map(cellText);
}
