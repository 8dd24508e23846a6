/** Mails that go to a real mail server, played here by a few lines of SMTP. */

import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { hostWith } from '../runtime/inline-host';

let server: Server | undefined;
afterEach(() => server?.close());

/** Listens on a free port and collects envelopes and messages; `refuses` rejects every recipient. */
async function mailServer(refuses = false): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const listening = createServer((socket) => converse(socket, received, refuses));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

function converse(socket: Socket, received: string[], refuses: boolean): void {
  let message: string | null = null;
  const answer = (line: string) => socket.write(`${line}\r\n`);
  answer('220 ready');
  socket.on('data', (bytes) => {
    const text = bytes.toString();
    if (message !== null) {
      message += text;
      if (message.endsWith('\r\n.\r\n')) {
        received.push(message);
        message = null;
        answer('250 taken');
      }
      return;
    }
    for (const line of text.split('\r\n').filter(Boolean)) {
      received.push(line);
      if (line === 'DATA') message = '';
      answer(
        line === 'DATA' ? '354 go on' : line.startsWith('RCPT') && refuses ? '550 nobody here' : '250 fine',
      );
    }
  });
}

const code = `function f() { MailApp.sendEmail({ to: 'kim@example.com', bcc: 'boss@example.com', subject: 'Hello', body: 'x' }); }`;

test('a mail is handed over with its envelope, blind copies included', async () => {
  const { url, received } = await mailServer();
  const host = hostWith(code, { smtpUrl: url, user: { email: 'ann@example.com' } });
  host.run('f');
  await host.delivered();
  expect(received.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<ann@example.com>',
    'RCPT TO:<kim@example.com>',
    'RCPT TO:<boss@example.com>',
  ]);
  expect(received.some((line) => line.includes('Subject: Hello'))).toBe(true);
});

test('a refusal reaches whoever waits for the delivery, and not the script', async () => {
  const { url } = await mailServer(true);
  const host = hostWith(code, { smtpUrl: url });
  host.run('f');
  await expect(host.delivered()).rejects.toThrow('nobody here');
  expect(host.executions.at(-1)?.status).toBe('completed');
});
