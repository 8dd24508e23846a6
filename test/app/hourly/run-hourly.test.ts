/** The hourly run: heartbeat, digests once a day however the trigger behaves, errors in words. */
import { describe, expect, it } from 'vitest';
import { readHealth } from '../../../src/app/hourly/health';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import type { MemoryWorkbook } from '../memory-environment';
import { memoryWorkbook } from '../memory-environment';
import { columnOf, dealRow, dealRows, pipelineWorkbook } from '../pipeline-fixture';

function ledgerStates(book: MemoryWorkbook): string[] {
  return book
    .tab('alerts')
    .values()
    .slice(1)
    .map((cells) => `${cells[1]} ${cells[5]}`);
}

describe('digests', () => {
  it('tells the owner of a stalled deal once, through the ledger', () => {
    const book = pipelineWorkbook();
    runHourly(book.env);
    expect(book.outbox.map(({ to }) => to)).toEqual(['mina@example.com']);
    expect(book.outbox[0]?.text).toContain('Doors');
    expect(ledgerStates(book)).toEqual(['D-000002 Sent']);
  });

  it('sends one mail a day when the trigger fires twice, and late', () => {
    const book = pipelineWorkbook();
    for (const hour of [9, 9, 11, 15]) {
      book.setTime('2026-11-20', hour);
      runHourly(book.env);
    }
    expect(book.outbox).toHaveLength(1);
  });

  it('waits for the hour and the working day', () => {
    const book = pipelineWorkbook(undefined, { hour: 8 });
    runHourly(book.env);
    book.setTime('2026-11-21', 12);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(0);
    book.setTime('2026-11-23', 14);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(1);
  });

  it('adds two writes and one send per recipient to a run', () => {
    const rows = [...dealRows(), dealRow('D-000005', 'Hall', 'Fjord', 'Joon', 'Proposal', 1, '2026-10-01')];
    const book = pipelineWorkbook(rows, { hour: 7 });
    runHourly(book.env);
    book.counts.reset();
    book.setTime('2026-11-20', 9);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(2);
    expect(book.counts.writes).toBe(2);
    expect(book.counts.reads).toBeLessThanOrEqual(6);
  });

  it('holds what the quota does not allow, and sends it the next day', () => {
    const rows = [...dealRows(), dealRow('D-000005', 'Hall', 'Fjord', 'Joon', 'Proposal', 1, '2026-10-01')];
    const book = pipelineWorkbook(rows, { remaining: 1 });
    runHourly(book.env);
    expect(book.outbox.map(({ to }) => to)).toEqual(['mina@example.com']);
    expect(ledgerStates(book)).toEqual(['D-000002 Sent', 'D-000005 Held']);
  });

  it('stops before Google ends the run, and goes on in the next hour', () => {
    const book = pipelineWorkbook();
    book.setElapsed(280_000);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(0);
    expect(ledgerStates(book)).toEqual(['D-000002 Planned']);
    book.setElapsed(0);
    book.setTime('2026-11-20', 11);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(1);
    expect(ledgerStates(book)).toEqual(['D-000002 Planned', 'D-000002 Sent']);
  });

  it('does not send again when Google failed while sending', () => {
    const book = pipelineWorkbook();
    book.failSending(new Error('Service timed out'));
    runHourly(book.env);
    book.failSending(undefined);
    book.setTime('2026-11-20', 11);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(0);
    expect(ledgerStates(book)).toEqual(['D-000002 Unknown']);
    book.setTime('2026-11-23', 11);
    runHourly(book.env);
    expect(book.outbox).toHaveLength(1);
  });
});

describe('a run that died among its letters', () => {
  const sending = [
    ['Key', 'Deal ID', 'Rule', 'Since', 'Recipient', 'State', 'Why', 'When'],
    ...['mina', 'joon', 'ada'].map((name, index) => [
      `D-00000${index + 1}|stalled|2026-10-01`,
      `D-00000${index + 1}`,
      'Stalled',
      { day: '2026-10-01' },
      `${name}@example.com`,
      'Sending',
      'why',
      { day: '2026-11-20', time: '09:00' },
    ]),
  ];

  it('leaves letters that went, doubts the one under way, and plans the others anew', () => {
    const note = { sent: ['mina@example.com'], begun: ['mina@example.com', 'joon@example.com'] };
    const book = pipelineWorkbook(undefined, {
      tabs: { alerts: sending },
      memory: { mailing: JSON.stringify(note) },
    });
    runHourly(book.env);
    expect(ledgerStates(book)).toEqual(['D-000001 Sent', 'D-000002 Unknown', 'D-000003 Planned']);
    expect(book.outbox).toHaveLength(0);
  });

  it('doubts all of them when nothing is remembered', () => {
    const book = pipelineWorkbook(undefined, { tabs: { alerts: sending } });
    runHourly(book.env);
    expect(ledgerStates(book).map((line) => line.split(' ')[1])).toEqual(['Unknown', 'Unknown', 'Unknown']);
    expect(book.outbox).toHaveLength(0);
  });
});

describe('health', () => {
  it('remembers when it last ran well', () => {
    const { env } = pipelineWorkbook(undefined, { hour: 7 });
    runHourly(env);
    expect(readHealth(env)).toEqual({ lastRun: '2026-11-20 07:00', scheduled: true });
  });

  it('keeps what went wrong in words, and throws it on', () => {
    const book = pipelineWorkbook();
    book.tab('deals').put(1, columnOf('stage'), '');
    expect(() => runHourly(book.env)).toThrow(/columnMissing/);
    expect(readHealth(book.env).lastError).toContain('The column “Stage” is missing');
  });

  it('leaves a workbook alone that is not set up', () => {
    const book = memoryWorkbook();
    runHourly(book.env);
    expect(book.facts.size).toBe(0);
  });
});
