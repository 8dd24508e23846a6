/** Sends mail; never by itself a second time, since a failed call may have sent it (platform.md 5.13). */
import type { Post } from '../../app/ports';
import { repeatable } from '../retry';

export const post: Post = {
  send: (letter) =>
    MailApp.sendEmail({
      to: letter.to,
      subject: letter.subject,
      body: letter.text,
      htmlBody: letter.html,
      name: 'Pipesheet',
    }),
  remaining: () => repeatable(() => MailApp.getRemainingDailyQuota()),
};
