/** One deal as its row stands now, and how its columns hold what is given. */
import type { DealRef } from '../../contract/rpc';
import { type ShareScale, shareScale } from '../../domain/cells/read-share';
import { Failure } from '../../domain/errors/failure';
import { amountUnit } from '../../domain/table/amount-unit';
import type { Located } from '../deal-changes/locate-deals';
import { type PlacedDeal, placeDeals } from '../deal-changes/placed-deals';
import type { Environment } from '../ports';
import { openPipeline } from '../workbook/pipeline';

export interface OpenDeal extends PlacedDeal {
  /** What a 1 in the amount column counts. */
  readonly amountUnit: number;
  readonly shareScale: ShareScale;
}

/**
 * Three reads when the deal still stands where it was seen, two more when the sheet was sorted since. A Failure says why
 * it cannot be found.
 *
 * @param wholly reads the whole tab in two, where a column as a whole must tell how shares are written
 * @throws Failure notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice
 */
export function openDeal(
  env: Environment,
  { id, row, pipeline }: DealRef,
  wholly = false,
): OpenDeal | Failure {
  const asked = { id, row };
  const place = placeDeals(env, openPipeline(env, pipeline), [asked], wholly).get(asked);
  if (place === undefined || place instanceof Failure)
    return place ?? new Failure('dealNotFound', { deal: id });
  const { header, above, table } = place.located;
  return {
    ...place,
    amountUnit: amountUnit([...above, header], above.length + 1, table.columns.amount).size,
    shareScale: scaleOf(place.located, place.row.cells),
  };
}

function scaleOf({ table, grid = [] }: Located, own: PlacedDeal['row']['cells']): ShareScale {
  const column = table.columns.probability ?? 0;
  return shareScale([own, ...grid.slice(table.headerRow)].map((cells) => cells[column - 1] ?? ''));
}
