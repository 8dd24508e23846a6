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

describe('known exports map without a hint', () => {
  test('a CRM’s opportunities, where only closed deals carry a close date', () => {
    const grid: Cell[][] = [
      [
        'opportunity_id',
        'sales_agent',
        'product',
        'account',
        'deal_stage',
        'engage_date',
        'close_date',
        'close_value',
      ],
      ['1C1I7A6R', 'Moses Frase', 'GTX Basic', 'Cancity', 'Won', '2016-10-20', '2017-03-01', '1054.0'],
      ['Z063OYW0', 'Darcel Schlecht', 'GTXPro', 'Isdom', 'Lost', '2016-10-25', '2017-03-11', '0.0'],
      ['EC4QE1BX', 'Darcel Schlecht', 'MG Special', '', 'Engaging', '2016-10-25', '', ''],
    ];
    expect(mapping(grid)).toEqual({
      opportunity_id: 'id',
      sales_agent: 'owner',
      account: 'company',
      deal_stage: 'stage',
      engage_date: 'created',
      close_date: 'closeDate',
      close_value: 'amount',
    });
  });

  test('Pipedrive’s list', () => {
    const grid: Cell[][] = [
      [
        ...[
          'Deal - ID',
          'Deal - Title',
          'Deal - Creator',
          'Deal - Owner',
          'Deal - Value',
          'Deal - Currency of Value',
        ],
        ...['Deal - Weighted value', 'Deal - Probability', 'Deal - Organization', 'Deal - Organization ID'],
        ...['Deal - Pipeline', 'Deal - Contact person', 'Deal - Stage', 'Deal - Label', 'Deal - Status'],
        ...['Deal - Deal created', 'Deal - Update time', 'Deal - Last stage change'],
        ...['Deal - Next activity date', 'Deal - Last activity date'],
      ],
      [
        ...[
          11,
          'Roof',
          'Ann',
          'Ann',
          5000,
          'EUR',
          2500,
          50,
          'Acme',
          3,
          'Sales',
          'Bo Chen',
          'Proposal made',
          'HOT',
        ],
        ...[
          'open',
          '2026-01-05 10:00:00',
          '2026-03-01 09:00:00',
          '2026-02-01 08:00:00',
          '2026-12-01',
          '2026-11-01',
        ],
      ],
      [
        ...[
          12,
          'Door',
          'Bob',
          'Bob',
          900,
          'EUR',
          900,
          100,
          'Globex',
          4,
          'Sales',
          'Di Roe',
          'Negotiations',
          '',
        ],
        ...['won', '2026-01-06 10:00:00', '2026-03-02 09:00:00', '2026-02-02 08:00:00', '', '2026-11-02'],
      ],
    ];
    expect(mapping(grid)).toEqual({
      'Deal - ID': 'id',
      'Deal - Title': 'deal',
      'Deal - Owner': 'owner',
      'Deal - Value': 'amount',
      'Deal - Currency of Value': 'currency',
      'Deal - Probability': 'probability',
      'Deal - Organization': 'company',
      'Deal - Contact person': 'contact',
      'Deal - Stage': 'stage',
      'Deal - Label': 'tags',
      'Deal - Deal created': 'created',
      'Deal - Last stage change': 'stageSince',
      'Deal - Next activity date': 'nextStepDate',
      'Deal - Last activity date': 'lastTouch',
    });
  });

  test('Pipedrive’s sample for importing, with asterisks', () => {
    const grid: Cell[][] = [
      [
        ...[
          'Person - Name*',
          'Person - Phone',
          'Person - Email (Work)',
          'Organization - Name*',
          'Organization - Address',
        ],
        ...['Deal - Title', 'Deal - Value', 'Activity - Subject*', 'Activity - Due date', 'Note - Content*'],
      ],
      [
        'Bo Chen',
        '+1 555 010 0100',
        'bo@acme.example',
        'Acme',
        '1, Main St',
        'Roof',
        '1,5',
        'Call',
        '45631',
        'hi',
      ],
    ];
    expect(mapping(grid)).toEqual({
      'Person - Name*': 'contact',
      'Person - Phone': 'phone',
      'Person - Email (Work)': 'email',
      'Organization - Name*': 'company',
      'Deal - Title': 'deal',
      'Deal - Value': 'amount',
      'Activity - Subject*': 'nextStep',
      'Activity - Due date': 'nextStepDate',
      'Note - Content*': 'notes',
    });
  });

  test('HubSpot’s deals, with internal stage keys', () => {
    const grid: Cell[][] = [
      [
        ...[
          'Record ID',
          'Deal Name',
          'Pipeline',
          'Deal Stage',
          'Amount',
          'Deal owner',
          'Close Date',
          'Create Date',
        ],
        ...['Last Activity Date', 'Associated Company'],
      ],
      [
        91,
        'Roof',
        'Sales',
        'qualifiedtobuy',
        '250k',
        'Ann',
        '2026-12-31',
        '2026-01-05',
        '2026-11-01',
        'Acme',
      ],
      [92, 'Door', 'Sales', 'contractsent', '£9000', 'Bob', '2026-11-30', '2026-01-06', '', 'Globex'],
    ];
    expect(mapping(grid)).toEqual({
      'Record ID': 'id',
      'Deal Name': 'deal',
      'Deal Stage': 'stage',
      Amount: 'amount',
      'Deal owner': 'owner',
      'Close Date': 'expectedClose',
      'Create Date': 'created',
      'Last Activity Date': 'lastTouch',
      'Associated Company': 'company',
    });
  });

  test('Salesforce’s opportunity report, which has no id', () => {
    const grid: Cell[][] = [
      [
        ...[
          'Territory Region',
          'Opportunity Owner',
          'Account Name',
          'Opportunity Name',
          'Stage',
          'Forecast Category',
        ],
        ...[
          'Total Amount Currency',
          'Total Amount',
          'Fiscal Period',
          'Close Date',
          'Opportunity Next Steps',
          'Type',
        ],
      ],
      [
        ...[
          'West',
          'Ann',
          'Acme',
          'Acme roof',
          'Negotiation/Review',
          'Commit',
          'USD',
          '$1,234,567',
          'FY26-Q3',
        ],
        ...['9/30/2026', 'send contract', 'New'],
      ],
      [
        ...['East', 'Bob', 'Globex', 'Globex door', 'Prospecting', 'Pipeline', 'USD', '$500', 'FY26-Q4'],
        ...['12/31/2026', '', 'New'],
      ],
    ];
    expect(mapping(grid)).toEqual({
      'Opportunity Owner': 'owner',
      'Account Name': 'company',
      'Opportunity Name': 'deal',
      Stage: 'stage',
      'Total Amount Currency': 'currency',
      'Total Amount': 'amount',
      'Close Date': 'expectedClose',
      'Opportunity Next Steps': 'nextStep',
    });
  });

  test('Salesforce’s opportunity history', () => {
    const grid: Cell[][] = [
      [
        ...[
          'OpportunityId',
          'CreatedDate',
          'StageName',
          'Amount',
          'ExpectedRevenue',
          'CloseDate',
          'Probability',
        ],
        ...['ForecastCategory', 'PrevAmount', 'PrevCloseDate'],
      ],
      ['006A', '2026-01-05', 'Prospecting', 500, 50, '2026-12-31', 10, 'Pipeline', 400, '2026-11-30'],
      ['006B', '2026-01-06', 'Qualification', 900, 180, '2026-12-31', 20, 'Pipeline', 900, '2026-10-31'],
    ];
    expect(mapping(grid)).toEqual({
      OpportunityId: 'id',
      CreatedDate: 'created',
      StageName: 'stage',
      Amount: 'amount',
      CloseDate: 'expectedClose',
      Probability: 'probability',
    });
  });

  test('a Korean sales plan', () => {
    const grid: Cell[][] = [
      [
        ...[
          '사업부',
          'PJ코드',
          '구분',
          '업무단계',
          '고객형태',
          '발주처',
          '사업명',
          '사업시작',
          '사업종료',
          '수주월',
          'PM',
        ],
        ...['사업예산', '수주확률', '예상수주금액', '영업 현황'],
      ],
      [
        ...[
          '공공',
          'P-01',
          '신규',
          '제안',
          '공공',
          '수원시',
          '학사 관리',
          '2025/05/19',
          '20260119',
          '01월',
          '김민지',
        ],
        ...['1.2억', 0.9, '90,000원', '제안서 제출'],
      ],
      [
        ...[
          '민수',
          'P-02',
          '기존',
          '협상',
          '민간',
          '한빛전자',
          'MES',
          '2025/06/01',
          '20260301',
          '03월',
          '이준호',
        ],
        ...['9만', 0.5, '-', ''],
      ],
    ];
    expect(mapping(grid, 'ko_KR')).toEqual({
      PJ코드: 'id',
      업무단계: 'stage',
      발주처: 'company',
      사업명: 'deal',
      수주월: 'expectedClose',
      PM: 'owner',
      수주확률: 'probability',
      예상수주금액: 'amount',
      '영업 현황': 'notes',
    });
  });

  test('a simple Korean template', () => {
    const grid: Cell[][] = [
      [
        '연도',
        '번호',
        '사업유형',
        '담당',
        '거래처(END)',
        '영업기회명',
        '진행단계',
        '예상매출(원)',
        '예상GP(원)',
      ],
      [2026, 1, 'SI', '김민지', '한빛전자', '스마트공장', '제안', 30_000_000, 3_000_000],
      [2026, 2, 'SM', '이준호', '대한유통', 'POS 교체', '협상', 20_000_000, 2_000_000],
    ];
    expect(mapping(grid, 'ko_KR')).toEqual({
      번호: 'id',
      담당: 'owner',
      '거래처(END)': 'company',
      영업기회명: 'deal',
      진행단계: 'stage',
      '예상매출(원)': 'amount',
    });
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
    expect(mapping(grid)).toEqual({ Deal: 'deal', Stage: 'stage', Amount: 'amount' });
  });

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
