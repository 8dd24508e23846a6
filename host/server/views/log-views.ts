/** Mails, triggers and runs as the drawer lists them. */

import type { SentMail } from '../../mail/mailbox';
import type { ExecutionRecord } from '../../runtime/execution';
import type { InstalledTrigger } from '../../runtime/trigger-table';
import type { ExecutionView, MailLine, MailView, TriggerView } from '../protocol';

/** A mail as a line of the mailbox. */
export function mailLine(mail: SentMail, index: number): MailLine {
  return { index, to: mail.to.join(', '), subject: mail.subject, sent: mail.sentAt };
}

/** The images that a mail brings along, put into its HTML so that the page asks nobody for them. */
function withInlineImages(mail: SentMail): string | null {
  if (mail.html === null) return null;
  return Object.entries(mail.inlineImages).reduce((html, [cid, image]) => {
    const data = Buffer.from(image.bytes).toString('base64');
    return html.replaceAll(`cid:${cid}`, `data:${image.type};base64,${data}`);
  }, mail.html);
}

/** A mail in full. Throws when there is none at this place. */
export function mailView(mails: readonly SentMail[], index: number): MailView {
  const mail = mails[index];
  if (!mail) throw new Error('This mail is gone.');
  const from = mail.name === null ? mail.from : `${mail.name} <${mail.from}>`;
  return {
    ...mailLine(mail, index),
    from,
    cc: mail.cc.join(', '),
    html: withInlineImages(mail),
    text: mail.text,
  };
}

/** A trigger as a line of the list. */
export function triggerView(trigger: InstalledTrigger): TriggerView {
  const kind = trigger.eventType.toLowerCase().replaceAll('_', ' ');
  return {
    id: trigger.id,
    functionName: trigger.functionName,
    kind: trigger.disabled ? `${kind} (disabled)` : kind,
    next: trigger.disabled ? null : trigger.nextAt,
  };
}

/** A run as a line of the log. */
export function executionView(run: ExecutionRecord): ExecutionView {
  const count = (kind: string): number => run.calls.filter((call) => call.kind === kind).length;
  return {
    functionName: run.functionName,
    kind: run.origin,
    start: run.startedAt,
    milliseconds: (run.endedAt ?? run.startedAt) - run.startedAt,
    reads: count('read'),
    writes: count('write'),
    sends: count('send'),
    lines: run.logs.map((line) => (line.level === 'info' ? line.text : `${line.level}: ${line.text}`)),
    error: run.error === null ? null : `${run.error.name}: ${run.error.message}`,
  };
}
