/** What the check says of whole workbooks: of one pipeline and of several. */
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/app/check/check-sheet';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  columnOf,
  dealRow,
  dealRows,
  HEADERS,
  partnerColumn,
  pipelineWorkbook,
  twoPipelines,
} from '../pipeline-fixture';

function check(rows: Cell[][], memory: Record<string, string> = {}) {
  return checkSheet(pipelineWorkbook(rows, { memory }).env);
}

const day = (text: string): Cell => ({ day: text });

describe('the check', () => {
  it('takes four reads and no write for one pipeline, three more for each other one', () => {
    const one = pipelineWorkbook();
    checkSheet(one.env);
    expect([one.counts.reads, one.counts.writes]).toEqual([4, 0]);
    const two = twoPipelines();
    checkSheet(two.env);
    expect([two.counts.reads, two.counts.writes]).toEqual([7, 0]);
  });

  it('says nothing of a sheet that is in order', () => {
    expect(check(dealRows())).toEqual({ deals: 4, issues: [], notes: [], titles: {} });
  });

  it('asks for what the stage of an open deal requires', () => {
    const stages = [
      {
        name: 'Proposal',
        kind: 'open',
        probability: 0.5,
        category: 'pipeline',
        required: ['nextStep', 'owner', 'amount', 'source'],
        colour: '#fff',
      },
    ];
    const bare = dealRow('D-1', 'Roof', 'Acme', '', 'Proposal', '', '2026-11-19');
    bare[columnOf('nextStep') - 1] = ' ';
    const { issues } = check([bare], { stages: JSON.stringify(stages) });
    // The owner has an issue of its own, the source no column.
    expect(issues.map(({ code, cell }) => `${cell} ${code}`)).toEqual([
      'D2 ownerMissing',
      'F2 requiredMissing',
      'H2 requiredMissing',
    ]);
    expect(issues[1]?.message).toBe(
      'F2: this cell is blank, but the stage “Proposal” requires it. Fill it in.',
    );
  });

  it('does not ask twice for what a won or lost deal lacks', () => {
    const rows = [
      dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Closing', 'TBD', '2026-11-02', '2026-11-02'),
      dealRow('D-2', 'Door', 'Acme', 'Mina', 'Lost', 5, '2026-11-02', '2026-11-02'),
      dealRow('D-3', 'Wall', 'Acme', 'Mina', 'Lost', 5, '2026-11-02', '2026-11-02'),
    ];
    const reasons = rows[1];
    if (reasons) reasons[columnOf('lostReason') - 1] = 'price';
    expect(check(rows).issues.map(({ code, row }) => [row, code])).toEqual([
      [2, 'amountUnreadable'],
      [4, 'lostWithoutReason'],
    ]);
  });

  it('names the error of a formula and nothing else of that cell', () => {
    const row = dealRow('D-1', 'Roof', '#REF!', 'Mina', 'Closing', '#N/A', '2026-11-02', '2026-11-02');
    expect(check([row]).issues.map(({ code, cell, found }) => [cell, code, found])).toEqual([
      ['C2', 'cellError', '#REF!'],
      ['F2', 'cellError', '#N/A'],
    ]);
  });

  it('finds days that cannot be', () => {
    const won = dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Closing', 5, '2026-11-02', '2026-12-02');
    const old = dealRow('D-2', 'Door', 'Acme', 'Mina', 'Proposal', 5, '2026-11-02');
    old[columnOf('created') - 1] = day('0206-11-02');
    old[columnOf('expectedClose') - 1] = day('2206-12-01');
    const early = dealRow('D-3', 'Wall', 'Acme', 'Mina', 'Closing', 5, '2026-11-02', '2026-08-02');
    expect(check([won, old, early]).issues.map(({ code, cell }) => `${cell} ${code}`)).toEqual([
      'M2 dateInFuture',
      'G3 dateImpossible',
      'J3 dateImpossible',
      'M4 closedBeforeCreated',
    ]);
  });

  it('folds deals in another currency into one note for each', () => {
    const rows = ['€1', '€2', '£3', 4].map((amount, index) =>
      dealRow(`D-${index}`, `Deal ${index}`, 'Acme', 'Mina', 'Proposal', amount, '2026-11-19'),
    );
    const { issues, notes } = check(rows);
    expect(issues).toEqual([]);
    expect(notes.map(({ code, cell, found }) => [code, cell, found])).toEqual([
      ['currencyOther', 'F2', 'EUR'],
      ['currencyOther', 'F4', 'GBP'],
    ]);
    expect(notes[0]?.message).toMatch(/^F2: 2 deals are in EUR\./);
  });
});

describe('several pipelines', () => {
  it('are told apart by their sheet', () => {
    const book = twoPipelines([dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Nowhere', 5, '2026-11-19')]);
    book.other('Partners').put(4, partnerColumn('stage'), 'Nowhere');
    expect(checkSheet(book.env).issues.filter(({ code }) => code === 'stageUnknown')).toMatchObject([
      { code: 'stageUnknown', cell: 'E2', sheetName: 'deals' },
      { code: 'stageUnknown', row: 4, sheetName: 'Partners', pipeline: 'p2' },
    ]);
  });

  it('are checked as far as they can be read', () => {
    const book = twoPipelines([dealRow('D-1', 'Roof', 'Acme', 'Mina', 'Nowhere', 5, '2026-11-19')]);
    const partners = book.other('Partners');
    partners.put(2, partnerColumn('stage'), '');
    partners.put(2, partnerColumn('amount'), '');
    const { issues, notices } = checkSheet(book.env);
    expect(issues.map(({ code, sheetName }) => [code, sheetName])).toEqual([['stageUnknown', 'deals']]);
    expect(notices).toHaveLength(1);
    expect(notices?.[0]?.message).toContain('Partners');
  });

  it('may not share an id', () => {
    const book = twoPipelines([dealRow('P-2', 'Roof', 'Acme', 'Mina', 'Proposal', 5, '2026-11-19')]);
    const [issue, ...others] = checkSheet(book.env).issues.filter(({ code }) => code === 'idTwice');
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'idTwice', row: 4, sheetName: 'Partners' });
    expect(issue).not.toHaveProperty('otherRow');
    expect(issue?.message).toContain('row 2 of “deals”');
  });
});

it('offers no fix where an array formula fills the column', () => {
  const book = pipelineWorkbook([
    dealRow('D-1', 'Roof', 'Acme', 'Mina', 'proposal ', 5, '2026-11-19'),
    dealRow('D-2', 'Door', 'Acme', 'Mina', 'proposal ', 5, '2026-11-19'),
  ]);
  expect(checkSheet(book.env).issues.map(({ fix }) => fix)).toEqual(['Proposal', 'Proposal']);
  book.tab('deals').putFormula(1, columnOf('stage'), '=ARRAYFORMULA(Z1:Z)', HEADERS.stage);
  expect(checkSheet(book.env).issues.map(({ fix }) => fix)).toEqual([undefined, undefined]);
});
