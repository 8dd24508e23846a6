/** The meaning of columns from header words and values together, on lists as exports and people make them. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { FIELDS } from '../../../src/domain/deals/field';
import { en } from '../../../src/domain/messages/en/fields';
import { ko } from '../../../src/domain/messages/ko/fields';
import { mapColumns } from '../../../src/domain/table/map-columns';

/** Header to field of every column that was given one. */
function mapping(grid: Cell[][], locale = 'en_US'): Record<string, string> {
  const matches = mapColumns(grid, 1, locale).flatMap(({ header, field }) =>
    field ? [[header, field]] : [],
  );
  return Object.fromEntries(matches);
}

/**
 * A list written column by column: the header and, behind an arrow, the field that it must be given; then the values.
 * A number behind an apostrophe is text, as in a sheet.
 */
function list(text: string): { readonly grid: Cell[][]; readonly fields: Record<string, string> } {
  const fields: Record<string, string> = {};
  const columns = text
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', ...values] = line.split('|').map((part) => part.trim());
      const [header = '', field] = head.split(' → ');
      if (field !== undefined) fields[header] = field;
      return [header, ...values.map(cellFrom)];
    });
  const rows = Math.max(...columns.map((column) => column.length));
  return {
    grid: Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? '')),
    fields,
  };
}

function cellFrom(written: string): Cell {
  if (written.startsWith("'")) return written.slice(1);
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
}

describe('known exports map without a hint', () => {
  test('a CRM’s opportunities, where only closed deals carry a close date', () => {
    const { grid, fields } = list(`
      opportunity_id → id | 1C1I7A6R | Z063OYW0 | EC4QE1BX
      sales_agent → owner | Moses Frase | Darcel Schlecht | Darcel Schlecht
      product | GTX Basic | GTXPro | MG Special
      account → company | Cancity | Isdom |
      deal_stage → stage | Won | Lost | Engaging
      engage_date → created | 2016-10-20 | 2016-10-25 | 2016-10-25
      close_date → closeDate | 2017-03-01 | 2017-03-11 |
      close_value → amount | '1054.0 | '0.0 |
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('Pipedrive’s list', () => {
    const { grid, fields } = list(`
      Deal - ID → id | 11 | 12
      Deal - Title → deal | Roof | Door
      Deal - Creator | Ann | Bob
      Deal - Owner → owner | Ann | Bob
      Deal - Value → amount | 5000 | 900
      Deal - Currency of Value → currency | EUR | EUR
      Deal - Weighted value | 2500 | 900
      Deal - Probability → probability | 50 | 100
      Deal - Organization → company | Acme | Globex
      Deal - Organization ID | 3 | 4
      Deal - Pipeline | Sales | Sales
      Deal - Contact person → contact | Bo Chen | Di Roe
      Deal - Stage → stage | Proposal made | Negotiations
      Deal - Label → tags | HOT |
      Deal - Status → status | open | won
      Deal - Deal created → created | 2026-01-05 10:00:00 | 2026-01-06 10:00:00
      Deal - Update time | 2026-03-01 09:00:00 | 2026-03-02 09:00:00
      Deal - Last stage change → stageSince | 2026-02-01 08:00:00 | 2026-02-02 08:00:00
      Deal - Next activity date → nextStepDate | 2026-12-01 |
      Deal - Last activity date → lastTouch | 2026-11-01 | 2026-11-02
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('Pipedrive’s sample for importing, with asterisks', () => {
    const { grid, fields } = list(`
      Person - Name* → contact | Bo Chen
      Person - Phone → phone | +1 555 010 0100
      Person - Email (Work) → email | bo@acme.example
      Organization - Name* → company | Acme
      Organization - Address | 1, Main St
      Deal - Title → deal | Roof
      Deal - Value → amount | 1,5
      Activity - Subject* → nextStep | Call
      Activity - Due date → nextStepDate | '45631
      Note - Content* → notes | hi
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('HubSpot’s deals, with internal stage keys', () => {
    const { grid, fields } = list(`
      Record ID → id | 91 | 92
      Deal Name → deal | Roof | Door
      Pipeline | Sales | Sales
      Deal Stage → stage | qualifiedtobuy | contractsent
      Amount → amount | 250k | £9000
      Deal owner → owner | Ann | Bob
      Close Date → expectedClose | 2026-12-31 | 2026-11-30
      Create Date → created | 2026-01-05 | 2026-01-06
      Last Activity Date → lastTouch | 2026-11-01 |
      Associated Company → company | Acme | Globex
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('Salesforce’s opportunity report, which has no id', () => {
    const { grid, fields } = list(`
      Territory Region | West | East
      Opportunity Owner → owner | Ann | Bob
      Account Name → company | Acme | Globex
      Opportunity Name → deal | Acme roof | Globex door
      Stage → stage | Negotiation/Review | Prospecting
      Forecast Category | Commit | Pipeline
      Total Amount Currency → currency | USD | USD
      Total Amount → amount | $1,234,567 | $500
      Fiscal Period | FY26-Q3 | FY26-Q4
      Close Date → expectedClose | 9/30/2026 | 12/31/2026
      Opportunity Next Steps → nextStep | send contract |
      Type | New | New
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('Salesforce’s opportunity history', () => {
    const { grid, fields } = list(`
      OpportunityId → id | 006A | 006B
      CreatedDate → created | 2026-01-05 | 2026-01-06
      StageName → stage | Prospecting | Qualification
      Amount → amount | 500 | 900
      ExpectedRevenue | 50 | 180
      CloseDate → expectedClose | 2026-12-31 | 2026-12-31
      Probability → probability | 10 | 20
      ForecastCategory | Pipeline | Pipeline
      PrevAmount | 400 | 900
      PrevCloseDate | 2026-11-30 | 2026-10-31
    `);
    expect(mapping(grid)).toEqual(fields);
  });

  test('a Korean sales plan', () => {
    const { grid, fields } = list(`
      사업부 | 공공 | 민수
      PJ코드 → id | P-01 | P-02
      구분 | 신규 | 기존
      업무단계 → stage | 제안 | 협상
      고객형태 | 공공 | 민간
      발주처 → company | 수원시 | 한빛전자
      사업명 → deal | 학사 관리 | MES
      사업시작 | 2025/05/19 | 2025/06/01
      사업종료 | '20260119 | '20260301
      수주월 → expectedClose | 01월 | 03월
      PM → owner | 김민지 | 이준호
      사업예산 | 1.2억 | 9만
      수주확률 → probability | 0.9 | 0.5
      예상수주금액 → amount | 90,000원 | -
      영업 현황 → notes | 제안서 제출 |
    `);
    expect(mapping(grid, 'ko_KR')).toEqual(fields);
  });

  test('a simple Korean template', () => {
    const { grid, fields } = list(`
      연도 | 2026 | 2026
      번호 → id | 1 | 2
      사업유형 | SI | SM
      담당 → owner | 김민지 | 이준호
      거래처(END) → company | 한빛전자 | 대한유통
      영업기회명 → deal | 스마트공장 | POS 교체
      진행단계 → stage | 제안 | 협상
      예상매출(원) → amount | 30000000 | 20000000
      예상GP(원) | 3000000 | 2000000
    `);
    expect(mapping(grid, 'ko_KR')).toEqual(fields);
  });
});

describe('the values have a say', () => {
  test('a header that lies is not believed', () => {
    const grid: Cell[][] = [
      ['Deal', 'Stage', 'Amount', 'Owner', 'Close date'],
      ['Roof', 'Won', 'to be agreed with Bo', 'Ann', 'when it snows'],
      ['Door', 'Lost', 'ask the boss first', 'Bob', 'whenever'],
    ];
    expect(mapping(grid)).toEqual({ Deal: 'deal', Stage: 'stage', Owner: 'owner' });
  });

  test('a number that is the same in most rows is no id, and a date no name', () => {
    const grid: Cell[][] = [
      ['No', 'Deal', 'Client', 'Stage'],
      ['1', 'Roof', '2026-11-02', 'Won'],
      ['1', 'Door', '2026-11-03', 'Lost'],
      ['1', 'Wall', '2026-11-04', 'Won'],
      ['2', 'Gate', '2026-11-05', 'Lost'],
    ];
    expect(mapping(grid)).toEqual({ Deal: 'deal', Stage: 'stage' });
  });

  test('stages and e-mails are known under a header that says nothing', () => {
    const grid: Cell[][] = [
      ['Deal', 'Wo', 'Kto'],
      ['Roof', 'Proposal', 'bo@acme.example'],
      ['Door', 'Negotiation', 'di@globex.example'],
      ['Wall', 'Proposal', 'ed@hooli.example'],
      ['Gate', 'Won', 'fay@stark.example'],
    ];
    expect(mapping(grid)).toEqual({ Deal: 'deal', Wo: 'stage', Kto: 'email' });
  });

  test('of two columns for one field the surer is taken', () => {
    const grid: Cell[][] = [
      ['Deal', 'Status', 'Stage', 'Value', 'Amount'],
      ['Roof', 'open', 'Proposal', 5, 500],
      ['Door', 'won', 'Closing', 9, 900],
    ];
    expect(mapping(grid)).toEqual({ Deal: 'deal', Stage: 'stage', Status: 'status', Amount: 'amount' });
  });

  test.each([
    [
      'Amount (converted) Currency | Amount (converted) | Amount Currency → currency | Amount → amount | Expected Revenue',
      ['USD', 1000, 'EUR', 900, 500],
      ['USD', 1100, 'EUR', 990, 550],
    ],
    ['예상GP | 예상매출 → amount | 가중금액', [100, 1000, 500], [200, 2000, 900]],
    ['Weighted Amount | Amount → amount', [500, 1000], [900, 2000]],
    ['Deal value → amount | Weighted value | Value', [1000, 500, 7], [900, 90, 8]],
    ['Amount (converted) → amount', [1000], [1100]],
    ['Organization ID | Deal ID → id | Owner ID', [7, 1, 3], [7, 2, 3]],
    ['Person ID | No → id | Contact ID', [7, 1, 3], [8, 2, 3]],
    [
      'Created → created | Modified | Expected close → expectedClose | Closed → closed | Due date → nextStepDate',
      ['2026-01-01', '2026-02-01', '2026-12-01', '2026-11-01', '2026-11-30'],
      ['2026-01-02', '2026-02-02', '2026-12-02', '', '2026-11-29'],
    ],
    [
      '등록일 → created | 수주예정일 → expectedClose | 계약일 → closed | 다음 액션일 → nextStepDate | 수정일',
      ['2026-01-01', '2026-12-01', '2026-11-01', '2026-11-30', '2026-11-20'],
      ['2026-01-02', '2026-12-02', '', '2026-11-29', '2026-11-20'],
    ],
    ['Owner → owner | Manager | Account owner', ['Ann', 'Bo', 'Cy'], ['Di', 'Bo', 'Ed']],
    ['담당자(고객) → contact | 담당자 → owner', ['한바다', '김민지'], ['윤슬기', '이준호']],
    ['Stage → stage | Status → status', ['Proposal', 'open'], ['Negotiation', 'won']],
    ['Stage → stage | Status', ['Proposal', 'waiting for legal'], ['Negotiation', 'won']],
    ['Deal → deal | Status → stage', ['Roof', 'open'], ['Door', 'won']],
  ] satisfies [string, Cell[], Cell[]][])(
    'of columns alike the right one is taken: %s',
    (written, first, second) => {
      const named = written.split(' | ').map((header) => header.split(' → '));
      const meant = Object.fromEntries(named.flatMap(([header, field]) => (field ? [[header, field]] : [])));
      const grid: Cell[][] = [named.map(([header = '']) => header), first, second];
      expect(mapping(grid)).toEqual(meant);
      const backwards = grid.map((cells) => [...cells].reverse());
      expect(mapping(backwards)).toEqual(meant);
    },
  );

  test('an empty column is believed its header', () => {
    expect(mapping([['Deal', 'Stage', 'Amount', 'Expected close']])).toEqual({
      Deal: 'deal',
      Stage: 'stage',
      Amount: 'amount',
      'Expected close': 'expectedClose',
    });
  });
});

describe('a close date', () => {
  const rows = (open: string): Cell[][] => [
    ['Deal', 'Stage', 'Close Date', 'Amount'],
    ['Roof', 'Closed Won', '2026-10-01', 5],
    ['Door', 'Proposal', open, 6],
  ];

  test('is the planned day where open deals have one', () => {
    expect(mapping(rows('2026-12-31'))['Close Date']).toBe('expectedClose');
  });

  test('is both days in one where only closed deals have one', () => {
    expect(mapping(rows(''))['Close Date']).toBe('closeDate');
  });

  test('is so too where the last step is the win', () => {
    const grid = rows('').map((row) => row.map((cell) => (cell === 'Closed Won' ? 'Closing' : cell)));
    expect(mapping(grid)['Close Date']).toBe('closeDate');
  });

  test('is the past day beside a column for the planned one', () => {
    const grid = rows('2026-12-31').map((row, index) => [
      ...row,
      index === 0 ? 'Expected close' : '2026-12-31',
    ]);
    expect(mapping(grid)).toMatchObject({ 'Close Date': 'closed', 'Expected close': 'expectedClose' });
  });
});

describe.each([
  ['en', en],
  ['ko', ko],
] as const)('the columns that Pipesheet itself adds (%s)', (language, headers) => {
  test('are known again by their headers alone, should all memory of them be lost', () => {
    const fields = FIELDS.filter((field) => field !== 'closeDate');
    const found = mapColumns([fields.map((field) => headers[field])], 1, language);
    expect(found.map(({ field }) => field)).toEqual(fields);
  });
});

test('each match says how sure it is and shows three values', () => {
  const grid: Cell[][] = [
    ['Deal', '', 'Region', ''],
    ['Roof', '', 'East', ''],
    ['', '', '', ''],
    ['Door', '', 'West', ''],
    ['Wall', '', '', ''],
    ['Gate', '', '', ''],
  ];
  expect(mapColumns(grid, 1, 'en_US')).toEqual([
    { column: 1, header: 'Deal', field: 'deal', confidence: 0.95, samples: ['Roof', 'Door', 'Wall'] },
    { column: 2, header: '', confidence: 0, samples: [] },
    { column: 3, header: 'Region', confidence: 0, samples: ['East', 'West'] },
  ]);
});
