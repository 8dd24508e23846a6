/** A deal's page: its fields in the order of the sheet, its history in sentences, its time in each stage. */
import { describe, expect, it } from 'vitest';
import { editDeal } from '../../../src/app/deal/edit-deal';
import { readDeal } from '../../../src/app/deal/read-deal';
import { moveDeals } from '../../../src/app/move/move-deals';
import type { DealField, DealPage } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { archiveRows } from '../../../src/domain/history/archive';
import { columnOf, HEADERS, pipelineWorkbook, TODAY, twoPipelines } from '../pipeline-fixture';

const TEAM = JSON.stringify([
  { name: 'Mina', email: 'mina@example.com', active: true },
  { name: 'Old', email: 'old@example.com', active: false },
]);

const ROOF = { id: 'D-000001', row: 2 };

function fieldOf({ fields }: DealPage, field: Field): DealField {
  const found = fields.find((each) => each.field === field);
  if (!found) throw new Error(`No field ${field}`);
  return found;
}

const texts = ({ timeline }: DealPage) => timeline.map(({ text }) => text);

describe('the fields', () => {
  it('stand in the order of the columns, then those without a column', () => {
    const page = readDeal(pipelineWorkbook().env, ROOF);
    const present = page.fields.filter(({ absent }) => !absent).map(({ field }) => field);
    expect(present).toEqual(Object.keys(HEADERS));
    const absent = page.fields.filter((each) => each.absent).map(({ field }) => field);
    expect(absent).toContain('snoozeReason');
    expect(absent).not.toContain('id');
    expect(fieldOf(page, 'snoozedUntil').label).toBe('Snoozed until');
  });

  it('offer the stages of the pipeline and the active people of the team', () => {
    const page = readDeal(pipelineWorkbook(undefined, { memory: { team: TEAM } }).env, ROOF);
    expect(fieldOf(page, 'stage').choices).toEqual(['Prospecting', 'Proposal', 'Closing', 'Lost']);
    expect(fieldOf(page, 'owner').choices).toEqual(['Mina']);
  });

  it('say what a formula computes, what the stage requires and in what unit amounts are', () => {
    const headers = { ...HEADERS, amount: 'Amount (천원)' };
    const book = pipelineWorkbook(undefined, { tabs: { deals: [] } });
    const tab = pipelineWorkbook().tab('deals').values();
    tab.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        book.tab('deals').put(row + 1, column + 1, cell);
      });
    });
    book.tab('deals').put(1, columnOf('amount'), 'Amount (천원)');
    book.tab('deals').putFormula(2, columnOf('nextStep'), '="Call"', 'Call');
    const layout = JSON.parse(book.facts.get('layout') ?? '');
    layout.pipelines[0].headers = headers;
    book.facts.set('layout', JSON.stringify(layout));
    moveDeals(book.env, {
      toStage: 'Lost',
      deals: [{ ...ROOF, fromStage: 'Prospecting' }],
      fields: { lostReason: 'Price' },
    });
    const page = readDeal(book.env, ROOF);
    expect(fieldOf(page, 'nextStep').computed).toBe(true);
    expect(fieldOf(page, 'lostReason').required).toBe(true);
    expect(fieldOf(page, 'amount')).toMatchObject({ cell: 1000, unit: 1000 });
    expect(page.card.amount).toBe(1_000_000);
  });
});

describe('the timeline', () => {
  it('tells what was done at once as one event, newest first, by whom', () => {
    const book = pipelineWorkbook(undefined, { memory: { team: TEAM } });
    editDeal(book.env, { ...ROOF, edits: [{ field: 'amount', seen: 1000, value: 2500 }] });
    book.setTime('2026-11-23', 9);
    moveDeals(book.env, {
      toStage: 'Lost',
      deals: [{ ...ROOF, fromStage: 'Prospecting' }],
      fields: { lostReason: 'Price' },
    });
    const page = readDeal(book.env, ROOF);
    expect(page.timeline).toEqual([
      {
        stamp: '2026-11-23 09:00',
        who: 'Mina',
        kind: 'moved',
        text: 'Moved from Prospecting to Lost · Lost reason set to “Price”',
      },
      {
        stamp: `${TODAY} 10:00`,
        who: 'Mina',
        kind: 'edited',
        text: 'Amount changed from $1,000 to $2,500',
      },
    ]);
  });

  it('tells a touch and a mail, and leaves out what concerns other deals', () => {
    const book = pipelineWorkbook(undefined, { memory: { team: TEAM } });
    book.tab('alerts').put(2, 1, 'D-000001|stalled|x');
    ['D-000001', 'Stalled', 'x', 'mina@example.com', 'Sent', '12 working days', '2026-11-18 09:00'].forEach(
      (text, index) => {
        book.tab('alerts').put(2, index + 2, text);
      },
    );
    const seen = book.tab('deals').at(2, columnOf('lastTouch'));
    editDeal(book.env, { ...ROOF, edits: [{ field: 'lastTouch', seen, value: TODAY }] });
    editDeal(book.env, { id: 'D-000002', row: 3, edits: [{ field: 'owner', seen: 'Mina', value: 'Joon' }] });
    const page = readDeal(book.env, ROOF);
    expect(page.timeline.map(({ kind }) => kind)).toEqual(['touched', 'mailed']);
    expect(texts(page)[1]).toBe('“Stalled” e-mail sent to Mina: 12 working days');
  });

  it('speaks the team’s language', () => {
    const settings = { language: 'ko', currency: 'KRW', weekend: [6, 7], alertHour: 9 };
    const book = pipelineWorkbook(undefined, { memory: { settings: JSON.stringify(settings) } });
    moveDeals(book.env, { toStage: 'Proposal', deals: [{ ...ROOF, fromStage: 'Prospecting' }] });
    expect(texts(readDeal(book.env, ROOF))).toEqual(['Prospecting 단계에서 Proposal 단계로 옮겼습니다']);
  });
});

describe('past months', () => {
  it('are told only when asked for, and known to be there before', () => {
    const book = pipelineWorkbook();
    const line = {
      stamp: '2026-09-10 09:00',
      who: '',
      dealId: 'D-000001',
      field: 'stage' as const,
      from: 'Lead',
      to: 'Prospecting',
      how: 'edit' as const,
    };
    const archive = book.env.addTab('Log 2026-09');
    book.env.claimArchive('2026-09', archive);
    const values = [['Deal ID', 'Lines', 'What changed'], ...archiveRows([{ line }], 1)];
    const at = { row: 1, column: 1, rows: values.length, columns: 3 };
    book.env.write([{ kind: 'values', tab: archive, at, values }]);
    const page = readDeal(book.env, ROOF);
    expect([page.hasEarlier, page.timeline]).toEqual([true, []]);
    const whole = readDeal(book.env, { ...ROOF, earlier: true });
    expect(whole.hasEarlier).toBe(false);
    expect(texts(whole)).toEqual(['Moved from Lead to Prospecting']);
    expect(whole.stays.map(({ stage, workingDays }) => [stage, workingDays])).toEqual([
      ['Lead', 7],
      ['Prospecting', 51],
    ]);
  });
});

describe('the stays', () => {
  it('count working days from the log, and from the row where the log is silent', () => {
    const book = pipelineWorkbook();
    book.setTime('2026-11-23', 9);
    moveDeals(book.env, { toStage: 'Proposal', deals: [{ ...ROOF, fromStage: 'Prospecting' }] });
    book.setTime('2026-11-25', 9);
    expect(readDeal(book.env, ROOF).stays).toEqual([
      { stage: 'Prospecting', workingDays: 59, visits: 1, since: '2026-09-01' },
      { stage: 'Proposal', workingDays: 2, visits: 1, since: '2026-11-23', current: true },
    ]);
  });
});

describe('reading', () => {
  it('takes six reads and no write', () => {
    const { env, counts } = pipelineWorkbook();
    readDeal(env, ROOF);
    expect([counts.reads, counts.writes]).toEqual([6, 0]);
  });

  it('finds a deal of another pipeline, in the columns of its own tab', () => {
    const page = readDeal(twoPipelines().env, { id: 'P-2', row: 4, pipeline: 'p2' });
    expect(page.card).toMatchObject({ pipeline: 'p2', title: 'Booth', stage: 'proposal' });
    expect(page.fields[0]).toMatchObject({ field: 'deal', label: 'Partner deal' });
  });

  it('says when the deal is gone', () => {
    expect(() => readDeal(pipelineWorkbook().env, { id: 'D-9', row: 2 })).toThrow('dealNotFound');
  });

  it('goes without the log and the mails where somebody has deleted their tabs', () => {
    const book = pipelineWorkbook();
    book.deleteTab('log');
    book.deleteTab('alerts');
    expect(readDeal(book.env, ROOF).timeline).toEqual([]);
  });
});
