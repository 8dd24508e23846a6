/** Finds the names of a pipeline's stages in the Stages tab, for the list in its stage column. */
import { cellText, type Grid } from '../../domain/cells/cell';
import { likeKey } from '../../domain/cells/likeness';
import type { Area, Tab } from '../ports';
import { MAIN_PIPELINE, type PipelineLayout } from '../workbook/layout';
import { findTabColumns, tabRecords } from '../workbook/own-tabs/tab-columns';

/**
 * The names of one pipeline's stages where they stand in one block between those of others; all names, to the end of
 * the tab, where it is the only pipeline or its stages stand scattered.
 *
 * @param grid the Stages tab
 */
export function stageArea(tab: Tab, grid: Grid, place: Pick<PipelineLayout, 'key' | 'name'>): Area {
  const column = (findTabColumns('stages', grid[0] ?? []).name ?? 0) + 1;
  const records = tabRecords('stages', grid, 'name');
  const rows = records
    .filter((record) => isOf(place, cellText(record.cell('pipeline'))))
    .map(({ row }) => row);
  const [first] = rows;
  const last = rows[rows.length - 1];
  const isAlone = rows.length === records.length || first === undefined || last === undefined;
  const isBlock = !isAlone && records.filter(({ row }) => row >= first && row <= last).length === rows.length;
  if (isBlock) return { row: first, column, rows: last - first + 1, columns: 1 };
  return { row: 2, column, rows: tab.size().rows - 1, columns: 1 };
}

function isOf({ key, name }: Pick<PipelineLayout, 'key' | 'name'>, text: string): boolean {
  return text === '' ? key === MAIN_PIPELINE : likeKey(text) === likeKey(name);
}
