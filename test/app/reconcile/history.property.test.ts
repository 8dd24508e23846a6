/** The law of the log: whatever people, the board and scripts do, its lines lead from the first look to now. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import { readLog } from '../../../src/app/workbook/log-tab';
import { cellText } from '../../../src/domain/cells/cell';
import { readSnapshot, replay, type Snapshot } from '../../../src/domain/history/changes';
import type { MemoryWorkbook } from '../memory-environment';
import { columnOf, dealRow, pipelineWorkbook } from '../pipeline-fixture';

const STAGES = ['Prospecting', 'Proposal', 'Closing'];

type Step =
  | { readonly kind: 'move' | 'type' | 'script'; readonly row: number; readonly stage: string }
  | { readonly kind: 'amount'; readonly row: number; readonly amount: number }
  | { readonly kind: 'delete'; readonly row: number }
  | { readonly kind: 'add' | 'sort' | 'hour' };

const row = fc.integer({ min: 2, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('move' as const, 'type' as const, 'script' as const),
    row,
    stage: fc.constantFrom(...STAGES),
  }),
  fc.record({ kind: fc.constant('amount' as const), row, amount: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({ kind: fc.constant('delete' as const), row }),
  fc.record({ kind: fc.constantFrom('add' as const, 'sort' as const, 'hour' as const) }),
);

function play(book: MemoryWorkbook, each: Step): void {
  const deals = book.tab('deals');
  const stageColumn = columnOf('stage');
  if (each.kind === 'hour') runHourly(book.env);
  if (each.kind === 'sort') deals.sort(columnOf('deal'));
  if (each.kind === 'add') {
    const last = deals.lastRow() + 1;
    dealRow('', `New ${last}`, 'Newco', 'Mina', 'Prospecting', 5, '').forEach((cell, index) => {
      deals.put(last, index + 1, cell);
    });
  }
  if (!('row' in each) || cellText(deals.at(each.row, columnOf('deal'))) === '') return;
  if (each.kind === 'delete') deals.removeRow(each.row);
  if (each.kind === 'amount') deals.put(each.row, columnOf('amount'), each.amount);
  if (each.kind === 'script') deals.put(each.row, stageColumn, each.stage);
  const id = cellText(deals.at(each.row, 1));
  const stageNow = cellText(deals.at(each.row, stageColumn));
  if (each.kind === 'move') {
    const asked = [{ id, row: each.row, fromStage: stageNow }];
    moveDeals(book.env, { toStage: each.stage, deals: asked });
  }
  if (each.kind === 'type' && each.stage !== stageNow) {
    deals.put(each.row, stageColumn, each.stage);
    const area = { row: each.row, column: stageColumn, rows: 1, columns: 1 };
    handleEdit(book.env, { tab: deals, area, value: each.stage, oldValue: stageNow });
  }
}

/** The closing day goes with the line of its stage and has none of its own. */
function withoutClosing(snapshot: Snapshot): Record<string, object> {
  return Object.fromEntries(
    [...snapshot]
      .map(([id, { closed: _, ...texts }]) => [id, texts] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

it('replays to what stands in the sheet, and says nothing twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const book = pipelineWorkbook(undefined, { hour: 7 });
      runHourly(book.env);
      const first = readSnapshot(book.tab('state').values());
      for (const each of steps) play(book, each);
      runHourly(book.env);
      const log = readLog(book.tab('log').values());
      const now = readSnapshot(book.tab('state').values());
      expect(withoutClosing(replay(first, log))).toEqual(withoutClosing(now));
      runHourly(book.env);
      expect(readLog(book.tab('log').values())).toEqual(log);
      const ids = book
        .tab('deals')
        .values()
        .slice(1)
        .map((cells) => cellText(cells[0]));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});
