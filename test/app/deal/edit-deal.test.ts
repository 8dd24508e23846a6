/** Editing a deal: checked, whole or not at all, and never over what somebody else has typed. */
import { describe, expect, it } from 'vitest';
import { editDeal } from '../../../src/app/deal/edit-deal';
import { reconcile } from '../../../src/app/reconcile/reconcile';
import { undoChanges } from '../../../src/app/undo/undo-changes';
import type { EditDealRequest } from '../../../src/contract/rpc';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/deals/field';
import { Failure } from '../../../src/domain/errors/failure';
import { failAt, MOMENTS, quietly } from '../broken-run';
import {
  columnOf,
  dealRows,
  type FixtureField,
  HEADERS,
  logLines,
  partnerColumn,
  pipelineWorkbook,
  TODAY,
  twoPipelines,
} from '../pipeline-fixture';

type Book = ReturnType<typeof pipelineWorkbook>;

const CLOSE: Cell = { day: '2026-12-15' };

/** Two columns more: until when and why a deal is snoozed, and its odds. */
const WIDER = { ...HEADERS, snoozedUntil: 'Snoozed until', probability: 'Probability', phone: 'Phone' };

function widerWorkbook(): Book {
  const book = pipelineWorkbook();
  Object.values(WIDER).forEach((text, index) => {
    book.tab('deals').put(1, index + 1, text);
  });
  const layout = JSON.parse(book.facts.get('layout') ?? '');
  layout.pipelines[0].headers = WIDER;
  book.facts.set('layout', JSON.stringify(layout));
  return book;
}

const widerColumn = (field: keyof typeof WIDER) => Object.keys(WIDER).indexOf(field) + 1;

function edit(field: Field, seen: Cell, value: string | number): EditDealRequest {
  return { id: 'D-000001', row: 2, edits: [{ field, seen, value }] };
}

const at = (book: Book, field: FixtureField, row = 2) => book.tab('deals').at(row, columnOf(field));

describe('an edit', () => {
  it('changes its cell and no other, is logged, and can be taken back', () => {
    const book = pipelineWorkbook();
    const before = book.tab('deals').values();
    const { saved, revision } = editDeal(book.env, edit('amount', 1000, 2500));
    expect(saved).toMatchObject({ row: 2, card: { amount: 2500 } });
    expect(revision.before).not.toBe(revision.after);
    expect(logLines(book)).toEqual(['D-000001 | Amount | 1000 | 2500 | Board']);
    expect(at(book, 'lastTouch')).toEqual({ day: '2026-11-19' });
    if (!saved?.undo) throw new Error('nothing to take back');
    undoChanges(book.env, { deals: [saved.undo] });
    expect(book.tab('deals').values()).toEqual(before);
  });

  it('of a next step is a touch, as it is in the sheet', () => {
    const book = pipelineWorkbook();
    editDeal(book.env, edit('nextStep', 'Call', 'Send the offer'));
    expect(at(book, 'lastTouch')).toEqual({ day: TODAY });
  });

  it('of the last touch alone is logged, and the hourly run has nothing to add', () => {
    const book = pipelineWorkbook();
    reconcile(book.env, []);
    editDeal(book.env, edit('lastTouch', { day: '2026-11-19' }, TODAY));
    const lines = ['D-000001 | Last touch | 2026-11-19 | 2026-11-20 | Board'];
    expect(logLines(book)).toEqual(lines);
    reconcile(book.env, []);
    expect(logLines(book)).toEqual(lines);
  });

  it('counts as saved when the cell holds the value already', () => {
    const book = pipelineWorkbook();
    const { saved } = editDeal(book.env, edit('amount', 5, 1000));
    expect(saved).toMatchObject({ row: 2 });
    expect(saved).not.toHaveProperty('undo');
    expect(book.counts.writes).toBe(0);
  });

  it('takes three reads and at most five writes', () => {
    const { env, counts } = pipelineWorkbook();
    editDeal(env, edit('nextStep', 'Call', 'Visit'));
    expect(counts.reads).toBe(3);
    expect(counts.writes).toBeLessThanOrEqual(5);
  });

  it('finds its deal after the sheet was sorted', () => {
    const book = pipelineWorkbook(dealRows().reverse());
    expect(editDeal(book.env, edit('amount', 1000, 1)).saved?.row).toBe(5);
  });

  it('is made and taken back in the pipeline that was asked for', () => {
    const book = twoPipelines();
    const before = book.other('Partners').values();
    const { saved } = editDeal(book.env, {
      id: 'P-2',
      row: 4,
      pipeline: 'p2',
      edits: [{ field: 'amount', seen: 4000, value: 4500 }],
    });
    expect(saved?.undo).toMatchObject({ pipeline: 'p2', cells: [{ from: 4000, to: 4500 }] });
    expect(book.other('Partners').at(4, partnerColumn('amount'))).toBe(4500);
    if (!saved?.undo) throw new Error('nothing to take back');
    undoChanges(book.env, { deals: [saved.undo] });
    expect(book.other('Partners').values()).toEqual(before);
  });

  it('writes what begins like a formula as the text it is', () => {
    const book = pipelineWorkbook();
    editDeal(book.env, edit('nextStep', 'Call', '=HYPERLINK("x")'));
    expect(at(book, 'nextStep')).toBe('=HYPERLINK("x")');
  });

  it('of the odds is written on the scale of its column', () => {
    const book = widerWorkbook();
    [20, 40, 90].forEach((share, index) => {
      book.tab('deals').put(3 + index, widerColumn('probability'), share);
    });
    const { saved } = editDeal(book.env, edit('probability', '', 0.35));
    expect(book.tab('deals').at(2, widerColumn('probability'))).toBe(35);
    expect(saved?.card.probability).toBe(0.35);
  });
});

describe('a cell that this person may not write', () => {
  it('is left alone by whoever saves next and may: what was refused is not done later in another name', () => {
    const book = pipelineWorkbook();
    const protectedFromMe = {
      ...book.env,
      write: () => {
        throw new Failure('notAllowed', { detail: 'You are trying to edit a protected cell or object.' });
      },
    };
    expect(() => editDeal(protectedFromMe, edit('amount', 1000, 2500))).toThrow(Failure);
    editDeal(book.env, { id: 'D-000002', row: 3, edits: [{ field: 'nextStep', seen: '', value: 'Call' }] });
    expect(at(book, 'amount')).toBe(1000);
    expect(logLines(book).some((line) => line.includes('2500'))).toBe(false);
  });
});

describe('a conflict', () => {
  it('is told with both values, and nothing is written', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(2, columnOf('amount'), 1500);
    const { conflicts, saved } = editDeal(book.env, {
      ...edit('amount', 1000, 2500),
      edits: [
        { field: 'amount', seen: 1000, value: 2500 },
        { field: 'nextStep', seen: 'Call', value: 'Visit' },
      ],
    });
    expect(saved).toBeUndefined();
    expect(conflicts).toEqual([{ field: 'amount', now: 1500, shown: '1500' }]);
    expect(book.counts.writes).toBe(0);
    expect(editDeal(book.env, edit('amount', 1500, 2500)).saved).toBeDefined();
  });
});

describe('a refusal', () => {
  const refused = (book: Book, request: EditDealRequest) => {
    const result = editDeal(book.env, request);
    expect(book.counts.writes).toBe(0);
    return result.refused;
  };

  it.each([
    ['the stage, which is moved', edit('stage', 'Prospecting', 'Lost'), 'valueInvalid'],
    ['an id', edit('id', 'D-000001', 'D-9'), 'valueInvalid'],
    ['a negative amount', edit('amount', 1000, -1), 'valueInvalid'],
    ['text for an amount', edit('amount', 1000, 'much'), 'valueInvalid'],
    ['a day that is none', edit('expectedClose', CLOSE, '2026-02-30'), 'valueInvalid'],
    ['a touch ahead', edit('lastTouch', { day: '2026-11-19' }, '2026-11-21'), 'valueInvalid'],
    ['a field without a column', edit('notes', '', 'x'), 'columnMissing'],
  ] as const)('meets %s', (_, request, code) => {
    const refusal = refused(pipelineWorkbook(), request);
    expect(refusal?.problem).toMatchObject({ code, fields: [request.edits[0]?.field] });
    expect(refusal?.card?.id).toBe('D-000001');
  });

  it('meets a cell that a formula computes', () => {
    const book = pipelineWorkbook();
    book.tab('deals').putFormula(2, columnOf('amount'), '=1000', 1000);
    expect(refused(book, edit('amount', 1000, 5))?.problem.code).toBe('cellComputed');
  });

  it('meets the emptying of what the stage requires', () => {
    const [first = [], ...others] = dealRows();
    first[columnOf('stage') - 1] = 'Lost';
    first[columnOf('lostReason') - 1] = 'Price';
    const book = pipelineWorkbook([first, ...others]);
    expect(refused(book, edit('lostReason', 'Price', ''))?.problem.code).toBe('fieldRequired');
  });

  it.each([
    ['the past', '2026-11-19'],
    ['after the expected close', '2026-12-16'],
  ])('meets a snooze into %s', (_, until) => {
    expect(refused(widerWorkbook(), edit('snoozedUntil', '', until))?.problem.code).toBe('valueInvalid');
  });

  it('lets a snooze end on the expected close, and follow one that is moved with it', () => {
    const book = widerWorkbook();
    expect(editDeal(book.env, edit('snoozedUntil', '', '2026-12-15')).saved).toBeDefined();
    const both = editDeal(book.env, {
      ...edit('snoozedUntil', '2026-12-15', '2027-01-10'),
      edits: [
        { field: 'snoozedUntil', seen: { day: '2026-12-15' }, value: '2027-01-10' },
        { field: 'expectedClose', seen: CLOSE, value: '2027-01-31' },
      ],
    });
    expect(both.saved).toBeDefined();
  });

  it('says when the deal is gone', () => {
    const book = pipelineWorkbook();
    book.tab('deals').removeRow(2);
    expect(refused(book, edit('amount', 1000, 5))).toMatchObject({ problem: { code: 'dealNotFound' } });
  });
});

describe('a run that broke off', () => {
  it('is finished by the next one, with the same cells and the same log', () => {
    const request: EditDealRequest = {
      ...edit('amount', 1000, 5),
      edits: [
        { field: 'amount', seen: 1000, value: 5 },
        { field: 'nextStep', seen: 'Call', value: 'Visit' },
      ],
    };
    const whole = pipelineWorkbook();
    editDeal(whole.env, request);
    for (let failing = 0; failing < whole.counts.writes; failing += 1) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook();
        quietly(() => editDeal(failAt(book.env, failing, when), request));
        editDeal(book.env, request);
        expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
        expect(logLines(book)).toEqual(logLines(whole));
      }
    }
  });
});
