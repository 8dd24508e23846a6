/** Brings a deal or a cell before the person's eyes, in the Deals tab. */
import { cellText } from '../../domain/cells/cell';
import { Failure } from '../../domain/errors/failure';
import type { Environment } from '../ports';
import { openPipeline, tableOf } from '../workbook/pipeline';

/** Goes to the deal's row, wherever sorting has put it. @throws Failure dealNotFound */
export function showDeal(
  env: Environment,
  request: { readonly id: string; readonly row: number },
): { readonly row: number } {
  const pipeline = openPipeline(env);
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

/** Goes to a cell of the Deals tab; nothing to answer. @throws Failure tabMissing */
export function showCell(
  env: Environment,
  request: { readonly row: number; readonly column: number },
): Record<string, never> {
  env.show(openPipeline(env).tab(), request);
  return {};
}
