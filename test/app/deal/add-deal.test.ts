/** Adding a deal: below the last one, stamped and logged like a typed one, and once however often it is asked. */
import { describe, expect, it } from 'vitest';
import { addDeal } from '../../../src/app/deal/add-deal';
import { editDeal } from '../../../src/app/deal/edit-deal';
import { reconcile } from '../../../src/app/reconcile/reconcile';
import { undoChanges } from '../../../src/app/undo/undo-changes';
import type { AddDealRequest } from '../../../src/contract/rpc';
import { failAt, MOMENTS, quietly } from '../broken-run';
import {
  columnOf,
  dealRow,
  dealRows,
  logLines,
  partnerColumn,
  pipelineWorkbook,
  TODAY,
  twoPipelines,
} from '../pipeline-fixture';

const GATE: AddDealRequest = {
  stage: 'Prospecting',
  fields: { deal: 'Gate', owner: 'Mina', amount: 700 },
  token: 'token-1',
};

type Book = ReturnType<typeof pipelineWorkbook>;

const at = (book: Book, row: number, field: Parameters<typeof columnOf>[0]) =>
  book.tab('deals').at(row, columnOf(field));

describe('a new deal', () => {
  it('stands below the last one with an id, its stage and its stamps', () => {
    const book = pipelineWorkbook();
    const { added } = addDeal(book.env, GATE);
    expect(added).toMatchObject({ row: 6, card: { id: 'D-000100', title: 'Gate', stage: 'Prospecting' } });
    expect(at(book, 6, 'id')).toBe('D-000100');
    for (const field of ['created', 'stageSince', 'lastTouch'] as const) {
      expect(at(book, 6, field)).toEqual({ day: TODAY });
    }
    expect(at(book, 6, 'closed')).toBe('');
  });

  it('is logged like a typed one, so that the hourly run finds nothing to add', () => {
    const book = pipelineWorkbook();
    reconcile(book.env, []);
    addDeal(book.env, GATE);
    const lines = logLines(book);
    expect(lines).toEqual([
      'D-000100 | Deal ID |  | D-000100 | Board',
      'D-000100 | Deal |  | Gate | Board',
      'D-000100 | Owner |  | Mina | Board',
      'D-000100 | Stage |  | Prospecting | Board',
      'D-000100 | Amount |  | 700 | Board',
    ]);
    reconcile(book.env, []);
    expect(logLines(book)).toEqual(lines);
  });

  it('is not added twice when a whole team has added deals before it is sent again', () => {
    const book = pipelineWorkbook();
    const { added } = addDeal(book.env, GATE);
    for (let count = 0; count < 50; count += 1) {
      addDeal(book.env, { ...GATE, token: `1764000000000-0f8fad5b-d9cb-469f-a165-70867728${count}` });
    }
    expect(addDeal(book.env, GATE).added).toMatchObject({ row: added?.row, card: { id: added?.card.id } });
  });

  it('that is won is closed today', () => {
    const book = pipelineWorkbook();
    addDeal(book.env, { ...GATE, stage: 'Closing' });
    expect(at(book, 6, 'closed')).toEqual({ day: TODAY });
  });

  it('needs a name and what its stage requires, and leaves no trace without', () => {
    const book = pipelineWorkbook();
    const { refused } = addDeal(book.env, { ...GATE, stage: 'Lost', fields: { owner: 'Mina' } });
    expect(refused).toMatchObject({ code: 'fieldRequired', fields: ['deal', 'lostReason'] });
    expect(book.counts.writes).toBe(0);
    expect(addDeal(book.env, GATE).added?.card.id).toBe('D-000100');
  });

  it.each([
    ['a negative amount', { amount: -1 }, 'valueInvalid'],
    ['an id', { id: 'D-1' }, 'valueInvalid'],
    ['a day that is none', { expectedClose: '2026-02-30' }, 'valueInvalid'],
    ['a field without a column', { phone: '+82 2' }, 'columnMissing'],
  ] as const)('is refused with %s', (_, fields, code) => {
    const book = pipelineWorkbook();
    const { refused } = addDeal(book.env, { ...GATE, fields: { ...GATE.fields, ...fields } });
    expect(refused).toMatchObject({ code, fields: Object.keys(fields) });
    expect(book.counts.writes).toBe(0);
  });

  it('plans its close in the one close date that the sheet has, while it is open', () => {
    const book = pipelineWorkbook();
    const layout = JSON.parse(book.facts.get('layout') ?? '');
    const { expectedClose, ...headers } = layout.pipelines[0].headers;
    layout.pipelines[0].headers = { ...headers, closeDate: expectedClose };
    book.facts.set('layout', JSON.stringify(layout));
    const fields = { ...GATE.fields, expectedClose: '2026-12-24' };
    expect(addDeal(book.env, { ...GATE, fields }).added?.card.expectedClose).toBe('2026-12-24');
    expect(at(book, 6, 'expectedClose')).toEqual({ day: '2026-12-24' });
    const won = addDeal(book.env, { ...GATE, fields, stage: 'Closing', token: 'token-2' });
    expect(won.refused?.code).toBe('columnMissing');
  });

  it('goes to the tab of its pipeline, and names the pipeline in the log', () => {
    const book = twoPipelines();
    const { added } = addDeal(book.env, { ...GATE, pipeline: 'p2', stage: 'Demo' });
    expect(added?.row).toBe(6);
    expect(book.other('Partners').at(6, partnerColumn('deal'))).toBe('Gate');
    expect(logLines(book)).toContain('D-000100 | Pipeline |  | p2 | Board');
  });

  it('takes at most four reads and six writes', () => {
    const { env, counts } = pipelineWorkbook();
    addDeal(env, GATE);
    expect(counts.reads).toBeLessThanOrEqual(4);
    expect(counts.writes).toBeLessThanOrEqual(6);
  });
});

describe('its place', () => {
  it('is a row of its own where a total stands right below', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(6, columnOf('deal'), 'Total');
    book.tab('deals').putFormula(6, columnOf('amount'), '=SUM(F2:F5)', 9800);
    expect(addDeal(book.env, GATE).added?.row).toBe(6);
    expect(at(book, 7, 'deal')).toBe('Total');
    expect(at(book, 6, 'deal')).toBe('Gate');
  });

  it('is the prepared row below, with its formulas and boxes', () => {
    const book = pipelineWorkbook();
    const [formulas, boxes] = [14, 15];
    book.tab('deals').put(1, formulas, 'Twice');
    book.tab('deals').put(1, boxes, 'Called');
    for (const row of [2, 3, 4, 5, 6]) {
      book.tab('deals').putFormula(row, formulas, `=F${row}*2`, row === 6 ? 0 : 1);
      book.tab('deals').put(row, boxes, row !== 6);
    }
    const { added } = addDeal(book.env, GATE);
    expect(added?.row).toBe(6);
    expect(book.tab('deals').readFormulas()[5]?.[formulas - 1]).toBe('=F6*2');
    expect(book.tab('deals').at(6, boxes)).toBe(false);
  });

  it('carries on formulas of a row, but no running total', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(1, 14, 'Twice');
    book.tab('deals').put(1, 15, 'Running total');
    for (const row of [3, 4, 5]) {
      book.tab('deals').putFormula(row, 14, `=F${row}*2`, 1);
      book.tab('deals').putFormula(row, 15, `=O${row - 1}+F${row}`, 1);
    }
    addDeal(book.env, GATE);
    expect(book.tab('deals').readFormulas()[5]?.slice(13)).toEqual(['=F6*2', '']);
  });

  it('leaves a column alone that an array formula fills, and refuses a value for it', () => {
    const book = pipelineWorkbook();
    book.tab('deals').putFormula(1, columnOf('nextStep'), '={"Next step";ARRAYFORMULA(B2:B)}', 'Next step');
    const { refused } = addDeal(book.env, { ...GATE, fields: { ...GATE.fields, nextStep: 'Call' } });
    expect(refused).toMatchObject({ code: 'cellComputed', fields: ['nextStep'] });
    const { added } = addDeal(book.env, GATE);
    expect(added?.undo.cells.map(({ field }) => field)).not.toContain('nextStep');
  });

  it('is the first row of an empty table', () => {
    expect(addDeal(pipelineWorkbook([]).env, GATE).added?.row).toBe(2);
  });
});

describe('asked twice', () => {
  it('adds nothing, and answers with the deal as it is now', () => {
    const book = pipelineWorkbook();
    const first = addDeal(book.env, GATE);
    editDeal(book.env, { id: 'D-000100', row: 6, edits: [{ field: 'amount', seen: 700, value: 900 }] });
    const writes = book.counts.writes;
    const second = addDeal(book.env, GATE);
    expect(second.added).toMatchObject({ row: 6, card: { id: first.added?.card.id, amount: 900 } });
    expect(book.counts.writes).toBe(writes);
  });

  it('does not bring back what was deleted since', () => {
    const book = pipelineWorkbook();
    addDeal(book.env, GATE);
    book.tab('deals').removeRow(6);
    expect(addDeal(book.env, GATE).refused?.code).toBe('dealNotFound');
  });

  it('finishes what broke off, whichever write failed', () => {
    const whole = pipelineWorkbook();
    addDeal(whole.env, GATE);
    for (const failing of [0, 1, 2]) {
      for (const when of MOMENTS) {
        const book = pipelineWorkbook();
        quietly(() => addDeal(failAt(book.env, failing, when), GATE));
        addDeal(book.env, GATE);
        expect(book.tab('deals').values()).toEqual(whole.tab('deals').values());
        expect(logLines(book)).toEqual(logLines(whole));
      }
    }
  });
});

describe('taken back', () => {
  it('leaves the sheet as it was', () => {
    const book = pipelineWorkbook([...dealRows(), dealRow('D-7', 'Floor', 'Eon', 'Joon', 'Lost', 1, '')]);
    const before = book.tab('deals').values();
    const { added } = addDeal(book.env, GATE);
    if (!added) throw new Error('nothing was added');
    expect(undoChanges(book.env, { deals: [added.undo] }).undone).toHaveLength(1);
    expect(book.tab('deals').values()).toEqual(before);
  });
});
