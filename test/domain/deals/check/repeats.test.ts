/** Which deals look like one, and which only share a customer. */
import { describe, expect, test } from 'vitest';
import { emailKeys, phoneKeys } from '../../../../src/domain/deals/check/contact-keys';
import { idsElsewhere, likelyRepeats } from '../../../../src/domain/deals/check/repeats';
import type { Deal } from '../../../../src/domain/deals/deal';
import type { DealTable } from '../../../../src/domain/table/deal-table';

const TABLE: DealTable = {
  headerRow: 1,
  width: 5,
  columns: { id: 1, deal: 2, company: 3, email: 4, phone: 5 },
};

const FIRST: Deal = {
  id: 'D-1',
  row: 2,
  title: 'Roof',
  company: 'Acme',
  contact: '',
  email: 'ann@acme.example',
  phone: '010-1234-5678',
  owner: 'Mina',
  stage: 'Proposal',
  kind: 'open',
  amount: 1000,
  currency: 'USD',
  probability: 0.5,
  nextStep: '',
  source: '',
  tags: '',
  notes: '',
  lostReason: '',
};

/** The issues of a second deal that differs from the first by these facts. */
function beside(facts: Partial<Deal>): string[] {
  const deals = [FIRST, { ...FIRST, id: 'D-2', row: 3, ...facts }];
  return likelyRepeats(deals, TABLE).map(
    ({ code, row, column, otherRow }) => `${row}/${column} ${code} ${otherRow}`,
  );
}

describe('a likely repeat', () => {
  test('is the same company, deal and owner', () => {
    expect(beside({ email: '', phone: '' })).toEqual(['3/2 likelyRepeat 2']);
  });

  test.each([
    ['by e-mail, in another owner’s hands', { owner: 'Joon', phone: '' }, '3/4 contactRepeat 2'],
    [
      'by phone, however it is written',
      { owner: 'Joon', email: '', phone: '+82 10 1234 5678' },
      '3/5 contactRepeat 2',
    ],
    [
      'of another name but the same open amount',
      { title: 'Roof works', owner: 'Joon' },
      '3/4 contactRepeat 2',
    ],
    ['without a company yet', { company: '', owner: 'Joon' }, '3/4 contactRepeat 2'],
    [
      'by one of several addresses',
      { owner: 'Joon', email: 'x@y.example, ANN@acme.example' },
      '3/4 contactRepeat 2',
    ],
  ])('is found %s', (_, facts, issue) => {
    expect(beside(facts)).toEqual([issue]);
  });

  test.each([
    ['one buyer with two deals', { title: 'Doors', amount: 500 }],
    ['one buyer with two unpriced deals', { title: 'Doors', amount: undefined }],
    ['a reseller who buys the same for another company', { company: 'Borealis' }],
    ['last year’s deal, won', { kind: 'won', owner: 'Joon' }],
    ['the same amount in another currency', { title: 'Doors', currency: 'EUR' }],
    ['a closed deal of the same amount', { title: 'Doors', kind: 'lost' }],
    ['another contact', { owner: 'Joon', email: 'bob@acme.example', phone: '02-123-4567' }],
    ['half a number', { owner: 'Joon', email: '', phone: '5678' }],
  ] as const)('is not %s', (_, facts) => {
    const { amount, ...others } = { amount: FIRST.amount, ...facts };
    const deal = { ...FIRST, id: 'D-2', row: 3, ...others };
    const priced = amount === undefined ? without(deal) : { ...deal, amount };
    expect(likelyRepeats([FIRST, priced], TABLE)).toEqual([]);
  });

  test('shows each deal once, however many ways it is alike', () => {
    const deals = [FIRST, { ...FIRST, row: 3 }, { ...FIRST, row: 4, owner: 'Joon' }];
    expect(likelyRepeats(deals, TABLE).map(({ row, otherRow }) => [row, otherRow])).toEqual([
      [3, 2],
      [4, 2],
    ]);
  });
});

function without({ amount: _, ...deal }: Deal): Deal {
  return deal;
}

test.each([
  '010-1234-5678',
  '01012345678',
  '1012345678',
  '+82 10-1234-5678',
  '+82 (0)10-1234-5678',
  '82 10 1234 5678',
  '0082-10-1234-5678',
  '０１０－１２３４－５６７８',
])('%s is one Korean number', (text) => {
  expect(phoneKeys(text)).toEqual(['1012345678']);
});

test('phone numbers of other countries keep their prefix, those of North America lose it', () => {
  expect(phoneKeys('+1 (415) 555-0100')).toEqual(phoneKeys('415.555.0100'));
  expect(phoneKeys('820-555-0123')).toEqual(['8205550123']);
  expect(phoneKeys('+44 20 7946 0000')).toEqual(['442079460000']);
  expect(phoneKeys('02-123-4567 / 010-1234-5678')).toEqual(['21234567', '1012345678']);
  expect(phoneKeys('')).toEqual([]);
});

test('only addresses are compared as e-mail', () => {
  expect(emailKeys('Ann@Acme.example; n/a')).toEqual(['ann@acme.example']);
  expect(emailKeys('-')).toEqual([]);
});

test('an id may stand in one tab only', () => {
  const sheet = (sheetName: string, ids: readonly string[]) => ({
    deals: ids.map((id, index) => ({ ...FIRST, id, row: index + 2 })),
    table: TABLE,
    sheetName,
  });
  const found = idsElsewhere([
    sheet('Deals', ['D-1', '']),
    sheet('Partners', ['', 'D-2', 'D-1']),
    sheet('EU', ['D-2']),
  ]);
  expect(
    found.map((issues) => issues.map(({ row, otherRow, otherSheet }) => [row, otherRow, otherSheet])),
  ).toEqual([[], [[4, 2, 'Deals']], [[2, 3, 'Partners']]]);
});
