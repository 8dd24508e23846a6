/** What the preview promises is what set-up leaves: issues, fixes with before and after, and what amounts count. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { MESSY_EN, MESSY_KO, SMALL } from '../given/messy-sheets';
import { call, hostWithCsv } from '../host';

const WITH_EUROS = MESSY_EN.replace(
  'Total,',
  '1008,Wonka,Wonka bars,Dee Oh,Prospecting,€900,2026-12-24,willy@wonka.example,West,\nTotal,',
);
const WITHOUT_AMOUNTS =
  'Deal,Rep,Stage\nRoof,Ann,Won\nDoor,ann,proposal \nWall,Ann,Proposal\nHall,Ann,Proposal\n';
const IN_THOUSANDS = `2026년 영업 현황,,,,
(단위: 천원),,,,
고객사,사업명,담당,단계,예상매출
한빛전자,스마트공장,김민지,제안,"50,000"
대한유통,POS 교체,이준호,협상,1.2억
부산물산,WMS 도입,이준호,수주,"90,000,000원"
`;

const SHEETS = [
  ['English', MESSY_EN, 'en'],
  ['Korean', MESSY_KO, 'ko'],
  ['with euros among dollars', WITH_EUROS, 'en'],
  ['in two currencies', SMALL, 'en'],
  ['without amounts', WITHOUT_AMOUNTS, 'en'],
  ['in thousands of won', IN_THOUSANDS, 'ko'],
] as const;

function hostOf(csv: string, locale: 'en' | 'ko'): Promise<Host> {
  return hostWithCsv(csv, { user: { locale }, timeZone: 'Asia/Seoul' });
}

describe.each(SHEETS)('the preview of a sheet %s', (_, csv, language) => {
  it('counts the issues and fixes that the check finds after set-up', async () => {
    const host = await hostOf(csv, language);
    const preview = call(host, 'previewSetUp', { language });
    call(host, 'setUp', { language, mode: 'adopt' });
    const { issues } = call(host, 'checkSheet', {});
    const fixable = issues.filter(({ fix }) => fix !== undefined);
    expect(preview.issues).toBe(issues.length);
    expect(preview.fixes.count).toBe(fixable.length);
    expect(preview.fixes.examples.length).toBe(Math.min(5, fixable.length));
    for (const { cell, found, fix } of preview.fixes.examples) {
      expect(fixable).toContainEqual(expect.objectContaining({ cell, found, fix }));
    }
  });
});

describe('the preview', () => {
  it('shows fixes of different kinds before more of the same', async () => {
    const { fixes } = call(await hostOf(MESSY_EN, 'en'), 'previewSetUp', { language: 'en' });
    const kinds = fixes.examples.map(({ cell }) => cell.charAt(0));
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
    expect(fixes.examples).toContainEqual({ cell: 'F5', found: '12k', fix: '12,000' });
  });

  it('says what plain amounts count where the sheet says so', async () => {
    const thousands = call(await hostOf(IN_THOUSANDS, 'ko'), 'previewSetUp', { language: 'ko' });
    expect(thousands).toMatchObject({ currency: 'KRW', amountUnit: { size: 1000, words: '천원' } });
    expect(thousands.fixes.examples).toContainEqual({ cell: 'E5', found: '1.2억', fix: '120,000' });
    expect(call(await hostOf(MESSY_KO, 'ko'), 'previewSetUp', { language: 'ko' })).not.toHaveProperty(
      'amountUnit',
    );
  });
});

describe('a sheet in thousands of won', () => {
  it('is counted in full on the board and in the forecast, and its cells stay', async () => {
    const host = await hostOf(IN_THOUSANDS, 'ko');
    const [sheet] = host.workbook.sheets;
    const name = sheet?.name ?? '';
    const before = host.sheet(name).values('A1:E6');
    call(host, 'setUp', { language: 'ko', mode: 'adopt' });
    expect(host.sheet(name).values('A1:E6')).toEqual(before);
    const cards = call(host, 'loadBoard', {}).lanes.flatMap((lane) => lane.cards);
    expect(cards.map(({ amount }) => amount).sort()).toEqual([120_000_000, 50_000_000, 90_000_000]);

    const fixes = call(host, 'checkSheet', {}).issues.filter(({ fix }) => fix !== undefined);
    call(host, 'applyFixes', { fixes });
    expect(host.sheet(name).values('E4:E6')).toEqual([[50_000], [120_000], [90_000]]);
    call(host, 'buildForecast', {});
    const numbers = host.sheet('예측').values().flat();
    expect(numbers).toEqual(expect.arrayContaining([50_000_000, 120_000_000, 90_000_000]));
  });
});
