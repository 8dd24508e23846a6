/** A deal's page, its edits and new deals through the panel's door, on the shipped bundle. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { AddDealRequest, EditDealRequest } from '../../../src/contract/rpc';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/deals/field';
import { HOSTILE_TEXTS } from '../given/hostile-texts';
import { columnOf, logLines, pipelineHost, shown } from '../given/pipeline-host';
import { FIRST_ROW, twoPipelinesHost } from '../given/two-pipelines';
import { ask, call, hostWithCsv } from '../host';

const GATE: AddDealRequest = {
  stage: 'Proposal',
  fields: { deal: 'Gate', owner: 'Mina', amount: 700 },
  token: 'token-1',
};

const THIRD = { id: 'D-000003', row: 4 };

function edit(field: Field, seen: Cell, value: string | number): EditDealRequest {
  return { ...THIRD, edits: [{ field, seen, value }] };
}

function pageField(host: Host, field: Field) {
  const found = call(host, 'readDeal', THIRD).fields.find((each) => each.field === field);
  if (!found) throw new Error(`No field ${field}`);
  return found;
}

const rows = (host: Host) => host.sheet('deals').display();

describe('the page', () => {
  it('shows the cells as the sheet does, and sends what they hold', async () => {
    const host = await pipelineHost(6);
    expect(pageField(host, 'expectedClose')).toMatchObject({
      kind: 'date',
      cell: { day: '2026-12-03' },
      shown: '2026-12-03',
    });
    expect(pageField(host, 'owner').choices).toEqual(['Mina', 'Joon', 'Ada']);
    expect(pageField(host, 'snoozeReason').absent).toBe(true);
  });

  it('tells who did what in the end', async () => {
    const host = await pipelineHost(6);
    host.edit('Team', 'B2', host.user.email);
    call(host, 'moveDeals', { toStage: 'Negotiation', deals: [{ ...THIRD, fromStage: 'Proposal' }] });
    host.edit('deals', `${columnOf(host, 'Amount')}4`, '1234');
    const { timeline, stays } = call(host, 'readDeal', THIRD);
    expect(timeline.map(({ who, kind, text }) => [who, kind, text])).toEqual([
      // Google does not tell an edit's own run who is at the keyboard.
      ['', 'edited', 'Amount changed from $30 to $1,234'],
      ['Mina', 'moved', 'Moved from Proposal to Negotiation'],
    ]);
    expect(stays.map(({ stage, visits }) => [stage, visits])).toEqual([
      ['Proposal', 1],
      ['Negotiation', 1],
    ]);
  });

  it('reads the past months that are asked for', async () => {
    const host = await pipelineHost(6);
    expect(call(host, 'readDeal', THIRD).hasEarlier).toBe(false);
    expect(call(host, 'readDeal', { ...THIRD, earlier: true }).hasEarlier).toBe(false);
  });
});

describe('an edit', () => {
  it('lands in one cell, whoever sorted the sheet meanwhile', async () => {
    const host = await pipelineHost(12);
    const sorted = rows(host).slice(1).reverse();
    host.edit('deals', `A2:N${sorted.length + 1}`, sorted);
    const { saved } = call(host, 'editDeal', edit('amount', 30, 4500));
    expect(saved).toMatchObject({ row: 11, card: { id: 'D-000003', amount: 4500 } });
    expect(shown(host, 11, 'Amount')).toBe('4,500.00');
    expect(logLines(host)).toContain('D-000003 | Amount | 30 | 4500 | Board');
  });

  it('of two people who change the same cell, shows the second what the first has written', async () => {
    const host = await pipelineHost(6);
    call(host, 'editDeal', edit('nextStep', '', 'Call Ann'));
    const second = call(host, 'editDeal', edit('nextStep', '', 'Send the offer'));
    expect(second.conflicts).toEqual([{ field: 'nextStep', now: 'Call Ann', shown: 'Call Ann' }]);
    expect(shown(host, 4, 'Next step')).toBe('Call Ann');
    const again = call(host, 'editDeal', edit('nextStep', 'Call Ann', 'Send the offer'));
    expect(again.saved?.card.nextStep).toBe('Send the offer');
  });

  it('leaves a formula alone', async () => {
    const host = await pipelineHost(6);
    const cell = `${columnOf(host, 'Amount')}4`;
    host.edit('deals', cell, '=10*3');
    const { refused } = call(host, 'editDeal', edit('amount', 30, 5));
    expect(refused?.problem).toMatchObject({ code: 'cellComputed', fields: ['amount'] });
    expect(host.sheet('deals').formulas(cell)).toEqual([['=10*3']]);
  });

  it('that a rule of the person’s own rejects is said to be no value for its cell', async () => {
    const host = await pipelineHost(6);
    const letter = columnOf(host, 'Next step');
    const area = { row: 2, column: letter.charCodeAt(0) - 64, rows: 6, columns: 1 };
    host.sheet('deals').sheet.setDataValidation(area, {
      criteria: 'VALUE_IN_LIST',
      values: ['Call', 'Mail'],
      showDropdown: true,
      allowInvalid: false,
    });
    const reply = ask(host, 'editDeal', edit('nextStep', '', 'Dance'));
    expect(reply).toMatchObject({ ok: false, problem: { code: 'valueInvalid' } });
    expect(reply.ok ? '' : reply.problem.message).toContain(`${letter}4`);
    expect(shown(host, 4, 'Next step')).toBe('');
    expect(call(host, 'editDeal', edit('nextStep', '', 'Mail')).saved).toBeDefined();
    expect(logLines(host)).toEqual(['D-000003 | Next step |  | Mail | Board']);
  });

  it('says that the deal is gone, and writes nothing', async () => {
    const host = await pipelineHost(6);
    host.change('REMOVE_ROW', () => host.sheet('deals').sheet.deleteRows(4, 1));
    const before = rows(host);
    const { refused } = call(host, 'editDeal', edit('amount', 30, 5));
    expect(refused).toMatchObject({ id: 'D-000003', problem: { code: 'dealNotFound' } });
    expect(rows(host)).toEqual(before);
  });

  it('keeps every hostile text the text it is, and comes back to the page as it was', async () => {
    const host = await pipelineHost(6);
    let seen: Cell = '';
    for (const text of HOSTILE_TEXTS) {
      const reply = ask(host, 'editDeal', edit('nextStep', seen, text));
      expect(reply).toMatchObject({ ok: true, value: { saved: { row: 4 } } });
      seen = pageField(host, 'nextStep').cell;
      expect(seen).toBe(text.trim());
    }
    expect(host.sheet('deals').formulas(`${columnOf(host, 'Next step')}4`)).toEqual([['']]);
  });

  it('can be taken back exactly', async () => {
    const host = await pipelineHost(6);
    const before = rows(host);
    const { saved } = call(host, 'editDeal', edit('expectedClose', { day: '2026-12-03' }, '2027-01-15'));
    expect(shown(host, 4, 'Expected close')).toBe('2027-01-15');
    if (!saved?.undo) throw new Error('nothing to take back');
    expect(call(host, 'undoChanges', { deals: [saved.undo] }).undone).toHaveLength(1);
    expect(rows(host)).toEqual(before);
  });
});

describe('a new deal', () => {
  it('looks and is checked as the rows above', async () => {
    const host = await pipelineHost(6);
    const { added } = call(host, 'addDeal', GATE);
    expect(added).toMatchObject({ row: 8, card: { id: 'D-000007', title: 'Gate', stage: 'Proposal' } });
    expect(shown(host, 8, 'Amount')).toBe('700.00');
    expect(shown(host, 8, 'In stage since')).toBe('2026-11-21');
    const stage = columnOf(host, 'Stage').charCodeAt(0) - 64;
    const rule = (row: number) =>
      host.sheet('deals').sheet.dataValidations({ row, column: stage, rows: 1, columns: 1 });
    expect(rule(8)).toEqual(rule(7));
    host.run('runHourly');
    expect(logLines(host).filter((line) => line.startsWith('D-000007 | Deal ID'))).toHaveLength(1);
    expect(logLines(host).every((line) => line.endsWith('Board'))).toBe(true);
  });

  it('stands above the total, whose row moves down whole', async () => {
    const host = await pipelineHost(6);
    const amount = columnOf(host, 'Amount');
    host.edit('deals', 'A8', 'Total');
    host.edit('deals', `${amount}8`, `=SUM(${amount}2:${amount}7)`);
    call(host, 'addDeal', GATE);
    expect(shown(host, 8, 'Deal')).toBe('Gate');
    expect(shown(host, 9, 'Deal')).toBe('Total');
    expect(host.sheet('deals').formulas(`${amount}9`)).toEqual([[`=SUM(${amount}2:${amount}7)`]]);
  });

  it('goes below the last deal though a filter or a person hides rows', async () => {
    const host = await pipelineHost(6);
    const { sheet } = host.sheet('deals');
    sheet.update({ hiddenRows: new Set([3, 7]) });
    expect(call(host, 'addDeal', GATE).added?.row).toBe(8);
    expect(shown(host, 7, 'Deal')).toBe('Deal 6');
    expect([...sheet.properties.hiddenRows]).toEqual([3, 7]);
  });

  it('goes on with a person’s formulas', async () => {
    const host = await pipelineHost(6);
    const amount = columnOf(host, 'Amount');
    const free = String.fromCharCode(65 + (rows(host)[0]?.length ?? 0));
    host.edit('deals', `${free}1`, 'Half');
    for (let row = 2; row <= 7; row += 1) host.edit('deals', `${free}${row}`, `=${amount}${row}/2`);
    call(host, 'addDeal', GATE);
    expect(host.sheet('deals').formulas(`${free}8`)).toEqual([[`=${amount}8/2`]]);
    expect(shown(host, 8, 'Half')).toBe('350');
  });

  it.each(HOSTILE_TEXTS.filter((text) => text.trim() !== '').slice(0, 12))(
    'keeps %j as text',
    async (text) => {
      const host = await pipelineHost(3);
      const { added } = call(host, 'addDeal', { ...GATE, fields: { ...GATE.fields, deal: text } });
      expect(added?.card.title).toBe(text.trim());
      expect(host.sheet('deals').formulas(`${columnOf(host, 'Deal')}5`)).toEqual([['']]);
    },
  );

  it('is one when it is asked for twice', async () => {
    const host = await pipelineHost(3);
    const first = call(host, 'addDeal', GATE);
    const before = rows(host);
    expect(call(host, 'addDeal', GATE).added?.card.id).toBe(first.added?.card.id);
    expect(rows(host)).toEqual(before);
  });

  it('can be taken back, row and all', async () => {
    const host = await pipelineHost(3);
    const before = rows(host);
    const { added } = call(host, 'addDeal', GATE);
    if (!added) throw new Error('nothing was added');
    expect(call(host, 'undoChanges', { deals: [added.undo] }).undone).toEqual([{ id: 'D-000004', row: 5 }]);
    expect(rows(host)).toEqual(before);
  });
});

describe('two pipelines', () => {
  it('take new deals each in its own tab, with ids that both know', async () => {
    const host = await twoPipelinesHost(6);
    host.run('runHourly');
    const fields = { deal: 'Kiosk', amount: 50 };
    const there = call(host, 'addDeal', { pipeline: 'p2', stage: 'Demo', fields, token: 'there' });
    const here = call(host, 'addDeal', { ...GATE, token: 'here' });
    expect(there.added?.card).toMatchObject({ pipeline: 'p2', title: 'Kiosk', row: FIRST_ROW + 6 });
    expect(here.added?.card.id).not.toBe(there.added?.card.id);
    host.run('runHourly');
    expect(logLines(host).filter((line) => line.endsWith('Found later'))).toEqual([]);
  });
});

describe('a new column', () => {
  it('takes what it is for, and goes with the set-up', async () => {
    const host = await pipelineHost(3);
    const width = rows(host)[0]?.length ?? 0;
    const refused = call(host, 'editDeal', edit('snoozedUntil', '', '2026-11-30')).refused;
    expect(refused?.problem).toMatchObject({ code: 'columnMissing', fields: ['snoozedUntil'] });
    call(host, 'addField', { field: 'snoozedUntil' });
    call(host, 'addField', { field: 'snoozedUntil' });
    expect(rows(host)[0]).toHaveLength(width + 1);
    expect(call(host, 'editDeal', edit('snoozedUntil', '', '2026-11-30')).saved?.card.snoozedUntil).toBe(
      '2026-11-30',
    );
    call(host, 'undoSetUp', { confirmed: true });
    expect(rows(host)[0]).toEqual([
      'Deal',
      'Company',
      'Owner',
      'Stage',
      'Amount',
      'Expected close',
      'Created',
    ]);
  });
});

describe('a Korean sheet that counts in thousands', () => {
  const CSV = [
    '단위: 천원,,,',
    '딜,담당자,단계,예상매출(천원)',
    '지붕,김민아,제안,5000',
    '창문,이준,협상,3000',
  ].join('\n');

  async function koreanHost(): Promise<Host> {
    const host = await hostWithCsv(CSV, {
      timeZone: 'Asia/Seoul',
      user: { email: 'mina@example.com', locale: 'ko' },
    });
    call(host, 'setUp', { language: 'ko', mode: 'adopt' });
    return host;
  }

  it('gets amounts in full and holds them in its unit', async () => {
    const host = await koreanHost();
    const [first] = call(host, 'loadBoard', {}).lanes.flatMap(({ cards }) => cards);
    if (first?.amount === undefined) throw new Error('no card');
    const { id, row, amount } = first;
    const result = call(host, 'editDeal', {
      id,
      row,
      edits: [{ field: 'amount', seen: amount / 1000, value: 12_345_000 }],
    });
    expect(result.saved?.card.amount).toBe(12_345_000);
    expect(host.sheet('deals').values(`D${row}`)).toEqual([[12_345]]);
    const added = call(host, 'addDeal', {
      stage: '제안',
      fields: { deal: '대문', owner: '김민아', amount: 7_000_000 },
      token: 'k',
    }).added;
    expect(added).toMatchObject({ row: 5, card: { amount: 7_000_000, currency: 'KRW' } });
    expect(host.sheet('deals').values('D5')).toEqual([[7000]]);
    const { timeline, fields } = call(host, 'readDeal', { id, row });
    expect(timeline[0]?.text).toBe(`예상매출을 바꿨습니다: ₩${amount.toLocaleString('ko')} → ₩12,345,000`);
    expect(fields.find(({ field }) => field === 'amount')).toMatchObject({ unit: 1000, cell: 12_345 });
  });
});
