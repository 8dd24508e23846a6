/** What is wrong between cells and between deals, in words too; and ids that are never given twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeals, inOrder } from '../../../../src/domain/deals/check/check-deals';
import { describeIssue, fixText } from '../../../../src/domain/deals/check/describe-issue';
import type { Deal, Issue } from '../../../../src/domain/deals/deal';
import { newIds } from '../../../../src/domain/deals/new-ids';
import { ownerNames } from '../../../../src/domain/deals/owners';
import { en } from '../../../../src/domain/messages/en/issues';
import type { DealTable } from '../../../../src/domain/table/deal-table';

const TABLE: DealTable = {
  headerRow: 1,
  width: 8,
  columns: { id: 1, company: 2, deal: 3, amount: 4, closed: 5, lostReason: 6, created: 7 },
};

function deal(facts: Partial<Deal>): Deal {
  return {
    id: '',
    row: 2,
    title: 'Roof',
    company: 'Acme',
    contact: '',
    email: '',
    phone: '',
    owner: 'Ann',
    stage: 'Proposal',
    kind: 'open',
    currency: 'USD',
    probability: 0.4,
    nextStep: '',
    source: '',
    tags: '',
    notes: '',
    lostReason: '',
    ...facts,
  };
}

function found(deals: readonly Deal[], table = TABLE): string[] {
  return checkDeals(deals, table, '2026-11-21').map(({ code, row, column, otherRow = '' }) =>
    `${row}/${column} ${code} ${otherRow}`.trim(),
  );
}

describe('between deals', () => {
  test('an id that stands twice is shown in the later row', () => {
    const deals = [
      deal({ id: 'D-1' }),
      deal({ id: 'D-1', row: 3, title: 'Door' }),
      deal({ row: 4, title: 'Wall' }),
    ];
    expect(found(deals)).toEqual(['3/1 idTwice 2']);
  });

  test('the same company, deal and owner are a likely repeat, spelling aside', () => {
    const deals = [deal({}), deal({ row: 3, company: 'ACME', title: 'roof ', owner: 'ann' })];
    expect(found(deals)).toEqual(['3/3 likelyRepeat 2']);
  });

  test.each([
    ['another owner', { owner: 'Bob' }],
    ['another deal', { title: 'Door' }],
    ['last year’s deal, won', { kind: 'won', amount: 1, closed: '2025-01-01' }],
  ] as const)('%s is no repeat', (_, facts) => {
    expect(found([deal({}), deal({ row: 3, ...facts })])).toEqual([]);
  });

  test('deals known only by their company are not taken for repeats', () => {
    expect(found([deal({ title: 'Acme' }), deal({ row: 3, title: 'Acme' })])).toEqual([]);
  });
});

describe('closed deals', () => {
  test.each(['won', 'afterWon'] as const)(
    'a deal that is %s needs an amount, where there is a column',
    (kind) => {
      expect(found([deal({ kind })])).toEqual(['2/4 wonWithoutAmount']);
      expect(found([deal({ kind, amount: 0 })])).toEqual([]);
      expect(found([deal({ kind })], { ...TABLE, columns: {} })).toEqual([]);
    },
  );

  test('a lost deal needs a reason where the team keeps reasons', () => {
    const lost = deal({ kind: 'lost' });
    expect(found([lost])).toEqual([]);
    expect(found([lost, deal({ row: 3, kind: 'lost', title: 'Door', lostReason: 'price' })])).toEqual([
      '2/6 lostWithoutReason',
    ]);
  });

  test('nothing closes before it was created', () => {
    const won = { kind: 'won', amount: 1, created: '2026-11-02' } as const;
    expect(found([deal({ ...won, closed: '2026-11-01' })])).toEqual(['2/5 closedBeforeCreated']);
    expect(found([deal({ ...won, closed: '2026-11-02' })])).toEqual([]);
  });
});

describe('an issue in words', () => {
  const issue: Issue = {
    code: 'amountAsText',
    row: 8,
    column: 6,
    field: 'amount',
    dealId: '',
    found: '$1.2M',
  };

  test('starts with the cell and says the fix', () => {
    expect(describeIssue({ ...issue, fix: 1_200_000 }, 'en')).toBe(
      'F8: “$1.2M” is text, so formulas skip it. It reads as 1,200,000.',
    );
    expect(describeIssue({ ...issue, fix: 1_200_000 }, 'ko')).toMatch(/^F8: ‘\$1\.2M’.*1,200,000$/);
  });

  test.each(['en', 'ko'] as const)('has a sentence for every code in %s', (language) => {
    const codes = Object.keys(en).filter((code): code is Issue['code'] => code in en);
    for (const code of codes) {
      const sentence = describeIssue({ ...issue, code, otherRow: 5 }, language);
      expect(sentence).toMatch(/^F8: .+[.]$/);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
    expect(codes).toHaveLength(33);
  });

  test('a spelling that differs only by spaces says so', () => {
    expect(describeIssue({ ...issue, code: 'stageSpelling', found: '견적', fix: '견적' }, 'ko')).toContain(
      '공백',
    );
    expect(describeIssue({ ...issue, code: 'ownerSpelling', found: 'Ann', fix: 'Ann' }, 'en')).toContain(
      'spaces',
    );
  });

  test('a fix reads as the sheet would show it', () => {
    expect(fixText(issue)).toBe('');
    expect(fixText({ ...issue, fix: 12_345.5 })).toBe('12,345.5');
    expect(fixText({ ...issue, fix: { day: '2026-12-31' } })).toBe('2026-12-31');
    expect(fixText({ ...issue, code: 'shareAsText', fix: 0.07 })).toBe('7%');
  });
});

test('issues are put in the order of the sheet', () => {
  const at = (row: number, column: number): Issue => ({
    code: 'idMissing',
    row,
    column,
    field: 'id',
    dealId: '',
    found: '',
  });
  expect(inOrder([at(3, 1), at(2, 9), at(2, 1)])).toEqual([at(2, 1), at(2, 9), at(3, 1)]);
});

describe('new ids', () => {
  test('go on above every id in use and above the counter', () => {
    expect(newIds(['D-000007', 'X-99', '1002', ''], 2, 3)).toEqual({
      ids: ['D-000008', 'D-000009'],
      next: 10,
    });
    expect(newIds([], 1)).toEqual({ ids: ['D-000001'], next: 2 });
    expect(newIds(['D-000007'], 1, 50)).toEqual({ ids: ['D-000050'], next: 51 });
  });

  test('are never given twice, whatever was deleted between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(10)), { maxLength: 12 }), (rounds) => {
        let next = 1;
        let inUse: string[] = [];
        const given: string[] = [];
        for (const [count, kept] of rounds) {
          const fresh = newIds(inUse, count, next);
          given.push(...fresh.ids);
          inUse = [...inUse, ...fresh.ids].slice(0, kept);
          next = fresh.next;
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

test('each person is named once, as most rows write the name', () => {
  expect(ownerNames(['Ann Lee', 'ann lee', 'Bob Ray', '', 'Ann Lee'])).toEqual(['Ann Lee', 'Bob Ray']);
});
