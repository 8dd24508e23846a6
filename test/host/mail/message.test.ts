/** The .eml messages that mails become. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { hostWith } from '../runtime/inline-host';

const code = `function f() {
  MailApp.sendEmail({ to: 'kim@example.com', replyTo: 'desk@example.com', subject: '멈춘 딜 3건', body: '안녕하세요',
    htmlBody: '<p>안녕하세요 <img src="cid:logo"></p>', name: '파이프시트',
    inlineImages: { logo: Utilities.newBlob('png', 'image/png', 'logo.png') },
    attachments: [Utilities.newBlob('a,b', 'text/csv', '딜.csv')] });
}`;

test('a mail client reads what the script sent', async () => {
  const host = hostWith(code, { user: { email: 'ann@example.com' } });
  host.run('f');
  const mail = await PostalMime.parse((await host.outbox[0]?.eml) ?? '');
  expect(mail).toMatchObject({
    from: { name: '파이프시트', address: 'ann@example.com' },
    to: [{ address: 'kim@example.com' }],
    replyTo: [{ address: 'desk@example.com' }],
    subject: '멈춘 딜 3건',
    date: '2026-11-20T12:00:00.000Z',
  });
  expect(mail.text?.trim()).toBe('안녕하세요');
  expect(mail.html).toContain('cid:logo');
  expect(mail.attachments.map((file) => file.filename)).toEqual(['logo.png', '딜.csv']);
});

test('mails are written to a folder, named by number and recipient', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'outbox-'));
  try {
    const host = hostWith(code, { mailFolder: folder });
    host.run('f');
    await host.delivered();
    expect(await readdir(folder)).toEqual(['001-kim@example.com.eml']);
    const written = await readFile(path.join(folder, '001-kim@example.com.eml'));
    expect(written).toEqual(await host.outbox[0]?.eml);
  } finally {
    await rm(folder, { recursive: true });
  }
});
