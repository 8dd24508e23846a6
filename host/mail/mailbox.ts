/** The mails that the script sent, as a recipient would read them, and the day's quota. */

import { ServiceException } from '../errors';
import { DAY, type HostClock } from '../runtime/clock';

/** A file attached to a mail. */
export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A mail as MailApp was asked to send it. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | null;
  readonly from: string;
  readonly name: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly inlineImages: Readonly<Record<string, MailAttachment>>;
}

/** A mail that was sent. `eml` is the whole message as it went out. */
export interface SentMail extends OutgoingMail {
  readonly id: number;
  /** Instant in milliseconds. */
  readonly sentAt: number;
  readonly eml: Promise<Buffer>;
}

/** Takes a mail out of the house: writes a file, or hands it to a mail server. */
export type Delivery = (mail: SentMail) => Promise<void>;

/** The mails of one user's day, counted in recipients (platform.md 2.1, 6). */
export class Mailbox {
  readonly sent: SentMail[] = [];
  private readonly underway: Promise<void>[] = [];
  private readonly used = new Map<string, { since: number; recipients: number }>();

  constructor(
    private readonly clock: HostClock,
    private readonly dailyRecipients: number,
    private readonly write: (mail: OutgoingMail, id: number, sentAt: number) => Promise<Buffer>,
    private readonly deliveries: readonly Delivery[],
  ) {}

  /** How many recipients the user may still write to; the count starts anew 24 hours after the first. */
  remaining(user: string): number {
    return Math.max(0, this.dailyRecipients - this.today(user).recipients);
  }

  /** Sends a mail, or throws when the day's quota does not allow all of its recipients. */
  send(user: string, mail: OutgoingMail): void {
    const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
    const today = this.today(user);
    if (today.recipients + recipients > this.dailyRecipients) {
      throw new ServiceException('invokedTooOften', 'email');
    }
    this.used.set(user, { since: today.since, recipients: today.recipients + recipients });
    const id = this.sent.length + 1;
    const sentAt = this.clock.now();
    const sent: SentMail = { ...mail, id, sentAt, eml: this.write(mail, id, sentAt) };
    this.sent.push(sent);
    this.underway.push(...this.deliveries.map((deliver) => deliver(sent)));
  }

  /** Resolves when every mail so far is on disk or handed over; rejects when one could not be. */
  async delivered(): Promise<void> {
    await Promise.all(this.underway.splice(0));
  }

  private today(user: string): { since: number; recipients: number } {
    const used = this.used.get(user);
    if (used && this.clock.now() - used.since < DAY) return used;
    return { since: this.clock.now(), recipients: 0 };
  }
}
