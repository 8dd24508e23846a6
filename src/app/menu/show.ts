/** Brings a deal or a cell before the person's eyes, in the tab of its pipeline. */
import { cellText } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { openPipeline, tableOf } from '../workbook/pipeline';

/** Goes to the deal's row, wherever sorting has put it. @throws Failure pipelineUnknown, tabMissing, dealNotFound */
export function showDeal(
  env: Environment,
  request: { readonly id: string; readonly row: number; readonly pipeline?: string },
): { readonly row: number } {
  const pipeline = openPipeline(env, request.pipeline);
  const tab = pipeline.tab();
  const grid = tab.readAll();
  const { columns } = tableOf(grid, pipeline.place);
  const idColumn = columns.id ?? 1;
  const isIt = (row: number) => cellText(grid[row - 1]?.[idColumn - 1]) === request.id;
  const row = isIt(request.row) ? request.row : grid.findIndex((_, index) => isIt(index + 1)) + 1;
  if (row === 0) throw new Failure('dealNotFound', { deal: request.id });
  env.show(tab, { row, column: columns.deal ?? idColumn });
  return { row };
}

/** Goes to a cell of a pipeline's tab; nothing to answer. @throws Failure pipelineUnknown, tabMissing */
export function showCell(
  env: Environment,
  { pipeline, row, column }: { readonly row: number; readonly column: number; readonly pipeline?: string },
): Record<string, never> {
  env.show(openPipeline(env, pipeline).tab(), { row, column });
  return {};
}
