/** Reading rows into deals: typed cells, closed deals, the team, currencies, and where no fix is offered. */
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import { type Field, isField } from '../../../src/domain/deals/field';
import type { ReadingContext } from '../../../src/domain/deals/read-deals';
import { readDeals } from '../../../src/domain/deals/read-deals';
import { defaultStages } from '../../../src/domain/stages/default-stages';
import { SETTINGS } from './adopt-sheet';

const STAGES = defaultStages('en');

const CONTEXT: ReadingContext = {
  stages: STAGES,
  members: [],
  settings: SETTINGS,
  today: '2026-11-21',
};

/** Reads rows given as field to cell; the columns stand in the order of the first row's keys. */
function read(rows: readonly Partial<Record<Field, Cell>>[], context: Partial<ReadingContext> = {}) {
  const fields = Object.keys(rows[0] ?? {}).filter(isField);
  const grid: Grid = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))];
  const columns = Object.fromEntries(fields.map((field, index) => [field, index + 1]));
  const reading = readDeals(
    grid,
    { headerRow: 1, width: fields.length, columns },
    { ...CONTEXT, ...context },
  );
  return { ...reading, first: reading.deals[0], codes: reading.issues.map(({ code }) => code) };
}

const member = (name: string) => ({ name, email: '', manager: '', active: true });

describe('a tidy row', () => {
  test('becomes a deal with every fact, and no issue', () => {
    const { first, codes } = read([
      {
        id: 'D-000001',
        deal: 'Roof',
        company: 'Acme',
        contact: 'Bo',
        email: 'bo@acme.example',
        phone: '02-123-4567',
        owner: 'Ann',
        stage: 'Proposal',
        amount: 500,
        currency: 'USD',
        probability: 0.55,
        expectedClose: { day: '2026-12-31' },
        nextStep: 'call',
        nextStepDate: { day: '2026-11-30', time: '10:00' },
        source: 'web',
        tags: 'hot',
        notes: '=SUM(1)',
        created: { day: '2026-01-02' },
        stageSince: { day: '2026-11-02' },
        lastTouch: { day: '2026-11-20' },
        snoozedUntil: { day: '2026-11-25' },
      },
    ]);
    expect(codes).toEqual([]);
    expect(first).toEqual({
      id: 'D-000001',
      row: 2,
      title: 'Roof',
      company: 'Acme',
      contact: 'Bo',
      email: 'bo@acme.example',
      phone: '02-123-4567',
      owner: 'Ann',
      stage: 'Proposal',
      kind: 'open',
      amount: 500,
      currency: 'USD',
      probability: 0.55,
      expectedClose: '2026-12-31',
      nextStep: 'call',
      nextStepDate: '2026-11-30',
      source: 'web',
      tags: 'hot',
      notes: '=SUM(1)',
      lostReason: '',
      created: '2026-01-02',
      stageSince: '2026-11-02',
      lastTouch: '2026-11-20',
      snoozedUntil: '2026-11-25',
    });
  });

  test('an absent fact is absent, not empty and not zero', () => {
    const { first } = read([{ deal: 'Roof', stage: 'Proposal', amount: '', expectedClose: '', created: '' }]);
    for (const fact of ['amount', 'expectedClose', 'created', 'closed'])
      expect(first).not.toHaveProperty(fact);
  });
});

describe('odds', () => {
  test('are the deal’s own, else its stage’s, and only the stage’s once it is over', () => {
    const { deals } = read([
      { deal: 'a', stage: 'Proposal', probability: 0.9 },
      { deal: 'b', stage: 'Proposal', probability: '' },
      { deal: 'c', stage: 'Closing', probability: 0.9 },
      { deal: 'd', stage: 'Lost', probability: 0.9 },
      { deal: 'e', stage: 'Who knows', probability: '' },
    ]);
    expect(deals.map(({ probability }) => probability)).toEqual([0.9, 0.4, 1, 0, 0]);
  });

  test('1 among percentages is one hundredth, and is offered as such', () => {
    const { deals, issues } = read([
      { deal: 'a', stage: 'Proposal', probability: 1 },
      { deal: 'b', stage: 'Proposal', probability: 60 },
    ]);
    expect(deals.map(({ probability }) => probability)).toEqual([0.01, 0.6]);
    expect(issues.map(({ code, fix }) => [code, fix])).toEqual([
      ['shareAsText', 0.01],
      ['shareAsText', 0.6],
    ]);
  });
});

describe('days', () => {
  test('a closed deal has no expected close; an open one was not closed', () => {
    const { deals } = read([
      { deal: 'a', stage: 'Closing', expectedClose: { day: '2026-11-30' }, closed: { day: '2026-11-02' } },
      { deal: 'b', stage: 'Proposal', expectedClose: { day: '2026-12-31' }, closed: { day: '2026-11-03' } },
    ]);
    expect(deals.map(({ expectedClose, closed }) => [expectedClose, closed])).toEqual([
      [undefined, '2026-11-02'],
      ['2026-12-31', undefined],
    ]);
  });

  test('one close date is the one or the other by the kind of stage', () => {
    const { deals } = read([
      { deal: 'a', stage: 'Lost', closeDate: { day: '2026-11-02' } },
      { deal: 'b', stage: 'Proposal', closeDate: { day: '2026-12-31' } },
      { deal: 'c', stage: 'In discussion', closeDate: { day: '2026-12-30' } },
    ]);
    expect(deals.map(({ expectedClose, closed }) => [expectedClose, closed])).toEqual([
      [undefined, '2026-11-02'],
      ['2026-12-31', undefined],
      ['2026-12-30', undefined],
    ]);
  });

  test('a won deal needs its day; a planned one that has come is offered', () => {
    const day = (closed: Cell, planned: Cell, stage = 'Closing') =>
      read([{ deal: 'a', stage, closed, expectedClose: planned }]).issues.map(({ code, fix }) => [code, fix]);
    expect(day('', '')).toEqual([['wonWithoutDate', undefined]]);
    expect(day('', { day: '2026-11-21' })).toEqual([['wonWithoutDate', { day: '2026-11-21' }]]);
    expect(day('', { day: '2026-11-22' })).toEqual([['wonWithoutDate', undefined]]);
    expect(day('soon', { day: '2026-11-02' })).toEqual([
      ['dateUnreadable', undefined],
      ['wonWithoutDate', undefined],
    ]);
    expect(day({ day: '2026-11-03' }, '')).toEqual([]);
    expect(day('', '', 'Lost')).toEqual([]);
    expect(day('', '', 'Retention')).toEqual([['wonWithoutDate', undefined]]);
    expect(read([{ deal: 'a', stage: 'Closing' }]).codes).toEqual([]);
  });

  test('each column has an order of its own', () => {
    const { deals } = read([
      { deal: 'a', stage: 'Proposal', created: '28/11/2025', expectedClose: '11/28/2026' },
      { deal: 'b', stage: 'Proposal', created: '03/04/2025', expectedClose: '03/04/2027' },
    ]);
    expect(deals[1]).toMatchObject({ created: '2025-04-03', expectedClose: '2027-03-04' });
  });
});

describe('owners', () => {
  test('are written as Team writes them; a stranger is an issue', () => {
    const { deals, issues } = read(
      [
        { deal: 'a', owner: 'ann lee', stage: 'Proposal' },
        { deal: 'b', owner: 'Zed', stage: 'Proposal' },
      ],
      { members: [member('Ann Lee')] },
    );
    expect(deals.map(({ owner }) => owner)).toEqual(['Ann Lee', 'Zed']);
    expect(issues.map(({ code, fix }) => [code, fix])).toEqual([
      ['ownerSpelling', 'Ann Lee'],
      ['ownerUnknown', undefined],
    ]);
  });

  test('are missed on open deals only', () => {
    const { codes } = read([
      { deal: 'a', owner: '', stage: 'Proposal' },
      { deal: 'b', owner: '', stage: 'Closing' },
    ]);
    expect(codes).toEqual(['ownerMissing']);
  });
});

describe('money', () => {
  test('takes its currency from its own text, else the row, else the pipeline', () => {
    const { deals } = read([
      { deal: 'a', stage: 'Proposal', amount: '€900', currency: 'USD' },
      { deal: 'b', stage: 'Proposal', amount: 900, currency: 'eur' },
      { deal: 'c', stage: 'Proposal', amount: 900, currency: '' },
    ]);
    expect(deals.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'USD']);
  });

  test('in another currency is right', () => {
    const rows = [{ deal: 'a', stage: 'Proposal', amount: 900, currency: 'EUR' }];
    expect(read(rows).codes).toEqual([]);
  });

  test.each([
    ['Dollars please', 'currencyUnknown', undefined],
    ['€', 'currencySpelling', 'EUR'],
    ['원', 'currencySpelling', 'KRW'],
    ['huf', undefined, undefined],
  ])('in the currency %s is judged as %s', (currency, code, fix) => {
    const { issues } = read([{ deal: 'a', stage: 'Proposal', amount: 900, currency }]);
    expect(issues.map((issue) => [issue.code, issue.fix])).toEqual(code ? [[code, fix]] : []);
  });

  test('that names another currency than its row says so', () => {
    const { issues } = read([{ deal: 'a', stage: 'Proposal', amount: '€900', currency: 'USD' }]);
    expect(issues).toMatchObject([{ code: 'currencyConflict', field: 'amount', context: 'USD' }]);
  });

  test('as text is offered as a number only when the row keeps its currency', () => {
    const { issues } = read([
      { deal: 'a', stage: 'Proposal', amount: '€900', currency: 'EUR' },
      { deal: 'b', stage: 'Proposal', amount: '€900', currency: '' },
    ]);
    expect(issues.map(({ code, row, fix }) => [row, code, fix])).toEqual([[2, 'amountAsText', 900]]);
  });
});

describe('issues', () => {
  test('say where: row, column, field, id and what stands there', () => {
    const { issues } = read([{ id: 'D-1', deal: 'Roof', stage: ' Proposl ', amount: 'soon' }]);
    expect(issues).toEqual([
      { code: 'stageUnknown', row: 2, column: 3, field: 'stage', dealId: 'D-1', found: 'Proposl' },
      { code: 'amountUnreadable', row: 2, column: 4, field: 'amount', dealId: 'D-1', found: 'soon' },
    ]);
  });

  test('offer no fix where a formula computes the cell', () => {
    const formulas = [[], ['', '=B9', '']];
    const { issues } = read([{ deal: 'Roof', stage: 'closing ', amount: '12k' }], { formulas });
    expect(issues.map(({ code, fix }) => [code, fix])).toEqual([
      ['stageSpelling', undefined],
      ['amountAsText', 12_000],
    ]);
  });

  test('a stage or an owner that the sheet keeps as a number is no other spelling', () => {
    const stages = STAGES.slice(0, 1).map((stage) => ({ ...stage, name: '1' }));
    expect(read([{ deal: 'Roof', owner: 7, stage: 1 }], { stages, members: [member('7')] }).codes).toEqual(
      [],
    );
  });

  test('a missing id is one only where there is a column for it', () => {
    expect(read([{ id: '', deal: 'Roof', stage: 'Proposal' }]).codes).toEqual(['idMissing']);
    expect(read([{ deal: 'Roof', stage: 'Proposal' }]).codes).toEqual([]);
  });

  test('several addresses in one cell are fine, an incomplete one is not', () => {
    const email = (text: string) => read([{ deal: 'a', stage: 'Proposal', email: text }]).codes;
    expect(email('a@b.example, c@d.example; e@f.example')).toEqual([]);
    expect(email('a@b.example, c@d')).toEqual(['emailInvalid']);
    expect(email('Bo <bo@acme.example>')).toEqual(['emailInvalid']);
    expect(email('bo@acme.')).toEqual(['emailInvalid']);
  });
});

describe('a status beside the stage', () => {
  const row = (stage: string, status: string) => ({ deal: 'Roof', owner: 'Ann', stage, status });

  test.each([
    ['Proposal', 'won', 'Closing'],
    ['Proposal', 'Lost', 'Lost'],
    ['Proposal', '수주', 'Closing'],
  ])('in %s and %s offers the stage in which the deal belongs', (stage, status, fix) => {
    const { issues, first } = read([row(stage, status)]);
    expect(issues).toMatchObject([{ code: 'stageBehind', field: 'stage', found: stage, fix }]);
    expect(first?.kind).toBe('open');
  });

  test.each([
    ['Proposal', 'open'],
    ['Proposal', 'waiting for legal'],
    ['Proposal', ''],
    ['Closing', 'won'],
    ['Lost', 'open'],
  ])('in %s and %s says nothing', (stage, status) => {
    expect(read([row(stage, status)]).codes).not.toContain('stageBehind');
  });
});
