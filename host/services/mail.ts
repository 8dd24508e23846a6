/** MailApp: sending mail within Google's limits (platform.md 2.2, 6). */

import { ServiceException } from '../errors';
import type { MailAttachment, OutgoingMail } from '../mail/mailbox';
import { fields, optional, text } from '../runtime/parameters';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import { Blob } from './blob';
import type { ServiceContext } from './context';

/** The global MailApp. */
export class MailApp {
  constructor(readonly context: ServiceContext) {}
}

const MOST_RECIPIENTS = 50;
const MOST_ATTACHMENTS = 250;
/** 200 KB for a consumer account's body, 25 MB for the whole mail. */
const BODY_LIMIT = 200 * 1024;
const TOTAL_LIMIT = 25 * 1024 * 1024;
const ADDRESS = /^(?:[^<>]*<)?([^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+)>?$/;

type Message = Readonly<Record<string, unknown>>;

function send(app: MailApp, message: Message): void {
  const mail = mailOf(app, message);
  requireLimits(mail);
  app.context.machine.mailbox.send(app.context.execution.user, mail);
}

function mailOf({ context }: MailApp, message: Message): OutgoingMail {
  return {
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    replyTo: textOr(message.replyTo, null),
    from: context.execution.user,
    name: textOr(message.name, null),
    subject: textOr(message.subject, ''),
    text: textOr(message.body, ''),
    html: textOr(message.htmlBody, null),
    attachments: Array.isArray(message.attachments) ? message.attachments.map(attachment) : [],
    inlineImages: inlineImages(message.inlineImages),
  };
}

function textOr<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  return value === null || value === undefined ? fallback : String(value);
}

function addresses(value: unknown): string[] {
  const listed = textOr(value, '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  for (const address of listed) {
    if (!ADDRESS.test(address)) throw new ServiceException('invalidEmail', address);
  }
  return listed.map((address) => ADDRESS.exec(address)?.[1] ?? address);
}

function attachment(value: unknown): MailAttachment {
  if (!(value instanceof Blob)) throw new ServiceException('invalidArgument', 'attachments');
  return { name: value.name ?? 'attachment', type: value.type, bytes: value.bytes };
}

function inlineImages(value: unknown): Record<string, MailAttachment> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, image]) => [key, attachment(image)]));
}

function requireLimits(mail: OutgoingMail): void {
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  if (recipients === 0) throw new ServiceException('noRecipient');
  if (recipients > MOST_RECIPIENTS) throw new ServiceException('mailRecipients');
  const body = Buffer.byteLength(mail.text) + Buffer.byteLength(mail.html ?? '');
  if (body > BODY_LIMIT) throw new ServiceException('mailBody');
  const files = [...mail.attachments, ...Object.values(mail.inlineImages)];
  if (files.length > MOST_ATTACHMENTS) throw new ServiceException('mailAttachments');
  const total = files.reduce((sum, file) => sum + file.bytes.length, body);
  if (total > TOTAL_LIMIT) throw new ServiceException('mailTotal');
}

const { send: sends, other } = methodsOf<MailApp>();

defineSurface(MailApp, 'MailApp', {
  sendEmail: anyOf(
    sends([fields], send),
    sends([text, text, text, optional(fields)], (app, to, subject, body, options) =>
      send(app, { ...options, to, subject, body }),
    ),
    sends([text, text, text, text], (app, to, replyTo, subject, body) =>
      send(app, { to, replyTo, subject, body }),
    ),
  ),
  getRemainingDailyQuota: other([], ({ context }) =>
    context.machine.mailbox.remaining(context.execution.user),
  ),
});
