/** Moving deals: only what changes, logged, and never over somebody else's change. */
import { describe, expect, it } from 'vitest';
import { moveDeals } from '../../../src/app/move/move-deals';
import { failAt, MOMENTS } from '../broken-run';
import { columnOf, dealRows, logLines, pipelineWorkbook, TODAY } from '../pipeline-fixture';

const toProposal = {
  toStage: 'Proposal',
  deals: [{ id: 'D-000001', row: 2, fromStage: 'Prospecting' }],
};

describe('one card', () => {
  it('changes the stage and its stamps, logs, and touches no other cell', () => {
    const book = pipelineWorkbook();
    const before = book.tab('deals').values();
    const result = moveDeals(book.env, toProposal);
    expect(result).toMatchObject({
      moved: [{ id: 'D-000001', row: 2, card: { stage: 'Proposal', daysInStage: 0, row: 2 } }],
      refused: [],
    });
    const after = book.tab('deals').values();
    const changed = after.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === before[row]?.[column] ? [] : [column + 1])),
    );
    expect(changed).toEqual([columnOf('stage'), columnOf('stageSince'), columnOf('lastTouch')]);
    expect(book.tab('deals').at(2, columnOf('stageSince'))).toEqual({ day: TODAY });
    expect(logLines(book)).toEqual(['D-000001 | Stage | Prospecting | Proposal | Board']);
  });

  it('reads three times and writes three times', () => {
    const { env, counts } = pipelineWorkbook();
    moveDeals(env, toProposal);
    expect([counts.reads, counts.writes]).toEqual([3, 3]);
  });

  it('stamps the closing day on a win and empties it when the deal is open again', () => {
    const book = pipelineWorkbook();
    moveDeals(book.env, { ...toProposal, toStage: 'Closing' });
    expect(book.tab('deals').at(2, columnOf('closed'))).toEqual({ day: TODAY });
    moveDeals(book.env, { toStage: 'Proposal', deals: [{ id: 'D-000001', row: 2, fromStage: 'Closing' }] });
    expect(book.tab('deals').at(2, columnOf('closed'))).toBe('');
  });

  it('finds the deal by its id after the sheet was sorted', () => {
    const book = pipelineWorkbook(dealRows().reverse());
    const { moved } = moveDeals(book.env, toProposal);
    expect(moved).toMatchObject([{ id: 'D-000001', row: 5, card: { row: 5 } }]);
    expect(book.tab('deals').at(5, columnOf('stage'))).toBe('Proposal');
    expect(book.tab('deals').at(2, columnOf('stage'))).toBe('Closing');
  });

  it('asks for what the stage requires and takes it with the move', () => {
    const book = pipelineWorkbook();
    const refused = moveDeals(book.env, { ...toProposal, toStage: 'Lost' });
    expect(refused.refused[0]?.problem.code).toBe('fieldRequired');
    expect(book.counts.writes).toBe(0);
    book.counts.reset();
    moveDeals(book.env, { ...toProposal, toStage: 'Lost', fields: { lostReason: 'Price' } });
    expect(book.tab('deals').at(2, columnOf('lostReason'))).toBe('Price');
    expect(book.counts.reads).toBe(3);
    expect(book.counts.writes).toBeLessThanOrEqual(5);
  });

  it('counts a deal that already stands there as moved, and writes nothing', () => {
    const book = pipelineWorkbook();
    moveDeals(book.env, toProposal);
    book.counts.reset();
    expect(moveDeals(book.env, toProposal).moved).toHaveLength(1);
    expect(book.counts.writes).toBe(0);
  });
});

describe('refusals', () => {
  const refusalOf = (book: ReturnType<typeof pipelineWorkbook>, request = toProposal) => {
    const { moved, refused } = moveDeals(book.env, request);
    expect(moved).toEqual([]);
    expect(book.counts.writes).toBe(0);
    return refused[0];
  };

  it('leaves a deal that somebody else has moved, and says where it stands', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(2, columnOf('stage'), 'Closing');
    expect(refusalOf(book)).toMatchObject({ problem: { code: 'dealChanged' }, card: { stage: 'Closing' } });
  });

  it('leaves a stage that a formula computes', () => {
    const book = pipelineWorkbook();
    book.tab('deals').putFormula(2, columnOf('stage'), '=A1', 'Prospecting');
    expect(refusalOf(book)?.problem.code).toBe('cellComputed');
  });

  it('says when the deal is gone', () => {
    const book = pipelineWorkbook();
    book.tab('deals').removeRow(2);
    expect(refusalOf(book)?.problem.code).toBe('dealNotFound');
  });

  it('touches neither of two rows with one id when the hint fits none', () => {
    const [first = [], ...others] = dealRows();
    const book = pipelineWorkbook([...others, first, first]);
    expect(refusalOf(book)?.problem.code).toBe('dealTwice');
  });

  it('leaves a deal where it is when the stage is not one of the stages', () => {
    const refused = refusalOf(pipelineWorkbook(), { ...toProposal, toStage: 'Nowhere' });
    expect(refused?.problem.code).toBe('stageUnknown');
  });
});

describe('many cards', () => {
  it('moves those that may be moved with as many writes as for two', () => {
    const book = pipelineWorkbook();
    const { moved, refused } = moveDeals(book.env, {
      toStage: 'Closing',
      deals: [
        { id: 'D-000001', row: 2, fromStage: 'Prospecting' },
        { id: 'D-000002', row: 3, fromStage: 'Proposal' },
        { id: 'D-000003', row: 9, fromStage: 'Prospecting' },
      ],
    });
    expect(moved.map(({ id }) => id)).toEqual(['D-000001', 'D-000002']);
    expect(refused).toMatchObject([
      { id: 'D-000003', problem: { code: 'dealChanged' }, card: { stage: 'Proposal' } },
    ]);
    expect(book.counts.reads).toBeLessThanOrEqual(3);
    expect(book.counts.writes).toBeLessThanOrEqual(6);
    expect(logLines(book)).toHaveLength(4);
  });
});

it('takes what is said of one deal for that deal alone, before what is said of all', () => {
  const book = pipelineWorkbook();
  const { moved } = moveDeals(book.env, {
    toStage: 'Lost',
    fields: { lostReason: 'Price' },
    deals: [
      { id: 'D-000001', row: 2, fromStage: 'Prospecting', fields: { lostReason: 'No need' } },
      { id: 'D-000002', row: 3, fromStage: 'Proposal' },
    ],
  });
  expect(moved).toHaveLength(2);
  expect([2, 3].map((row) => book.tab('deals').at(row, columnOf('lostReason')))).toEqual([
    'No need',
    'Price',
  ]);
});

describe('a run that broke off', () => {
  it('is finished by the next one, with the same cells and the same log', () => {
    const whole = pipelineWorkbook();
    moveDeals(whole.env, toProposal);
    for (const failing of [0, 1, 2]) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook();
        const broken = failAt(book.env, failing, when);
        expect(() => moveDeals(broken, toProposal)).toThrow('out');
        moveDeals(book.env, toProposal);
        expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
        expect(logLines(book)).toEqual(logLines(whole));
        expect(book.facts.get('pending')).toBeUndefined();
      }
    }
  });
});

it('stamps no cell of a column that an array formula above fills', () => {
  const book = pipelineWorkbook();
  const column = columnOf('lastTouch');
  book.tab('deals').putFormula(1, column, '={"Last touch";ARRAYFORMULA(K2:K9)}', 'Last touch');
  const before = book.tab('deals').at(3, column);
  const { moved } = moveDeals(book.env, {
    toStage: 'Closing',
    deals: [
      { id: 'D-000002', row: 3, fromStage: 'Proposal' },
      { id: 'D-000003', row: 4, fromStage: 'Proposal' },
    ],
  });
  expect(moved).toHaveLength(2);
  expect(book.tab('deals').at(3, column)).toEqual(before);
});
