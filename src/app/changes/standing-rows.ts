/** Where deals stand now, so that a line of a report can lead to its row. */
import { cellText, type Grid } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import { findColumns } from '../../domain/table/deal-table';
import type { Pipeline } from '../workbook/pipeline';

export interface StandingRows {
  /** Nothing when the deal stands nowhere. */
  rowOf(pipeline: Pipeline, id: string): number | undefined;
  /** The rows above the header. */
  above(pipeline: Pipeline): Grid;
}

interface Found {
  readonly above: Grid;
  readonly rows: ReadonlyMap<string, number>;
}

/** Two reads for each pipeline: the rows down to its header, and its ids. */
export function findRows(pipelines: readonly Pipeline[]): StandingRows {
  const found = new Map(pipelines.map((pipeline) => [pipeline.place.key, findIn(pipeline)]));
  return {
    rowOf: ({ place }, id) => found.get(place.key)?.rows.get(id),
    above: ({ place }) => found.get(place.key)?.above ?? [],
  };
}

/** A tab that cannot be read now has no rows; its history can be told all the same. */
function findIn(pipeline: Pipeline): Found {
  try {
    const { headers, headerRow } = pipeline.place;
    const tab = pipeline.tab();
    const top = tab.readRows(1, headerRow);
    const { columns } = findColumns(top[headerRow - 1] ?? [], headers, headerRow);
    const ids = tab.readColumn(columns.id ?? 1).map((cell, index) => [cellText(cell), index + 1] as const);
    return { above: top.slice(0, -1), rows: new Map(ids.filter(([id]) => id !== '')) };
  } catch (error) {
    if (error instanceof Failure) return { above: [], rows: new Map() };
    throw error;
  }
}
