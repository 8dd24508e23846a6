/** Two spreadsheets as people really keep them, one in each language, and a CRM's export: adopted with no hint. */
import { describe, expect, test } from 'vitest';
import { type Cell, cellText, type Grid } from '../../../src/domain/cells/cell';
import { adoptSheet } from './adopt-sheet';

/** A sheet written as lines of cells between bars; white space in a cell counts. */
function sheetOf(lines: string): Grid {
  return lines
    .slice(1, -1)
    .split('\n')
    .map((line) => line.split('|'));
}

/** What Sheets makes of a text typed into a US workbook, for the texts below. */
function asTyped(cell: Cell): Cell {
  const text = cellText(cell);
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (day && Number(day[1]) <= 12) return { day: `${day[3]}-${day[1]}-${day[2]}` };
  if (text === '21 Nov 2026') return { day: '2026-11-21' };
  if (text === '2026-12-24') return { day: text };
  if (text === '(500)') return -500;
  return /^\$?[\d,]+(\.\d\d)?$/.test(text) ? Number(text.replace(/[$,]/g, '')) : cell;
}

const ENGLISH = sheetOf(`
Q4 pipeline — exported by hand|||||||||
|||||||||
Opp #|Account Name|Opportunity|Rep|Sales Stage|Deal Size|Close|Contact e-mail|Region|Comments
1001|Acme Corp|Acme renewal|Ann Lee|Closed Won|$12,000.00|11/03/2026|buyer@acme.example|East|
1002|Globex|Globex pilot|ann lee|Proposal Sent|12k|11/28/2026|ops@globex.example|East|said "maybe"
1003|Initech|Initech rollout|Bob Ray|proposal sent |$1.2M|12/15/2026|it@initech.example|West|
1004|Umbrella|Umbrella data|Bob Ray|Negotiation/Review|(500)|12/20/2026||West|negative by mistake
1005|Hooli|Hooli chat|Cy Ito|Qualification|TBD||cto@hooli|West|no domain ending
1006|Stark|Stark arc|Cy Ito|Closed Lost|45,000|10/02/2026|tony@stark.example|East|lost on price
1007|Wayne|Wayne cave|Cy Ito|Prospecting|USD 8,500|21 Nov 2026|bruce@wayne.example|East|
1008|Wonka|Wonka bars|Dee Oh|Prospecting|€900|2026-12-24|willy@wonka.example|West|other currency
|||||||||
1009|Tyrell|Tyrell eyes|Dee Oh|Closed-Won|30000|46330|eldon@tyrell.example|West|
1002|Globex|Globex pilot|Ann Lee|Proposal Sent|$12,000|11/28/2026|ops@globex.example|East|
1010|=HYPERLINK("http://evil.example","x")|@SUM(1+1)|Ann Lee|Prospecting|100|12/01/2026|a@b.example|East|
1011|<img src=x onerror=alert(1)>|Markup deal|Ann Lee|Prospecting|100|12/01/2026|a@b.example|East|
1012|Soylent|Soylent green|Ann Lee|In discussion|5000|13/13/2026|a@b.example|East|
1013|Cyberdyne|Cyberdyne arm|Zed Unknown|Negotiation/Review|7500|12/31/2026|a@b.example|East|
Total|||||=SUM(F4:F16)||||
`);

const KOREAN = sheetOf(`
2026년 4분기 영업 현황|||||||||
단위: 원|||||||||
번호|고객사|영업기회명|담당|진행단계|예상매출(원)|수주예정일|성공확률|다음 액션|비고
1|한빛전자|스마트공장 1차|김민지|견적|₩30,000,000|2026. 11. 30.|60%|견적서 발송|
2|대한유통|POS 교체|김민지|협상|1.2억|2026년 12월 15일|0.8|계약서 검토|
3|서울병원|EMR 연동|이준호|미팅요청|300만원|26/12/20|10|미팅 잡기|
4|부산물산|WMS 도입|이준호|계약완료|90,000,000원|2026-11-02|100%||11월 수주
5|제주관광|예약 시스템|박서연|실주|15,000,000|2026.10.15|0%||가격
6|강남학원|학사 관리|박서연|제안|-|2026/12/10|40%|제안서|금액 미정
7|인천항만|물류 관제|박서연|제안|1억 2천만원|2026. 12. 1.|40%||
소계|||||=SUM(F4:F10)||||
8|수원대학교|캠퍼스 앱|최유진|견적 |50,000천원|12월 말|50%||날짜 불명확
9|한빛전자|스마트공장 1차|김민지|견적|30000000|2026-11-30|60%|견적서 발송|1번과 중복
`);

describe('the messy English sheet', () => {
  const sheet = adoptSheet(ENGLISH, 'en');

  test('has its header in row 3 and every column’s meaning', () => {
    expect(sheet.table.headerRow).toBe(3);
    expect(sheet.fields.join(' ')).toBe('id company deal owner stage amount expectedClose email own notes');
  });

  test('has 14 deals: neither the blank row nor the total is one', () => {
    expect(sheet.deals.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18]);
  });

  test('has its own stages in order of progress; “In discussion” is none of them', () => {
    expect(sheet.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ['Prospecting', 'open'],
      ['Qualification', 'open'],
      ['Proposal Sent', 'open'],
      ['Negotiation/Review', 'open'],
      ['Closed Won', 'won'],
      ['Closed Lost', 'lost'],
    ]);
    expect(sheet.deal(17)).toMatchObject({ stage: 'In discussion', kind: 'unknown', probability: 0 });
    expect(sheet.issuesIn(17)).toContain('stageUnknown');
  });

  test('reads stages and owners by likeness and offers the one spelling', () => {
    expect(sheet.deal(4)).toMatchObject({ stage: 'Closed Won', kind: 'won' });
    expect(sheet.deal(13)).toMatchObject({ stage: 'Closed Won', kind: 'won' });
    expect(sheet.deal(5)?.owner).toBe('Ann Lee');
    expect(sheet.deal(6)?.stage).toBe('Proposal Sent');
    expect(sheet.issuesIn(5)).toContain('ownerSpelling → Ann Lee');
    expect(sheet.issuesIn(6)).toContain('stageSpelling → Proposal Sent');
    expect(sheet.issuesIn(13)).toContain('stageSpelling → Closed Won');
  });

  test('reads amounts as people write them', () => {
    const amounts = [4, 5, 6, 7, 8, 9, 10, 11, 13].map((row) => sheet.deal(row)?.amount);
    expect(amounts).toEqual([12000, 12000, 1_200_000, -500, undefined, 45000, 8500, 900, 30000]);
    expect(sheet.issuesIn(5)).toContain('amountAsText → 12000');
    expect(sheet.issuesIn(6)).toContain('amountAsText → 1200000');
    expect(sheet.issuesIn(10)).toContain('amountAsText → 8500');
  });

  test('a negative amount is an issue without a fix, TBD is unpriced', () => {
    expect(sheet.issuesIn(7).filter((line) => line.startsWith('amount'))).toEqual(['amountNegative']);
    expect(sheet.issuesIn(8)).toEqual(['amountUnreadable', 'emailInvalid']);
    expect(sheet.deal(8)).not.toHaveProperty('amount');
  });

  test('another currency is kept apart, and no fix would lose its sign', () => {
    expect(sheet.deal(11)).toMatchObject({ amount: 900, currency: 'EUR' });
    expect(sheet.issuesIn(11).filter((line) => /amount|currency/.test(line))).toEqual([]);
    expect(sheet.notes).toMatchObject([{ code: 'currencyOther', row: 11, found: 'EUR', count: 1 }]);
  });

  test('reads the dates month first, since 11/28/2026 settles it', () => {
    const days = [5, 6, 7, 10, 11, 14, 18].map((row) => sheet.deal(row)?.expectedClose);
    expect(days.join(' ')).toBe(
      '2026-11-28 2026-12-15 2026-12-20 2026-11-21 2026-12-24 2026-11-28 2026-12-31',
    );
    expect(sheet.issuesIn(4)).toContain('dateAsText → 2026-11-03');
    expect(sheet.issuesIn(13)).toContain('dateAsText → 2026-11-04');
    expect(sheet.issuesIn(17)).toContain('dateUnreadable');
    expect(sheet.deal(17)).not.toHaveProperty('expectedClose');
  });

  test('says that an id stands twice, and not also that the row is a repeat', () => {
    expect(sheet.issuesIn(14)).toContain('idTwice of row 5');
    expect(sheet.issues.map(({ code }) => code)).not.toContain('likelyRepeat');
  });

  test('keeps formula text and markup as they stand', () => {
    expect(sheet.deal(15)).toMatchObject({
      company: '=HYPERLINK("http://evil.example","x")',
      title: '@SUM(1+1)',
    });
    expect(sheet.deal(16)?.company).toBe('<img src=x onerror=alert(1)>');
  });

  test('has nothing else to say', () => {
    const rest = sheet.issues.filter(({ code }) => !/AsText$|Spelling$/.test(code));
    expect(rest.map(({ code, row }) => `${row} ${code}`)).toEqual([
      '7 amountNegative',
      '8 amountUnreadable',
      '8 emailInvalid',
      '14 idTwice',
      '17 stageUnknown',
      '17 dateUnreadable',
    ]);
  });
});

describe('the messy English sheet, its plain values already typed by the spreadsheet', () => {
  const typed = ENGLISH.map((row) => row.map(asTyped));

  test('gives the same deals as its texts', () => {
    expect(adoptSheet(typed, 'en').deals).toEqual(adoptSheet(ENGLISH, 'en').deals);
  });

  test('leaves only what the spreadsheet did not understand to be fixed', () => {
    const { issues } = adoptSheet(typed, 'en');
    const fixes = issues.flatMap(({ row, column, fix }) => (fix === undefined ? [] : [`${row}/${column}`]));
    expect(fixes).toEqual(['5/4', '5/6', '6/5', '6/6', '10/6', '13/5', '13/7']);
  });
});

describe('the messy Korean sheet', () => {
  const sheet = adoptSheet(KOREAN, 'ko');

  test('has its header in row 3 and every column’s meaning', () => {
    expect(sheet.table.headerRow).toBe(3);
    expect(sheet.fields.join(' ')).toBe(
      'id company deal owner stage amount expectedClose probability nextStep notes',
    );
  });

  test('has 9 deals around a subtotal', () => {
    expect(sheet.deals.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10, 12, 13]);
  });

  test('has its own stages in order of progress', () => {
    const stages = sheet.stages.map(({ name, kind }) => `${name} ${kind}`);
    expect(stages.join(', ')).toBe('미팅요청 open, 제안 open, 견적 open, 협상 open, 계약완료 won, 실주 lost');
    expect(sheet.deal(12)?.stage).toBe('견적');
    expect(sheet.issuesIn(12)).toContain('stageSpelling → 견적');
  });

  test('reads 억, 천만원, 만원 and 천원', () => {
    expect(sheet.deals.map(({ amount }) => amount)).toEqual([
      ...[30_000_000, 120_000_000, 3_000_000, 90_000_000, 15_000_000, undefined, 120_000_000],
      ...[50_000_000, 30_000_000],
    ]);
    expect(new Set(sheet.deals.map(({ currency }) => currency))).toEqual(new Set(['KRW']));
  });

  test('a dash is blank: unpriced, and no issue', () => {
    expect(sheet.deal(9)).not.toHaveProperty('amount');
    expect(sheet.issuesIn(9).filter((line) => line.startsWith('amount'))).toEqual([]);
  });

  test('reads the year first', () => {
    const days = [4, 5, 6, 9, 10, 13].map((row) => sheet.deal(row)?.expectedClose);
    expect(days.join(' ')).toBe('2026-11-30 2026-12-15 2026-12-20 2026-12-10 2026-12-01 2026-11-30');
  });

  test('reads 60%, 0.8 and 10 as odds', () => {
    expect([4, 5, 6].map((row) => sheet.deal(row)?.probability)).toEqual([0.6, 0.8, 0.1]);
  });

  test('says that 12월 말 is no exact day and row 13 likely repeats row 4', () => {
    const rest = sheet.issues.filter(({ code }) => !/AsText$|Spelling$/.test(code));
    expect(rest.map(({ code, row, otherRow }) => [row, code, otherRow])).toEqual([
      [12, 'dateVague', undefined],
      [13, 'likelyRepeat', 4],
    ]);
  });
});

describe('a list in thousands of won', () => {
  const rows = sheetOf(`
2026년 영업 현황||||
(단위: 천원)||||
고객사|사업명|담당|단계|예상매출
한빛전자|스마트공장|김민지|제안|50,000
대한유통|POS 교체|이준호|협상|1.2억
부산물산|WMS 도입|이준호|수주|90,000,000원
서울병원|EMR 연동|김민지|제안|₩30,000
소계||||=SUM(E4:E7)
`);
  const sheet = adoptSheet([...rows, ['강남학원', '학사 관리', '김민지', '제안', 7500]], 'ko');

  test('counts its plain numbers in full, and what a text says itself as it says', () => {
    expect(sheet.table.headerRow).toBe(3);
    expect(sheet.deals.map(({ amount }) => amount)).toEqual([
      ...[50_000_000, 120_000_000, 90_000_000],
      ...[undefined, 7_500_000],
    ]);
  });

  test('offers the numbers that its own formulas count, and no guess', () => {
    const issues = (row: number) => sheet.issuesIn(row).filter((line) => line.startsWith('amount'));
    expect(issues(4)).toEqual(['amountAsText → 50000']);
    expect(issues(5)).toEqual(['amountAsText → 120000']);
    expect(issues(6)).toEqual(['amountAsText → 90000']);
    expect(issues(7)).toEqual(['amountUnreadable']);
    expect(issues(9)).toEqual([]);
  });
});

describe('a CRM’s export of opportunities', () => {
  const sheet = adoptSheet(
    [
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
      ['1C1I7A6R', 'Moses Frase', 'GTX Basic', 'Cancity', 'Won', '2016-10-20', { day: '2017-03-01' }, 1054],
      ['Z063OYW0', 'Darcel Schlecht', 'GTXPro', 'Isdom', 'Lost', '2016-10-25', { day: '2017-03-11' }, 0],
      ['EC4QE1BX', 'Darcel Schlecht', 'GTX Pro', '', 'Engaging', { day: '2016-10-25' }, '', ''],
    ],
    'en',
  );

  test('keeps product as the person’s own column', () => {
    expect(sheet.fields.join(' ')).toBe('id owner own company stage created closeDate amount');
  });

  test('reads the one close date by the kind of deal', () => {
    expect(sheet.deal(2)).toMatchObject({
      kind: 'won',
      closed: '2017-03-01',
      created: '2016-10-20',
      amount: 1054,
    });
    expect(sheet.deal(2)).not.toHaveProperty('expectedClose');
    expect(sheet.deal(4)).not.toHaveProperty('closed');
  });

  test('a lost deal’s 0 stays 0, an open deal’s blank is unpriced', () => {
    expect(sheet.deal(3)).toMatchObject({ kind: 'lost', amount: 0 });
    expect(sheet.deal(4)).not.toHaveProperty('amount');
  });

  test('a deal without a name or a company goes by its id', () => {
    expect(sheet.deals.map(({ title }) => title)).toEqual(['Cancity', 'Isdom', 'EC4QE1BX']);
  });
});
