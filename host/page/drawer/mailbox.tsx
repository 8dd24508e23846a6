/** The mails that the add-on sent: list, rendered message, plain text, download. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MailLine } from '../../server/protocol';
import { send } from '../connection';
import { text } from '../language';
import { outline } from '../state';
import { useStore } from '../store';
import { instantText, useFetched } from './fetched';

function zone(): string {
  return outline.get()?.clock.timeZone ?? 'UTC';
}

interface LineProps {
  readonly mail: MailLine;
  readonly isOpen: boolean;
  readonly open: () => void;
}

function Line({ mail, isOpen, open }: LineProps): JSX.Element {
  return (
    <li>
      <button type="button" class="mail-line" aria-expanded={isOpen} onClick={open}>
        <span class="mail-to">{mail.to}</span>
        <time>{instantText(mail.sent, zone())}</time>
        <span class="mail-subject">{mail.subject}</span>
      </button>
    </li>
  );
}

/** Mail is never trusted: no scripts, no origin, and links open elsewhere. */
const MAIL_SANDBOX = 'allow-popups';

function Message({ index }: { index: number }): JSX.Element | null {
  const mail = useFetched(
    () => send('mail', { index }),
    () => index,
  );
  const [isPlain, setPlain] = useState(false);
  if (!mail) return null;
  return (
    <article class="mail" aria-label={mail.subject}>
      <h3>{mail.subject}</h3>
      <dl>
        <dt>{text('from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{text('to')}</dt>
        <dd>{mail.to}</dd>
        {mail.cc !== '' && <dt>{text('cc')}</dt>}
        {mail.cc !== '' && <dd>{mail.cc}</dd>}
      </dl>
      <div class="mail-views">
        <button type="button" aria-pressed={!isPlain} onClick={() => setPlain(false)}>
          {text('rendered')}
        </button>
        <button type="button" aria-pressed={isPlain} onClick={() => setPlain(true)}>
          {text('plain')}
        </button>
        <a href={`/mail/${index}.eml`} download>
          {text('downloadMail')}
        </a>
      </div>
      {isPlain || mail.html === null ? (
        <pre>{mail.text}</pre>
      ) : (
        <iframe title={mail.subject} sandbox={MAIL_SANDBOX} srcdoc={mail.html} />
      )}
    </article>
  );
}

/** The mailbox; nothing until it is known what is in it. */
export function Mailbox(): JSX.Element | null {
  useStore(outline);
  const mails = useFetched(
    () => send('mails', {}),
    (book) => book.mails,
  );
  const [open, setOpen] = useState<number | null>(null);
  if (mails === null) return null;
  if (mails.length === 0) return <p class="empty">{text('noMail')}</p>;
  return (
    <>
      <ul class="mails">
        {[...mails].reverse().map((mail) => (
          <Line
            key={mail.index}
            mail={mail}
            isOpen={mail.index === open}
            open={() => setOpen(mail.index === open ? null : mail.index)}
          />
        ))}
      </ul>
      {open !== null && <Message key={open} index={open} />}
    </>
  );
}
