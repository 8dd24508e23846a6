/** Puts a host's machine together from its options. */

import { HostError } from '../errors';
import { Mailbox } from '../mail/mailbox';
import { toFolder, toServer, writeMessage } from '../mail/message';
import { Workbook } from '../workbook';
import { type BundleText, loadBundle } from './bundle';
import { CacheStores } from './cache-stores';
import { HostClock } from './clock';
import type { CallHooks } from './execution';
import type { TimeLimits } from './launcher';
import { LockTable } from './lock-table';
import type { Installation, Machine, User } from './machine';
import { memoryBacking, PropertyStores } from './property-stores';
import { seededRandom } from './random';
import { type Ask, Screen } from './screen';
import { TriggerTable } from './trigger-table';

/** An instant: milliseconds, a Date, or an ISO text such as 2026-11-21T09:00:00Z. */
export type Instant = number | Date | string;

/** How much a user may do. Google's consumer limits by default (platform.md 2). */
export interface Quotas extends Partial<TimeLimits> {
  /** Mail recipients a day. */
  readonly mailRecipients?: number;
}

/** What a host is made with. */
export interface HostOptions extends CallHooks {
  /** A folder with Code.js, HTML files and appsscript.json, or the same as text. */
  readonly bundle?: string | BundleText;
  /** The document; a new one with one empty sheet by default. */
  readonly workbook?: Workbook;
  /** Who sits at the computer. */
  readonly user?: Partial<User>;
  /** Who owns the document; the user by default. */
  readonly owner?: string;
  /** Whether policy hides the person's address from the script (platform.md 7.4). */
  readonly hidesEmail?: boolean;
  /** Who else may edit the document. */
  readonly editors?: readonly string[];
  /** The zone of a new document. */
  readonly timeZone?: string;
  readonly now?: Instant;
  /** Answers ui.alert and ui.prompt; OK, or a closed prompt, by default. */
  readonly ask?: Ask;
  readonly quotas?: Quotas;
  readonly installation?: Installation;
  /** The seed of trigger jitter, identifiers and cache losses. */
  readonly seed?: number;
  /** The chance from 0 to 1 that a cached text is gone when it is looked up. */
  readonly cacheLoss?: number;
  /** A folder that gets each mail as an .eml file. */
  readonly mailFolder?: string;
  /** A mail server that gets each mail, as smtp://…. */
  readonly smtpUrl?: string;
}

/** The machine of a new host. Throws HostError when the bundle is missing or is no ES2020 script. */
export function machineOf(options: HostOptions, person: User): Machine {
  const clock = new HostClock(instantOf(options.now ?? Date.now()));
  const random = seededRandom(options.seed ?? 1);
  const installation = options.installation ?? 'bound';
  const owner = options.owner ?? person.email;
  const loss = options.cacheLoss ?? 0;
  return {
    bundle: loadBundle(options.bundle ?? 'dist'),
    clock,
    random,
    installation,
    screen: new Screen(options.ask ?? agree),
    mailbox: new Mailbox(clock, options.quotas?.mailRecipients ?? 100, writeMessage, [
      ...(options.mailFolder ? [toFolder(options.mailFolder)] : []),
      ...(options.smtpUrl ? [toServer(options.smtpUrl)] : []),
    ]),
    properties: new PropertyStores(memoryBacking()),
    caches: new CacheStores(clock, () => loss > 0 && random() < loss),
    locks: new LockTable(clock),
    triggers: new TriggerTable(clock, random, installation),
    owner,
    hidesEmail: options.hidesEmail ?? false,
    editors: [...new Set([owner, person.email, ...(options.editors ?? [])])],
    workbook: options.workbook ?? newWorkbook(options, person.locale),
  };
}

const agree: Ask = (question) =>
  question.kind === 'prompt' ? { button: 'CLOSE', text: '' } : { button: agreement(question.buttons) };

function agreement(buttons: string): 'OK' | 'YES' {
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}

function newWorkbook(options: HostOptions, language: string): Workbook {
  const korean = language.startsWith('ko');
  const workbook = new Workbook({
    locale: korean ? 'ko_KR' : 'en_US',
    timeZone: options.timeZone ?? 'Etc/GMT',
  });
  workbook.addSheet(korean ? '시트1' : 'Sheet1');
  workbook.journal.clear();
  return workbook;
}

/** An instant in milliseconds. Throws HostError for a text that is none. */
export function instantOf(instant: Instant): number {
  const milliseconds = new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new HostError(`"${String(instant)}" is no instant.`);
  return milliseconds;
}
