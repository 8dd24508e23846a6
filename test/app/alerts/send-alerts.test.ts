/** Alerts on request keep the promises of the hourly run. */
import { expect, it, vi } from 'vitest';
import { sendAlertsNow } from '../../../src/app/alerts/send-alerts';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { dealRow, dealRows, pipelineWorkbook } from '../pipeline-fixture';

it('sends before anybody’s hour, once a day', () => {
  const book = pipelineWorkbook(undefined, { hour: 6 });
  expect(sendAlertsNow(book.env)).toMatchObject({ mails: 1, deals: 1 });
  expect(sendAlertsNow(book.env)).toMatchObject({ mails: 0, deals: 0 });
  book.setTime('2026-11-20', 10);
  runHourly(book.env);
  expect(book.outbox).toHaveLength(1);
});

it('says why others were not told', () => {
  const rows = [...dealRows(), dealRow('D-000005', 'Hall', 'Fjord', 'Zoe', 'Proposal', 1, '2026-10-01')];
  const { skipped } = sendAlertsNow(pipelineWorkbook(rows).env);
  expect(skipped).toEqual([{ reason: 'The owner is not in the Team tab', count: 1 }]);
});

it('says whose letter may not have gone', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const book = pipelineWorkbook();
  book.failSending(new Error('Service error: MailApp'));
  expect(sendAlertsNow(book.env)).toEqual({
    mails: 0,
    deals: 0,
    skipped: [{ reason: 'mina@example.com: Unknown', count: 1 }],
  });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

it('links each deal to its row', () => {
  const book = pipelineWorkbook();
  sendAlertsNow(book.env);
  expect(book.outbox[0]?.text).toContain('https://example.com/100/B3');
});

it('tells of two deals without an id apart, and of neither a second time', () => {
  const rows = ['Hall', 'Barn'].map((deal) =>
    dealRow('', deal, 'Fjord', 'Mina', 'Proposal', 1, '2026-10-01'),
  );
  const book = pipelineWorkbook(rows);
  expect(sendAlertsNow(book.env)).toMatchObject({ mails: 1, deals: 2 });
  const ids = book
    .tab('deals')
    .values()
    .slice(1)
    .map(([id]) => String(id));
  expect(ids).not.toContain('');
  book.setTime('2026-11-23', 10);
  runHourly(book.env);
  expect(book.outbox).toHaveLength(1);
});
