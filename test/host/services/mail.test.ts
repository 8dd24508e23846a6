/** MailApp's forms, limits and quota (platform.md 2.1, 2.2, 2.6, 6). */

import { describe, expect, test } from 'vitest';
import { hostWith, outcome } from '../runtime/inline-host';

const failure = (call: string) => outcome(`MailApp.${call};`);

test('both forms of sendEmail reach the outbox', () => {
  const host = hostWith(
    `function f() {
      MailApp.sendEmail('a@example.com, b@example.com', 'One', 'plain', { htmlBody: '<b>rich</b>', cc: 'c@example.com', name: 'Pipe' });
      MailApp.sendEmail({ to: 'a@example.com', subject: 'Two', body: 'x',
        attachments: [Utilities.newBlob('1,2', 'text/csv', 'a.csv')], inlineImages: { logo: Utilities.newBlob('png', 'image/png') } });
    }`,
    { user: { email: 'ann@example.com' } },
  );
  host.run('f');
  expect(host.outbox).toMatchObject([
    {
      from: 'ann@example.com',
      to: ['a@example.com', 'b@example.com'],
      cc: ['c@example.com'],
      name: 'Pipe',
      subject: 'One',
      text: 'plain',
      html: '<b>rich</b>',
    },
    { subject: 'Two', html: null, attachments: [{ name: 'a.csv', type: 'text/csv' }] },
  ]);
  expect(Object.keys(host.outbox[1]?.inlineImages ?? {})).toEqual(['logo']);
});

describe('what is refused', () => {
  test.each([
    ["sendEmail({ subject: 's', body: 'b' })", 'Failed to send email: no recipient'],
    ["sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
    ["sendEmail('nobody', 's', 'b')", 'Invalid email: nobody'],
    [
      "sendEmail(Array.from({ length: 51 }, (_, i) => 'a' + i + '@example.com').join(), 's', 'b')",
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    ["sendEmail('a@example.com', 's', 'x'.repeat(204801))", 'Limit Exceeded: Email Body Size.'],
  ])('%s', (call, text) => {
    expect(failure(call)).toBe(`Exception: ${text}`);
  });

  test('nothing refused was sent or counted', () => {
    const host = hostWith(`function f() { try { MailApp.sendEmail('nobody', 's', 'b'); } catch (error) { }
      return MailApp.getRemainingDailyQuota(); }`);
    expect(host.run('f')).toBe(100);
    expect(host.outbox).toEqual([]);
  });
});

describe('the day’s quota', () => {
  const code = `function send(to) { MailApp.sendEmail({ to: to, cc: 'c@example.com', subject: 's', body: 'b' }); }
    function left() { return MailApp.getRemainingDailyQuota(); }`;

  test('counts recipients, copies included, and ends with the platform’s text', () => {
    const host = hostWith(code, { quotas: { mailRecipients: 5 } });
    host.run('send', 'a@example.com,b@example.com');
    expect(host.run('left')).toBe(2);
    expect(() => host.run('send', 'a@example.com,b@example.com')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(host.outbox).toHaveLength(1);
    expect(host.run('left')).toBe(2);
  });

  test('starts anew 24 hours after the first mail, for each user', () => {
    const host = hostWith(code, { quotas: { mailRecipients: 2 } });
    host.run('send', 'a@example.com');
    expect(host.run('left')).toBe(0);
    host.actAs({ email: 'bob@example.com' });
    expect(host.run('left')).toBe(2);
    host.actAs({ email: 'me@example.com' });
    host.advance('2026-11-21T12:00:01Z');
    expect(host.run('left')).toBe(2);
  });
});
