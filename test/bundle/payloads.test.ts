/** Hostile texts in any field, header or tab name stay the texts they are: in the sheet, the panel's data, mails and the file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { HOSTILE_TEXTS } from './given/hostile-texts';
import { bundleHost, call } from './host';

const TAB = "=1+1 & <b onclick=x>'deals'";
const MONDAY = '2026-11-23T06:00:00+09:00';
const OWN_HEADER = '<script>alert("header")</script>';
const ODD_HEADER = '=HYPERLINK("http://evil.example","header")';
const HEADERS = [
  'No',
  'Deal',
  'Company',
  'Owner',
  'Stage',
  'Amount',
  'Created',
  'Next step',
  'Notes',
  'Contact',
];
const KNOWN_STAGES = ['Prospecting', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];
/** Few enough stages for a forecast: those that begin like formulas, and markup. */
const HOSTILE_STAGES = HOSTILE_TEXTS.filter((text) => /^[=+@<'$]/.test(text) && text.length < 60).slice(
  0,
  12,
);

/** A text as somebody types it who wants it to stay text. */
function typed(text: string): string {
  return text === '' ? '' : `'${text}`;
}

function at(index: number): string {
  return HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';
}

/** Every text once in each field of people's words, beside amounts and dates that are plain. */
function rows(): string[][] {
  return HOSTILE_TEXTS.map((text, index) => {
    const hostile = HOSTILE_STAGES[index % (HOSTILE_STAGES.length * 2)];
    return [
      String(index + 1),
      typed(text),
      typed(at(index + 1)),
      typed(index % 3 === 0 ? 'Ann Lee' : at(index + 2)),
      typed(hostile ?? KNOWN_STAGES[index % KNOWN_STAGES.length] ?? ''),
      String((index + 1) * 100),
      '2026-09-01',
      typed(at(index + 3)),
      typed(at(index + 4)),
      typed(at(index + 5)),
      typed(at(index + 6)),
      typed(at(index + 7)),
    ];
  });
}

function hostileHost(): Host {
  const host = bundleHost({ timeZone: 'Asia/Seoul', now: MONDAY });
  const [first] = host.workbook.sheets;
  if (!first) throw new Error('A new workbook has a sheet.');
  host.change('OTHER', (workbook) => workbook.renameSheet(first, TAB));
  host.edit(TAB, 'A1', [[...HEADERS, OWN_HEADER, typed(ODD_HEADER)], ...rows()]);
  return host;
}

/** Formulas that nobody has made: any in the person's tab, and elsewhere any that is one of the texts. */
function strayFormulas(host: Host): string[] {
  const texts = new Set(HOSTILE_TEXTS.map((text) => text.normalize('NFKC').trim()));
  return host.workbook.sheets.flatMap(({ name }) => {
    const formulas = host.sheet(name).formulas().flat();
    return formulas.filter((formula) => formula !== '' && (name === TAB || texts.has(formula)));
  });
}

/** The texts of an own tab's column, by its header. */
function columnOf(host: Host, tab: string, header: string): string[] {
  const [headers = [], ...rows] = host.sheet(tab).values();
  const column = headers.indexOf(header);
  expect(column, `${tab} has a column ${header}`).toBeGreaterThanOrEqual(0);
  return rows.map((cells) => String(cells[column])).filter((text) => text !== '');
}

/** The rows of a person's columns; fixes write `Closed Won` and the like, never one of the texts. */
function own(host: Host): unknown[][] {
  return host.sheet(TAB).values(`A1:L${HOSTILE_TEXTS.length + 1}`);
}

function textsOf(rows: unknown[][], column: number): string[] {
  return rows.slice(1).map((cells) => String(cells[column]));
}

/** As a page shows it: what stands between tags, entities read once. */
function shownText(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name] ?? '');
}

describe('hostile texts', () => {
  let host: Host;
  let before: unknown[][];

  beforeAll(() => {
    host = hostileHost();
    before = own(host);
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
  });

  it('are many', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(50);
    expect(HOSTILE_STAGES.length).toBeGreaterThanOrEqual(10);
    expect(textsOf(before, 1)).toEqual(HOSTILE_TEXTS);
  });

  it('stay what they are in the sheet when it is adopted', () => {
    expect(own(host)).toEqual(before);
    expect(strayFormulas(host)).toEqual([]);
    expect(columnOf(host, 'Stages', 'Stage')).toEqual(expect.arrayContaining([...HOSTILE_STAGES]));
    expect(columnOf(host, 'Team', 'Name')).toEqual(
      expect.arrayContaining(['Ann Lee', '=1+1', 'constructor']),
    );
  });

  it('come to the panel as they stand', () => {
    const board = call(host, 'loadBoard', {});
    const titles = new Set(board.lanes.flatMap(({ cards }) => cards.map(({ title }) => title)));
    for (const text of HOSTILE_TEXTS) expect(titles).toContain(text.trim());
    expect(board.sheetName).toBe(TAB);
    expect(board.lanes.map(({ stage }) => stage)).toEqual(expect.arrayContaining([...HOSTILE_STAGES]));
    for (const { cell } of call(host, 'checkSheet', {}).issues) expect(cell).toMatch(/^[A-Z]+\d+$/);
  });

  it('stay texts when cards are moved into a stage of that name, and when all fixes are made', () => {
    const [stage = ''] = HOSTILE_STAGES;
    const lane = call(host, 'loadBoard', {}).lanes.find(({ stage: name }) => name === 'Proposal');
    const card = lane?.cards[0];
    if (!card) throw new Error('Nothing stands in Proposal.');
    call(host, 'moveDeals', {
      deals: [{ id: card.id, row: card.row, fromStage: 'Proposal' }],
      toStage: stage,
    });
    expect(host.sheet(TAB).values(`E${card.row}`)).toEqual([[stage]]);
    const fixes = call(host, 'checkSheet', {}).issues.filter(({ fix }) => fix !== undefined);
    call(host, 'applyFixes', { fixes });
    expect(textsOf(own(host), 1)).toEqual(HOSTILE_TEXTS);
    expect(strayFormulas(host)).toEqual([]);
  });

  it('stay texts when the hourly run logs what it finds', () => {
    host.change('OTHER', () => host.sheet(TAB).sheet.deleteRows(3, 1));
    host.run('runHourly');
    expect(strayFormulas(host)).toEqual([]);
    host.undo();
  });

  it('stay texts in mails, in the page and in the plain part, and make no header', async () => {
    const team = columnOf(host, 'Team', 'Name');
    host.edit(
      'Team',
      'B2',
      team.map((_, index) => [`rep${index}@example.com`]),
    );
    call(host, 'sendAlertsNow', {});
    expect(host.outbox.length).toBeGreaterThan(5);
    const seen = { html: new Set<string>(), text: new Set<string>() };
    for (const { html, text, subject, bcc, to } of host.outbox) {
      expect(html ?? '').not.toMatch(/<(?:script|img|svg|iframe|b on)|<[^>]*\son\w+=|href="(?!https:)/i);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(bcc).toEqual([]);
      expect(to).toEqual([expect.stringMatching(/^rep\d+@example\.com$/)]);
      for (const hostile of HOSTILE_TEXTS) {
        if (shownText(html ?? '').includes(hostile.trim())) seen.html.add(hostile);
        if (text.includes(hostile.trim())) seen.text.add(hostile);
      }
    }
    expect(seen.html.size).toBeGreaterThan(40);
    expect(seen.text.size).toBeGreaterThan(40);
  });

  it('break no formula of the forecast', () => {
    call(host, 'buildForecast', {});
    const shown = host.sheet('Forecast').display().flat();
    expect(shown.filter((text) => /^#(?:ERROR|REF|NAME|VALUE|N\/A|DIV)/.test(text))).toEqual([]);
    expect(strayFormulas(host)).toEqual([]);
  });

  it('are texts again in the file when it is opened elsewhere', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pipesheet-'));
    try {
      const file = path.join(folder, 'deals.xlsx');
      await host.save(file);
      const other = bundleHost({ timeZone: 'Asia/Seoul' });
      await other.load(file);
      expect(own(other)).toEqual(own(host));
      expect(strayFormulas(other)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
