/** Taking an action of the panel back: exactly, whole, and never over what somebody has changed since. */
import { describe, expect, it } from 'vitest';
import { moveDeals } from '../../../src/app/move/move-deals';
import { undoChanges } from '../../../src/app/undo/undo-changes';
import type { DealChanges, MoveRequest } from '../../../src/contract/rpc';
import { failAt, MOMENTS } from '../broken-run';
import { columnOf, dealRows, logLines, pipelineWorkbook, TODAY, twoPipelines } from '../pipeline-fixture';

type Book = ReturnType<typeof pipelineWorkbook>;

const ROOF = { id: 'D-000001', row: 2, fromStage: 'Prospecting' };
const DOORS = { id: 'D-000002', row: 3, fromStage: 'Proposal' };
const STAIRS = { id: 'D-000004', row: 5, fromStage: 'Closing' };

/** What takes a move of these deals back. */
function moved(book: Book, request: MoveRequest): DealChanges[] {
  return moveDeals(book.env, request).moved.flatMap(({ undo }) => undo ?? []);
}

const codes = (book: Book, deals: readonly DealChanges[]) => {
  const { undone, refused } = undoChanges(book.env, { deals });
  return { undone: undone.map(({ id }) => id), refused: refused.map(({ problem }) => problem.code) };
};

describe('the undo of a move', () => {
  it.each([
    ['a move', { toStage: 'Proposal', deals: [ROOF] }],
    ['a win', { toStage: 'Closing', deals: [ROOF] }],
    ['a reopened deal', { toStage: 'Proposal', deals: [STAIRS] }],
    ['a loss with its reason', { toStage: 'Lost', deals: [DOORS], fields: { lostReason: 'Price' } }],
    ['many at once', { toStage: 'Closing', deals: [ROOF, DOORS] }],
  ])('puts back every cell of %s', (_, request) => {
    const book = pipelineWorkbook();
    const before = book.tab('deals').values();
    const deals = moved(book, request);
    const lines = logLines(book);
    const { undone, refused } = undoChanges(book.env, { deals });
    expect(book.tab('deals').values()).toEqual(before);
    expect(refused).toEqual([]);
    expect(undone.map(({ id, card }) => [id, card?.stage])).toEqual(
      request.deals.map(({ id, fromStage }) => [id, fromStage]),
    );
    expect(logLines(book).slice(lines.length)).toHaveLength(lines.length);
  });

  it('is logged backwards, as an undo', () => {
    const book = pipelineWorkbook();
    undoChanges(book.env, { deals: moved(book, { toStage: 'Closing', deals: [ROOF] }) });
    expect(logLines(book).slice(2)).toEqual([
      'D-000001 | Stage | Closing | Prospecting | Undo',
      `D-000001 | Closed on | ${TODAY} |  | Undo`,
    ]);
  });

  it('takes three reads and at most six writes, for one deal and for many', () => {
    for (const deals of [[DOORS], [ROOF, DOORS]]) {
      const book = pipelineWorkbook();
      const changes = moved(book, { toStage: 'Lost', deals, fields: { lostReason: 'Price' } });
      book.counts.reset();
      expect(codes(book, changes).refused).toEqual([]);
      expect(book.counts.reads).toBeLessThanOrEqual(3);
      expect(book.counts.writes).toBeLessThanOrEqual(6);
    }
  });

  it('finds its deal after the sheet was sorted', () => {
    const book = pipelineWorkbook();
    const changes = moved(book, { toStage: 'Closing', deals: [ROOF] });
    book.tab('deals').sort(columnOf('amount'));
    undoChanges(book.env, { deals: changes });
    const row = book
      .tab('deals')
      .values()
      .findIndex(([id]) => id === ROOF.id);
    expect(book.tab('deals').values()[row]).toEqual([...(dealRows()[0] ?? [])]);
  });

  it('asked twice, is done once', () => {
    const book = pipelineWorkbook();
    const changes = moved(book, { toStage: 'Closing', deals: [ROOF, DOORS] });
    undoChanges(book.env, { deals: changes });
    book.counts.reset();
    expect(codes(book, changes)).toEqual({ undone: [ROOF.id, DOORS.id], refused: [] });
    expect(book.counts.writes).toBe(0);
  });

  it('works in another pipeline, and in two at once', () => {
    const book = twoPipelines();
    const before = [book.tab('deals').values(), book.other('Partners').values()];
    const kiosk = { id: 'P-1', row: 3, fromStage: 'Demo', pipeline: 'p2' };
    const changes = moved(book, { toStage: 'Closing', deals: [ROOF, kiosk] });
    expect(codes(book, changes)).toEqual({ undone: [ROOF.id, 'P-1'], refused: [] });
    expect([book.tab('deals').values(), book.other('Partners').values()]).toEqual(before);
  });

  it('leaves out a move that changed nothing', () => {
    const book = pipelineWorkbook();
    const { moved: stood } = moveDeals(book.env, { toStage: 'Prospecting', deals: [ROOF] });
    expect(stood).toHaveLength(1);
    expect(stood[0]).not.toHaveProperty('undo');
  });
});

describe('a refused undo', () => {
  const afterwards = (change: (book: Book) => void) => {
    const book = pipelineWorkbook();
    const deals = moved(book, { toStage: 'Closing', deals: [ROOF] });
    change(book);
    const before = book.tab('deals').values();
    const { undone, refused } = undoChanges(book.env, { deals });
    expect(undone).toEqual([]);
    expect(book.tab('deals').values()).toEqual(before);
    expect(logLines(book)).toHaveLength(2);
    return refused[0];
  };

  it('leaves a deal whole of which somebody has changed one of the cells, and shows how it stands', () => {
    const refused = afterwards((book) => book.tab('deals').put(2, columnOf('closed'), { day: '2026-11-01' }));
    expect(refused).toMatchObject({ problem: { code: 'dealChanged' }, card: { stage: 'Closing', row: 2 } });
  });

  it('leaves a deal that somebody else has moved on', () => {
    const refused = afterwards((book) => book.tab('deals').put(2, columnOf('stage'), 'Proposal'));
    expect(refused).toMatchObject({ problem: { code: 'dealChanged' }, card: { stage: 'Proposal' } });
  });

  it('takes a text for another value than the number that looks like it', () => {
    const book = pipelineWorkbook();
    const cells = [{ field: 'amount' as const, from: 900, to: '1000' }];
    expect(codes(book, [{ id: ROOF.id, row: 2, cells }])).toEqual({ undone: [], refused: ['dealChanged'] });
  });

  it('leaves a cell that a formula computes by now', () => {
    const refused = afterwards((book) =>
      book.tab('deals').putFormula(2, columnOf('closed'), '=TODAY()', { day: TODAY }),
    );
    expect(refused?.problem.code).toBe('cellComputed');
  });

  it('says when the deal is gone', () => {
    const refused = afterwards((book) => book.tab('deals').removeRow(2));
    expect(refused?.problem.code).toBe('dealNotFound');
    expect(refused).not.toHaveProperty('card');
  });

  it('keeps no other deal of the same action from being taken back', () => {
    const book = pipelineWorkbook();
    const changes = moved(book, { toStage: 'Closing', deals: [ROOF, DOORS] });
    book.tab('deals').put(2, columnOf('stage'), 'Lost');
    expect(codes(book, changes)).toEqual({ undone: [DOORS.id], refused: ['dealChanged'] });
    expect(book.tab('deals').values()[2]).toEqual(dealRows()[1]);
  });
});

describe('the undo of a deal that was added', () => {
  const NEW = { id: 'D-000009', row: 6 };
  const cells = [
    { field: 'id' as const, from: '', to: NEW.id },
    { field: 'deal' as const, from: '', to: 'Gates' },
    { field: 'stage' as const, from: '', to: 'Proposal' },
    { field: 'created' as const, from: '', to: { day: TODAY } },
  ];
  const added: DealChanges = { ...NEW, cells, added: true };
  const withNew = (change: (book: Book) => void = () => undefined) => {
    const book = pipelineWorkbook();
    for (const { field, to } of cells) book.tab('deals').put(6, columnOf(field as 'id'), to);
    change(book);
    return book;
  };

  it('deletes the row, which is logged as the end of the deal', () => {
    const book = withNew();
    const { undone } = undoChanges(book.env, { deals: [added] });
    expect(undone).toEqual([{ id: NEW.id, row: 6 }]);
    expect(book.tab('deals').values()).toEqual(pipelineWorkbook().tab('deals').values());
    expect(logLines(book)).toEqual([
      'D-000009 | Deal | Gates |  | Undo',
      'D-000009 | Stage | Proposal |  | Undo',
      'D-000009 | Deal ID | D-000009 |  | Undo',
    ]);
    expect(book.counts.reads).toBeLessThanOrEqual(3);
  });

  it('counts a row that is gone as undone', () => {
    const book = pipelineWorkbook();
    expect(codes(book, [added])).toEqual({ undone: [NEW.id], refused: [] });
    expect(book.counts.writes).toBe(0);
  });

  it.each([
    ['a field of it was changed', (book: Book) => book.tab('deals').put(6, columnOf('deal'), 'Gate')],
    ['another field was filled', (book: Book) => book.tab('deals').put(6, columnOf('amount'), 5)],
    ['somebody wrote beside it', (book: Book) => book.tab('deals').put(6, 14, 'ask Joon')],
    ['a formula was built on it', (book: Book) => book.tab('deals').putFormula(3, 14, '=F6*2', 0)],
  ])('leaves it when %s', (_, change) => {
    const book = withNew(change);
    const before = book.tab('deals').values();
    expect(codes(book, [added])).toEqual({ undone: [], refused: ['dealChanged'] });
    expect(book.tab('deals').values()).toEqual(before);
  });

  it.each([
    ['an unticked box', (book: Book) => book.tab('deals').put(6, 14, false)],
    ['a formula of its own row', (book: Book) => book.tab('deals').putFormula(6, 14, '=F6*2', 0)],
    ['a total over it', (book: Book) => book.tab('deals').putFormula(1, 14, '=SUM(F2:F6)', 0)],
  ])('is not kept from it by %s', (_, change) => {
    expect(codes(withNew(change), [added])).toEqual({ undone: [NEW.id], refused: [] });
  });
});

describe('an undo that broke off', () => {
  const request = { toStage: 'Lost', deals: [ROOF, DOORS], fields: { lostReason: 'Price' } };

  it('is finished by the next run, and asked again it is done', () => {
    const whole = pipelineWorkbook();
    const changes = moved(whole, request);
    const first = whole.writes.length;
    undoChanges(whole.env, { deals: changes });
    for (let failing = 0; failing < whole.writes.length - first; failing += 1) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook();
        moved(book, request);
        expect(() => undoChanges(failAt(book.env, failing, when), { deals: changes })).toThrow('out');
        expect(codes(book, changes)).toEqual({ undone: [ROOF.id, DOORS.id], refused: [] });
        expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
        expect(logLines(book)).toEqual(logLines(whole));
      }
    }
  });

  it('deletes an added row once, and logs it once', () => {
    const row = [...(dealRows()[0] ?? [])].map((cell, index) => (index === 0 ? 'D-9' : cell));
    const cells = [
      { field: 'id' as const, from: '', to: 'D-9' },
      { field: 'deal' as const, from: '', to: 'Roof' },
    ];
    const added: DealChanges = { id: 'D-9', row: 6, cells, added: true };
    const bare = row.map((cell, index) => (index < 2 ? cell : ''));
    for (const failing of [0, 1]) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook([...dealRows(), bare]);
        expect(() => undoChanges(failAt(book.env, failing, when), { deals: [added] })).toThrow('out');
        expect(codes(book, [added])).toEqual({ undone: ['D-9'], refused: [] });
        expect(book.tab('deals').values()).toEqual(pipelineWorkbook().tab('deals').values());
        expect(logLines(book)).toEqual(['D-9 | Deal | Roof |  | Undo', 'D-9 | Deal ID | D-9 |  | Undo']);
      }
    }
  });
});
