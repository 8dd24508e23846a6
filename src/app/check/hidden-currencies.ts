/** Finds amounts whose number format shows another currency than the one in which they are counted. */
import { cellText, type Grid, isBlank } from '../../domain/cells/cell';
import type { Deal, Issue } from '../../domain/deals/deal';
import type { DealTable } from '../../domain/table/deal-table';
import type { Tab } from '../ports';
import { otherCurrencies, readAmounts } from '../workbook/deal-rows/amounts';

interface ReadDeals {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly table: DealTable;
  readonly deals: readonly Deal[];
  readonly formulas: readonly (readonly string[])[];
}

/**
 * A `€900` typed after set-up is the number 900. Where the sheet has a currency column the code is offered for it;
 * a currency that stands there already is the person's word. One read.
 */
export function hiddenCurrencies({ tab, grid, table, deals, formulas }: ReadDeals, own: string): Issue[] {
  const { amount, currency } = table.columns;
  if (amount === undefined) return [];
  const rows = deals.map(({ row }) => row);
  const shown = otherCurrencies(readAmounts(tab, grid, rows, amount), own);
  return deals.flatMap((deal): Issue[] => {
    const { row, id } = deal;
    const code = shown.get(row);
    if (code === undefined || deal.currency !== own) return [];
    const issue = { code: 'currencyHidden', row, dealId: id } as const;
    if (currency === undefined) {
      return [{ ...issue, column: amount, field: 'amount', found: cellText(grid[row - 1]?.[amount - 1]) }];
    }
    const isFree = isBlank(grid[row - 1]?.[currency - 1]) && !formulas[row - 1]?.[currency - 1];
    return isFree ? [{ ...issue, column: currency, field: 'currency', found: '', fix: code }] : [];
  });
}
