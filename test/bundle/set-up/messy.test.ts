/** Two messy lists adopted on the built bundle, told cell by cell: what each is read as, what is offered, what stays. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { Board, CheckResult } from '../../../src/contract/rpc';
import { MESSIEST_EN, MESSIEST_KO } from '../given/messy-sheets';
import { call, hostWithCsv } from '../host';

interface Adopted {
  readonly host: Host;
  readonly before: string[][];
  readonly check: CheckResult;
  readonly board: Board;
}

async function adopted(csv: string, language: 'en' | 'ko'): Promise<Adopted> {
  const options = {
    user: { locale: language },
    timeZone: language === 'ko' ? 'Asia/Seoul' : 'America/New_York',
  };
  const host = await hostWithCsv(csv, options);
  const before = host.sheet('deals').display();
  call(host, 'setUp', { language, mode: 'adopt' });
  return { host, before, check: call(host, 'checkSheet', {}), board: call(host, 'loadBoard', {}) };
}

/** Codes and fixes of the issues in a cell, such as `amountAsText → 13,000`. */
function issuesIn({ check }: Adopted, cell: string): string[] {
  return check.issues
    .filter((issue) => issue.cell === cell)
    .map(({ code, fix, otherRow }) => {
      if (fix !== undefined) return `${code} → ${fix}`;
      return otherRow === undefined ? code : `${code} of row ${otherRow}`;
    });
}

/** The cells that have something to say, row by row. */
function troubled({ check }: Adopted): string[] {
  return check.issues.map(({ cell }) => cell);
}

function cardsOf({ board }: Adopted) {
  return board.lanes.flatMap(({ stage, kind, cards }) => cards.map((card) => ({ ...card, stage, kind })));
}

function cardIn(sheet: Adopted, row: number) {
  return cardsOf(sheet).find((card) => card.row === row);
}

describe('the messiest English list', () => {
  let sheet: Adopted;

  beforeAll(async () => {
    sheet = await adopted(MESSIEST_EN, 'en');
  });

  it.each([
    ['A14', ['idTwice of row 5']],
    ['D5', ['ownerSpelling → Ida May']],
    ['E6', ['stageSpelling → Proposal Sent']],
    ['E13', ['stageSpelling → Closed Won']],
    ['E17', ['stageUnknown']],
    ['F5', ['amountAsText → 13,000']],
    ['F6', ['amountAsText → 2,300,000']],
    ['F7', ['amountNegative']],
    ['F8', ['amountUnreadable']],
    ['F10', ['amountAsText → 9,250']],
    ['G13', ['dateAsText → 2026-11-05']],
    ['G17', ['dateUnreadable']],
    ['H8', ['emailInvalid']],
  ])('says of %s: %j', (cell, issues) => {
    expect(issuesIn(sheet, cell)).toEqual(issues);
  });

  it('says nothing of any other cell', () => {
    const cells = 'D5 F5 E6 F6 F7 F8 H8 F10 E13 G13 A14 E17 G17'.split(' ');
    expect(troubled(sheet).sort()).toEqual(cells.sort());
  });

  it('has every deal on the board, the euros apart, TBD unpriced, the total and the blank row nowhere', () => {
    const rows = cardsOf(sheet).map(({ row }) => row);
    expect(rows.sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18]);
    expect(cardIn(sheet, 4)).toMatchObject({ stage: 'Closed Won', kind: 'won', amount: 14_000 });
    expect(cardIn(sheet, 7)).toMatchObject({ amount: -700 });
    expect(cardIn(sheet, 8)).not.toHaveProperty('amount');
    expect(cardIn(sheet, 11)).toMatchObject({ amount: 800, currency: 'EUR' });
    expect(cardIn(sheet, 13)).toMatchObject({ stage: 'Closed Won', kind: 'won' });
  });

  it('shows formula text and markup as they stand', () => {
    expect(cardIn(sheet, 15)).toMatchObject({
      title: '@SUM(2+2)',
      company: '=HYPERLINK("http://evil.example","y")',
    });
    expect(cardIn(sheet, 16)).toMatchObject({ company: '<img src=y onerror=alert(2)>' });
    expect(sheet.host.sheet('deals').formulas('B15:C16')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('gives the unknown stage a lane of its own, until somebody adds it', () => {
    const lane = sheet.board.lanes.find(({ stage }) => stage === 'Under debate');
    expect(lane).toMatchObject({ kind: 'unknown' });
    expect(lane?.cards.map(({ row }) => row)).toEqual([17]);
    expect(sheet.host.sheet('Stages').display().flat()).not.toContain('Under debate');
  });

  it('lists the stranger in Team without an address, and says that nobody gets his alerts', () => {
    const line = sheet.host
      .sheet('Team')
      .display()
      .find(([name]) => name === 'Ned Nobody');
    expect(line?.[1]).toBe('');
    sheet.host.advance('2026-12-07T15:00:00Z');
    const { skipped } = call(sheet.host, 'sendAlertsNow', {});
    expect(skipped).toContainEqual(expect.objectContaining({ reason: 'The owner has no e-mail address' }));
  });

  it('is as it was in every cell of the person', () => {
    const after = sheet.host.sheet('deals').display();
    expect(after.map((row) => row.slice(0, 10))).toEqual(sheet.before.map((row) => row.slice(0, 10)));
  });

  it('changes only the cells fixed when all safe fixes are made', () => {
    const fixes = sheet.check.issues.filter(({ fix }) => fix !== undefined);
    call(sheet.host, 'applyFixes', { fixes });
    const after = sheet.host.sheet('deals').display('A1:J18');
    const changed = after.flatMap((row, r) =>
      row.flatMap((text, c) => (text === sheet.before[r]?.[c] ? [] : [`${'ABCDEFGHIJ'.charAt(c)}${r + 1}`])),
    );
    expect(changed).toEqual(['D5', 'F5', 'E6', 'F6', 'F10', 'E13', 'G13']);
    expect(sheet.host.sheet('deals').values('F5:F6')).toEqual([[13_000], [2_300_000]]);
    expect(call(sheet.host, 'checkSheet', {}).issues.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

describe('the messiest Korean list', () => {
  let sheet: Adopted;

  beforeAll(async () => {
    sheet = await adopted(MESSIEST_KO, 'ko');
  });

  it.each([
    [4, { amount: 31_000_000, expectedClose: '2026-11-27', stage: '견적' }],
    [5, { amount: 130_000_000, expectedClose: '2026-12-16', stage: '협상' }],
    [6, { amount: 4_000_000, expectedClose: '2026-12-21', stage: '미팅요청' }],
    [7, { amount: 91_000_000, stage: '계약완료', kind: 'won' }],
    [8, { amount: 16_000_000, stage: '실주', kind: 'lost' }],
    [9, { expectedClose: '2026-12-11', stage: '제안' }],
    [10, { amount: 230_000_000, expectedClose: '2026-12-02' }],
    [12, { amount: 60_000_000, stage: '견적' }],
    [13, { amount: 31_000_000, expectedClose: '2026-11-27' }],
  ])('reads row %i', (row, facts) => {
    expect(cardIn(sheet, row)).toMatchObject({ ...facts, currency: 'KRW' });
  });

  it('has no deal in the subtotal, and an unpriced one where a dash stands', () => {
    expect(cardsOf(sheet)).toHaveLength(9);
    expect(cardIn(sheet, 11)).toBeUndefined();
    expect(cardIn(sheet, 9)).not.toHaveProperty('amount');
    expect(issuesIn(sheet, 'F9')).toEqual([]);
  });

  it('offers readings, says what is doubtful, and leaves merging to people', () => {
    expect(issuesIn(sheet, 'F5')).toEqual(['amountAsText → 130,000,000']);
    expect(issuesIn(sheet, 'F12')).toEqual(['amountAsText → 60,000,000']);
    expect(issuesIn(sheet, 'H6')).toEqual(['shareAsText → 15%']);
    expect(issuesIn(sheet, 'E12')).toEqual(['stageSpelling → 견적']);
    expect(issuesIn(sheet, 'G12')).toEqual(['dateVague']);
    expect(issuesIn(sheet, 'C13')).toEqual(['likelyRepeat of row 4']);
    const doubtful = sheet.check.issues.filter(({ fix }) => fix === undefined).map(({ cell }) => cell);
    expect(doubtful.sort()).toEqual(['C13', 'G12']);
  });

  it('shows no decimals of won anywhere', () => {
    call(sheet.host, 'buildForecast', {});
    for (const { name } of sheet.host.workbook.sheets) {
      expect(sheet.host.sheet(name).display().flat().join(' ')).not.toMatch(/(?:₩[\d,]+|\d,\d{3})\.\d/);
    }
  });

  it('is as it was in every cell of the person', () => {
    const after = sheet.host.sheet('deals').display();
    expect(after.map((row) => row.slice(0, 10))).toEqual(sheet.before.map((row) => row.slice(0, 10)));
  });
});
