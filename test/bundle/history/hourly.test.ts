/** The timed trigger as Google fires it: late, doubled, missed; and what it finds that no edit event told. */
import { describe, expect, it } from 'vitest';
import { logLines, pipelineHost, shown } from '../given/pipeline-host';
import { call } from '../host';

const MONDAY = '2026-11-23T08:00:00+09:00';

describe('reconciliation', () => {
  it('logs and stamps what a script has written, once', async () => {
    const host = await pipelineHost(6, { now: MONDAY });
    host.run('runHourly');
    const { sheet } = host.sheet('deals');
    sheet.enter(4, 4, 'Negotiation');
    host.run('runHourly');
    host.run('runHourly');
    expect(logLines(host)).toEqual(['D-000003 | Stage | Proposal | Negotiation | Found later']);
    expect(shown(host, 4, 'In stage since')).toBe('2026-11-23');
  });

  it('gives ids to rows that came without an edit', async () => {
    const host = await pipelineHost(6, { now: MONDAY });
    host.run('runHourly');
    const { sheet } = host.sheet('deals');
    ['Late', 'Lateco', 'Mina', 'Proposal', 50].forEach((value, index) => {
      sheet.enter(8, index + 1, value);
    });
    host.run('runHourly');
    expect(shown(host, 8, 'Deal ID')).toBe('D-000007');
    expect(logLines(host)).toContain('D-000007 | Deal ID |  | D-000007 | Found later');
  });

  it('records a row that was deleted', async () => {
    const host = await pipelineHost(6, { now: MONDAY });
    host.run('runHourly');
    host.change('REMOVE_ROW', (workbook) => workbook.sheetByName('deals')?.deleteRows(3, 1));
    host.run('runHourly');
    const lines = logLines(host);
    expect(lines[lines.length - 1]).toBe('D-000002 | Deal ID | D-000002 |  | Found later');
    expect(lines).toContain('D-000002 | Stage | Qualification |  | Found later');
    expect(lines.every((line) => line.startsWith('D-000002 | '))).toBe(true);
  });
});

describe('digests', () => {
  it('go out once a day, however the trigger behaves', async () => {
    const host = await pipelineHost(6, { now: MONDAY }, true);
    host.advance('2026-11-23T11:30:00+09:00');
    for (let again = 0; again < 3; again += 1) host.run('runHourly');
    const recipients = host.outbox.map(({ to }) => to.join()).sort();
    expect(recipients).toEqual([...new Set(recipients)]);
    expect(recipients.length).toBeGreaterThan(0);
  });

  it('go out once though two people have repaired the schedule, each with a trigger of their own', async () => {
    const host = await pipelineHost(6, { now: MONDAY }, true);
    call(host, 'repairSchedule', {});
    host.actAs({ email: 'ada@example.com' });
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    call(host, 'repairSchedule', {});
    call(host, 'repairSchedule', {});
    expect(host.triggers().map(({ creator }) => creator)).toEqual(['me@example.com', 'ada@example.com']);
    host.advance('2026-11-23T18:30:00+09:00');
    const recipients = host.outbox.map(({ to }) => to.join());
    expect([...recipients].sort()).toEqual(['ada@example.com', 'joon@example.com', 'mina@example.com']);
  });

  it('still go out in the evening when the morning was missed', async () => {
    const host = await pipelineHost(6, { now: '2026-11-23T19:00:00+09:00' }, true);
    host.run('runHourly');
    expect(host.outbox.length).toBeGreaterThan(0);
  });

  it('say why each deal is there, and link to its row', async () => {
    const host = await pipelineHost(6, { now: '2026-11-23T19:00:00+09:00' }, true);
    host.run('runHourly');
    const mail = host.outbox.find(({ to }) => to.includes('mina@example.com'));
    expect(mail?.text).toContain('working days');
    expect(mail?.html).toContain('#gid=');
    expect(host.sheet('Alerts').values().slice(1)[0]?.[5]).toBe('Sent');
  });

  it('stop at the day’s quota and say so in the ledger', async () => {
    const host = await pipelineHost(
      6,
      { now: '2026-11-23T19:00:00+09:00', quotas: { mailRecipients: 1 } },
      true,
    );
    host.run('runHourly');
    expect(host.outbox).toHaveLength(1);
    const states = host
      .sheet('Alerts')
      .values()
      .slice(1)
      .map((cells) => cells[5]);
    expect(new Set(states)).toEqual(new Set(['Sent', 'Held']));
  });
});

describe('when it fails', () => {
  it('tells the panel in words, and is well again once the cause is gone', async () => {
    const host = await pipelineHost(6, { now: MONDAY });
    const { sheet } = host.sheet('Team');
    sheet.enter(1, 1, 'Something else');
    expect(() => host.run('runHourly')).toThrow();
    expect(call(host, 'loadBoard', {}).health.lastError).toContain('“Name” is missing from the “Team” tab');
    sheet.enter(1, 1, 'Name');
    host.run('runHourly');
    expect(call(host, 'loadBoard', {}).health.lastError).toBeUndefined();
  });
});
