/** The board of a workbook with so many open deals, as the built server answers it. */
import type { Board } from '../../../src/contract/rpc';
import { sampleDeals } from '../../../src/domain/samples/sample-deals';
import { defaultStages } from '../../../src/domain/stages/default-stages';
import { call, hostFor } from '../../pipeline/open-pipeline';
import { fillSheet } from '../fill-sheet';

const TODAY = '2026-11-18';
const SEED = 7;

/** Rows of a sample for each open deal wanted: a little over half of them are open. */
const ROWS_PER_OPEN = 1.9;

/** Closed deals beside the open ones; the board shows the latest only. */
const CLOSED = 100;

/** Sets a sheet of sample deals up and opens its board. */
export function boardWith(open: number): Board {
  const host = hostFor('en', TODAY);
  fillSheet(host, dealsWith(open));
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  return call(host, 'loadBoard', {});
}

function dealsWith(open: number) {
  const sample = sampleDeals(SEED, 'en', TODAY, Math.ceil(open * ROWS_PER_OPEN) + CLOSED);
  const stageColumn = sample.headers.indexOf('Stage');
  const openStages = new Set<unknown>(
    defaultStages('en').flatMap(({ kind, name }) => (kind === 'open' ? name : [])),
  );
  const isOpen = (row: readonly unknown[]) => openStages.has(row[stageColumn]);
  const rows = [
    ...sample.rows.filter(isOpen).slice(0, open),
    ...sample.rows.filter((row) => !isOpen(row)).slice(0, CLOSED),
  ];
  return { headers: sample.headers, rows };
}
