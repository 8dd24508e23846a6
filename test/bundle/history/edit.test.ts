/** Edits by a person, in the limited mode in which Google runs onEdit. */
import { expect, it } from 'vitest';
import { columnOf, logLines, pipelineHost, shown } from '../given/pipeline-host';
import { call, hostWithCsv } from '../host';

it('stamps and logs a stage that is typed, without mail and without a dialog', async () => {
  const host = await pipelineHost(6);
  const { executions } = host.edit('deals', `${columnOf(host, 'Stage')}4`, 'Closed Won');
  expect(executions.map(({ authMode, status }) => `${authMode} ${status}`)).toEqual(['LIMITED completed']);
  expect(shown(host, 4, 'In stage since')).toBe('2026-11-21');
  expect(shown(host, 4, 'Closed on')).toBe('2026-11-21');
  expect(logLines(host)).toEqual([
    'D-000003 | Stage | Proposal | Closed Won | Edit in the sheet',
    'D-000003 | Closed on |  | 2026-11-21 | Edit in the sheet',
  ]);
});

it('gives pasted rows ids that no deal has or had', async () => {
  const host = await pipelineHost(6);
  host.edit('deals', 'A8:D9', [
    ['One', 'Oneco', 'Mina', 'Proposal'],
    ['Two', 'Twoco', 'Joon', 'Prospecting'],
  ]);
  expect([shown(host, 8, 'Deal ID'), shown(host, 9, 'Deal ID')]).toEqual(['D-000007', 'D-000008']);
  expect(shown(host, 9, 'In stage since')).toBe('2026-11-21');
});

it('knows right after set-up which cells of a pasted block are new', async () => {
  const host = await pipelineHost(6);
  const since = shown(host, 4, 'In stage since');
  host.edit('deals', 'D4:E5', [
    ['Proposal', 77],
    ['Negotiation', 40],
  ]);
  expect(logLines(host)).toEqual(['D-000003 | Amount | 30 | 77 | Edit in the sheet']);
  expect(shown(host, 4, 'In stage since')).toBe(since);
});

it('takes a table that is sorted for work on no deal', async () => {
  const host = await hostWithCsv(
    ['Deal,Owner,Stage,Amount,Notes', 'One,Mina,Proposal,1,call', 'Two,Joon,Proposal,2,mail'].join('\n'),
  );
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  const [, one, two] = host.sheet('deals').values();
  const end = String.fromCharCode(64 + (one?.length ?? 0));
  host.edit(
    'deals',
    `A2:${end}3`,
    [two ?? [], one ?? []].map((row) => row.map(String)),
  );
  expect([shown(host, 2, 'Deal'), shown(host, 2, 'Last touch'), shown(host, 3, 'Last touch')]).toEqual([
    'Two',
    '',
    '',
  ]);
  expect(logLines(host)).toEqual([]);
});

it('logs a date by its day, as it was and as it is', async () => {
  const host = await pipelineHost(6);
  host.edit('deals', `${columnOf(host, 'Expected close')}2`, '2027-01-31');
  expect(logLines(host)).toEqual(['D-000001 | Expected close | 2026-12-01 | 2027-01-31 | Edit in the sheet']);
});

it('keeps text that looks like a formula as text in the log', async () => {
  const host = await pipelineHost(6);
  host.edit('deals', `${columnOf(host, 'Next step')}2`, "'=1+1");
  expect(logLines(host)).toEqual(['D-000001 | Next step |  | =1+1 | Edit in the sheet']);
  expect(host.sheet('Log').formulas().flat().join('')).toBe('');
});

it('works on after rows were inserted above the header and an hour has passed', async () => {
  const host = await pipelineHost(6);
  host.change('INSERT_ROW', (workbook) => workbook.sheetByName('deals')?.insertRows(1, 2));
  host.run('runHourly');
  host.edit('deals', `D6`, 'Negotiation');
  expect(logLines(host)).toEqual(['D-000003 | Stage | Proposal | Negotiation | Edit in the sheet']);
});

it('takes a changed stage limit into account at once', async () => {
  const host = await pipelineHost(6);
  const column = (host.sheet('Stages').values()[0] ?? []).findIndex((cell) =>
    String(cell).startsWith('Stale'),
  );
  host.edit('Stages', `${String.fromCharCode(65 + column)}2`, '500');
  const lane = call(host, 'loadBoard', {}).lanes[0];
  expect(lane?.stalled).toBe(0);
});

it('takes a pasted block of a thousand rows within the thirty seconds that Google gives', async () => {
  const host = await pipelineHost(6);
  const block = Array.from({ length: 1000 }, (_, index) => [
    `Deal n${index}`,
    'Newco',
    'Mina',
    'Proposal',
    index,
  ]);
  const { executions } = host.edit('deals', 'A8:E1007', block);
  expect(executions.map(({ status }) => status)).toEqual(['completed']);
  expect(executions[0]?.calls.length).toBeLessThan(150);
  expect(shown(host, 1007, 'Deal ID')).toBe('D-001006');
});
