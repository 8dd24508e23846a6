/** Writes a mail as an .eml message and takes it out of the house: to a folder or to a mail server. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Delivery, MailAttachment, OutgoingMail } from './mailbox';

/** The whole message as bytes: headers, plain text, HTML, inline images and attachments. */
export function writeMessage(mail: OutgoingMail, id: number, sentAt: number): Promise<Buffer> {
  const inline = Object.entries(mail.inlineImages).map(([cid, image]) => ({ ...attached(image), cid }));
  return new MailComposer({
    from: mail.name ? { name: mail.name, address: mail.from } : mail.from,
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    attachments: [...inline, ...mail.attachments.map(attached)],
    date: new Date(sentAt),
    messageId: `<${sentAt}.${id}@pipesheet.local>`,
  })
    .compile()
    .build();
}

function attached(file: MailAttachment): { filename: string; contentType: string; content: Buffer } {
  return { filename: file.name, contentType: file.type, content: Buffer.from(file.bytes) };
}

/** A delivery that writes each mail to a file such as 001-ann@example.com.eml. */
export function toFolder(folder: string): Delivery {
  return async function writeToFolder(mail) {
    await mkdir(folder, { recursive: true });
    const recipient = (mail.to[0] ?? 'nobody').replace(/[^\w.@+-]/g, '_');
    await writeFile(
      path.join(folder, `${String(mail.id).padStart(3, '0')}-${recipient}.eml`),
      await mail.eml,
    );
  };
}

/** A delivery that hands each mail to a real server, given as smtp://user:password@host:port. */
export function toServer(url: string): Delivery {
  const transport = createTransport(url);
  return async function sendToServer(mail) {
    await transport.sendMail({
      envelope: { from: mail.from, to: [...mail.to, ...mail.cc, ...mail.bcc] },
      raw: await mail.eml,
    });
  };
}
