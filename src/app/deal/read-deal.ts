/** Reads one deal whole, with what has happened to it. */
import type { DealPage, DealRef } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import { cardAfter } from '../deal-changes/placed-deals';
import type { Environment } from '../ports';
import { keepingOrder } from '../structure/keep-order';
import { dealFields } from './deal-fields';
import { dealHistory } from './deal-history';
import { openDeal } from './open-deal';

/**
 * Six reads when the deal still stands where the board saw it: header, row, its formulas and what it shows, the log and
 * the ledger of mails. Two more when the sheet was sorted since, one for each archived month that is asked for.
 *
 * @throws Failure notSetUp, pipelineUnknown, tabMissing, noHeader, columnMissing, columnTwice, dealNotFound, dealTwice
 */
export function readDeal(
  env: Environment,
  { earlier = false, ...asked }: DealRef & { readonly earlier?: boolean },
): DealPage {
  const open = keepingOrder(env, () => openDeal(env, asked));
  if (open instanceof Failure) throw open;
  const { row } = open.row;
  const { width } = open.located.table;
  const [shown = []] = open.pipeline.tab().readDisplay({ row, column: 1, rows: 1, columns: width });
  return {
    card: cardAfter(open),
    fields: dealFields(env, open, shown),
    ...dealHistory(env, open, earlier),
  };
}
