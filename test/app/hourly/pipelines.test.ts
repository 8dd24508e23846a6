/** The hourly run over several pipelines: one digest a day for all, and no tab that stops the others. */
import { describe, expect, it } from 'vitest';
import { sendAlertsNow } from '../../../src/app/alerts/send-alerts';
import { readHealth } from '../../../src/app/hourly/health';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { logLines, partnerColumn, partnerRow, twoPipelines } from '../pipeline-fixture';

/** Mina has a stalled deal in either pipeline. */
function stalledInBoth() {
  const book = twoPipelines();
  partnerRow('P-4', 'Gate', 'Mina', 'proposal', 900, '2026-10-05').forEach((cell, index) => {
    book.other('Partners').put(6, index + 1, cell);
  });
  return book;
}

describe('digests', () => {
  it('gather a person’s deals of all pipelines in one mail a day', () => {
    const book = stalledInBoth();
    for (const hour of [9, 10, 15]) {
      book.setTime('2026-11-20', hour);
      runHourly(book.env);
    }
    expect(book.outbox.map(({ to }) => to).sort()).toEqual(['joon@example.com', 'mina@example.com']);
    const mina = book.outbox.find(({ to }) => to === 'mina@example.com');
    expect(mina?.text).toContain('Doors');
    expect(mina?.text).toContain('Gate');
  });

  it('link each deal to its row in its own tab', () => {
    const book = stalledInBoth();
    sendAlertsNow(book.env);
    const text = book.outbox.find(({ to }) => to === 'mina@example.com')?.text;
    expect(text).toContain('https://example.com/100/B3');
    expect(text).toContain('https://example.com/200/A6');
    expect(text).toContain('Borealis · deals · Proposal');
    expect(text).toContain('Partners · proposal');
  });

  it('use the patience of each deal’s own stages', () => {
    const book = twoPipelines();
    for (const row of [7, 8, 9]) book.tab('stages').put(row - 1, 4, 500);
    expect(sendAlertsNow(book.env)).toMatchObject({ mails: 1, deals: 1 });
    expect(book.outbox[0]?.text).toContain('Doors');
  });
});

describe('a pipeline whose tab is gone', () => {
  const goneTab = () => {
    const book = stalledInBoth();
    book.setTime('2026-11-20', 7);
    runHourly(book.env);
    book.others.length = 0;
    return book;
  };

  it('keeps nobody from the deals of the others', () => {
    const book = goneTab();
    book.setTime('2026-11-20', 9);
    runHourly(book.env);
    expect(book.outbox.map(({ to }) => to)).toEqual(['mina@example.com']);
    expect(logLines(book)).toEqual([]);
  });

  it('is told to whoever sends the alerts by hand', () => {
    const { mails, skipped } = sendAlertsNow(goneTab().env);
    expect(mails).toBe(1);
    expect(skipped).toContainEqual({ reason: 'The “Partners” tab is missing.', count: 0 });
  });

  it('is kept in words, beside the run that ended well', () => {
    const book = goneTab();
    book.setTime('2026-11-20', 8);
    runHourly(book.env);
    expect(readHealth(book.env)).toMatchObject({ lastRun: '2026-11-20 08:00' });
    expect(readHealth(book.env).lastError).toContain('“Partners” tab is missing');
  });
});

it('names the tab whose column is gone', () => {
  const book = twoPipelines();
  book.other('Partners').put(2, partnerColumn('stage'), '');
  runHourly(book.env);
  expect(readHealth(book.env).lastError).toContain('“Step” is missing from the “Partners” tab');
  expect(book.outbox).toHaveLength(1);
});

it('tells of the deals in a tab whose column was renamed unseen, in the same hour', () => {
  const book = stalledInBoth();
  book.setTime('2026-11-20', 7);
  runHourly(book.env);
  book.other('Partners').put(2, partnerColumn('stage'), 'Phase');
  book.setTime('2026-11-20', 9);
  runHourly(book.env);
  expect(book.outbox.map(({ text }) => text).join()).toContain('Gate');
  expect(readHealth(book.env).lastError).toBeUndefined();
});

it('takes one read more for the second pipeline in a quiet hour, and no write', () => {
  const book = twoPipelines(undefined, { hour: 7 });
  // The first look, then the colours that this workbook does not remember.
  for (const _ of ['first', 'second']) runHourly(book.env);
  book.counts.reset();
  runHourly(book.env);
  expect([book.counts.reads, book.counts.writes]).toEqual([7, 0]);
});
