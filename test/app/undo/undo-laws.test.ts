/** Whatever was done from the panel: taken back in reverse order, it leaves no trace but the log. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDeal } from '../../../src/app/deal/add-deal';
import { editDeal } from '../../../src/app/deal/edit-deal';
import { moveDeals } from '../../../src/app/move/move-deals';
import { undoChanges } from '../../../src/app/undo/undo-changes';
import { readLog } from '../../../src/app/workbook/history/log-tab';
import type { DealChanges } from '../../../src/contract/rpc';
import { type Cell, cellText } from '../../../src/domain/cells/cell';
import { replay, takeSnapshot } from '../../../src/domain/history/changes';
import {
  columnOf,
  dealRows,
  type FixtureField,
  HEADERS,
  pipelineWorkbook,
  STAGES,
} from '../pipeline-fixture';

type Book = ReturnType<typeof pipelineWorkbook>;

/** Does something, and answers with what takes it back. */
type Act = (book: Book) => readonly DealChanges[];

const COLUMNS = Object.keys(HEADERS);

/** Deals by number, so that those that an action has added are among them. */
function dealAt(book: Book, number: number) {
  const rows = book.tab('deals').values();
  const row = 2 + (number % (rows.length - 1));
  const cells = rows[row - 1] ?? [];
  const text = (field: FixtureField) => cellText(cells[columnOf(field) - 1]);
  return { id: text('id'), row, fromStage: text('stage'), cells };
}

const number = fc.nat(20);
const stage = fc.constantFrom(...STAGES.map(({ name }) => name));

const move: fc.Arbitrary<Act> = fc
  .tuple(fc.uniqueArray(number, { minLength: 1, maxLength: 4 }), stage, fc.string())
  .map(([numbers, toStage, lostReason]) => (book) => {
    const asked = new Map(numbers.map((each) => dealAt(book, each)).map((deal) => [deal.id, deal]));
    const deals = [...asked.values()].map(({ id, row, fromStage }) => ({ id, row, fromStage }));
    const { moved } = moveDeals(book.env, { toStage, deals, fields: { lostReason } });
    return moved.flatMap(({ undo }) => undo ?? []);
  });

const value = fc.oneof(
  fc.tuple(fc.constant('amount' as const), fc.nat(99_999)),
  fc.tuple(fc.constantFrom('company' as const, 'nextStep' as const, 'deal' as const), fc.string()),
  fc.tuple(fc.constant('expectedClose' as const), fc.constantFrom('2026-12-24', '2027-02-01', '')),
);

const edit: fc.Arbitrary<Act> = fc
  .tuple(number, fc.array(value, { minLength: 1, maxLength: 3 }))
  .map(([each, values]) => (book) => {
    const { id, row, cells } = dealAt(book, each);
    const seen = (field: FixtureField) => cells[columnOf(field) - 1] ?? '';
    const edits = values.map(([field, to]) => ({ field, seen: seen(field), value: to }));
    const { saved } = editDeal(book.env, { id, row, edits });
    return saved?.undo ? [saved.undo] : [];
  });

const add: fc.Arbitrary<Act> = fc
  .tuple(fc.constantFrom('Prospecting', 'Proposal', 'Closing'), fc.uuid())
  .map(([name, token]) => (book) => {
    const { added } = addDeal(book.env, { stage: name, fields: { deal: 'Gates', amount: 5 }, token });
    return added ? [added.undo] : [];
  });

const sort: fc.Arbitrary<Act> = fc
  .constantFrom<FixtureField[]>('amount', 'deal', 'stage')
  .map((field) => (book) => {
    book.tab('deals').sort(columnOf(field));
    return [];
  });

/** The rows by id, since a sheet that was sorted stays so. */
function contents(book: Book): readonly (readonly Cell[])[] {
  const [header = [], ...rows] = book.tab('deals').values();
  return [header, ...rows.sort((a, b) => (cellText(a[0]) < cellText(b[0]) ? -1 : 1))];
}

function snapshot(book: Book) {
  const [, ...rows] = contents(book);
  return takeSnapshot(
    rows.map((cells) => ({
      id: cellText(cells[0]),
      cells: Object.fromEntries(COLUMNS.map((field, index) => [field, cells[index] ?? ''])),
    })),
  );
}

it('any actions taken back in reverse order leave every cell as it was, and a log that says the same', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(move, edit, add, sort), { maxLength: 8 }), (acts) => {
      const book = pipelineWorkbook();
      const before = contents(book);
      const start = snapshot(book);
      const done = acts.map((act) => act(book));
      for (const deals of done.reverse()) {
        expect(undoChanges(book.env, { deals }).refused).toEqual([]);
      }
      expect(contents(book)).toEqual(before);
      expect(replay(start, readLog(book.tab('log').values()))).toEqual(start);
    }),
    { numRuns: 150 },
  );
});

it('after every action the log says what stands in the sheet', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(move, edit, add), { maxLength: 6 }), (acts) => {
      const book = pipelineWorkbook(dealRows());
      const start = snapshot(book);
      for (const act of acts) act(book);
      expect(replay(start, readLog(book.tab('log').values()))).toEqual(snapshot(book));
    }),
    { numRuns: 60 },
  );
});
