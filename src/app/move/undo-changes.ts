/** Takes back exactly what an action of the panel changed. */
import type { DealChanges, Rpc } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { CellChange } from '../../domain/history/cell-change';
import type { Environment } from '../ports';
import { MAIN_PIPELINE } from '../workbook/layout';
import type { PlacedDeal } from './placed-deals';

/** What the panel keeps of a change so that it can be taken back; nothing when nothing changed. */
export function changesOfDeal(
  { pipeline, row, deal }: PlacedDeal,
  changes: readonly CellChange[],
): DealChanges | undefined {
  if (changes.length === 0) return undefined;
  const { key } = pipeline.place;
  return {
    id: deal.id,
    row: row.row,
    ...(key === MAIN_PIPELINE ? {} : { pipeline: key }),
    cells: changes.map(({ field, from, to }) => ({ field, from, to })),
  };
}

export function undoChanges(
  _env: Environment,
  _request: Parameters<Rpc['undoChanges']>[0],
): ReturnType<Rpc['undoChanges']> {
  throw new Failure('serviceFailed');
}
