/** Deals where they stand now, each with all that a change to it is judged by and answered with. */
import type { Card, DealChanges, DealRef } from '../../contract/rpc';
import type { Deal } from '../../domain/deals/deal';
import type { Field } from '../../domain/deals/field';
import { Failure } from '../../domain/errors/failure';
import type { CellChange, DealCells } from '../../domain/history/cell-change';
import { cardOf } from '../board/card-of';
import type { Environment } from '../ports';
import { filledFields } from '../workbook/deal-rows/filled-columns';
import { readSomeDeals } from '../workbook/deal-rows/read-rows';
import { cellsByField, computedFields } from '../workbook/deal-rows/row-fields';
import { MAIN_PIPELINE } from '../workbook/layout';
import type { Pipeline } from '../workbook/pipeline';
import { type DealRow, type Located, locateAll, locateDeals } from './locate-deals';
import type { DealChange } from './pending';

export interface PlacedDeal {
  readonly pipeline: Pipeline;
  readonly located: Located;
  readonly row: DealRow;
  readonly deal: Deal;
  readonly cells: DealCells;
  /** The fields of this row that a formula computes. */
  readonly computed: ReadonlySet<Field>;
}

/**
 * Finds deals of one pipeline with as few reads as their number allows (`locateDeals`); a Failure says why one cannot
 * be found.
 *
 * @param wholly reads the whole tab, so that the formulas of other rows are known
 * @throws Failure tabMissing, noHeader, columnMissing, columnTwice
 */
export function placeDeals<Asked extends DealRef>(
  env: Environment,
  pipeline: Pipeline,
  asked: readonly Asked[],
  wholly = false,
): ReadonlyMap<Asked, PlacedDeal | Failure> {
  const located = (wholly ? locateAll : locateDeals)(pipeline.tab(), pipeline, asked);
  const { header, above, table } = located;
  const filled = filledFields(env.memory, pipeline.place.key);
  const found = [...located.found.values()].flatMap((row) => (row instanceof Failure ? [] : [row]));
  const dealAt = new Map(
    readSomeDeals(header, found, table, pipeline, above).map((deal) => [deal.row, deal]),
  );
  return new Map(
    asked.map((each): [Asked, PlacedDeal | Failure] => {
      const row = located.found.get(each) ?? notADeal(each);
      if (row instanceof Failure) return [each, row];
      const deal = dealAt.get(row.row);
      if (!deal) return [each, notADeal(each)];
      const cells = cellsByField(row.cells, table);
      const computed = computedFields(row.formulas, table, filled);
      return [each, { pipeline, located, row, deal, cells, computed }];
    }),
  );
}

/** A row that has the id but reads as a subtotal or a legend by now. */
function notADeal({ id }: DealRef): Failure {
  return new Failure('dealChanged', { deal: id });
}

/** The deal's card once these cells have changed; as it stands when none has. No read. */
export function cardAfter(placed: PlacedDeal, changes: readonly CellChange[] = []): Card {
  const { pipeline, located, row, computed } = placed;
  const cells = [...row.cells];
  for (const { field, to } of changes) cells[(located.table.columns[field] ?? 0) - 1] = to;
  const { header, above, table } = located;
  const [deal] = readSomeDeals(header, [{ row: row.row, cells }], table, pipeline, above);
  return cardOf(pipeline, deal ?? placed.deal, computed.has('stage'));
}

/** Where the changed cells of a deal are; a field without a column is left out. */
export function placedChanges(placed: PlacedDeal, changes: readonly CellChange[]): DealChange[] {
  const { pipeline, located, row, deal } = placed;
  const { key } = pipeline.place;
  return changes.flatMap((change): DealChange[] => {
    const column = located.table.columns[change.field];
    if (column === undefined) return [];
    const place = { dealId: deal.id, row: row.row, column };
    return [{ ...change, ...place, ...(key === MAIN_PIPELINE ? {} : { pipeline: key }) }];
  });
}

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
