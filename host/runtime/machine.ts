/** Everything that outlives an execution: the document, the clock, the stores, the triggers, the screen. */

import type { Mailbox } from '../mail/mailbox';
import type { Workbook } from '../workbook';
import type { Bundle } from './bundle';
import type { CacheStores } from './cache-stores';
import type { HostClock } from './clock';
import type { LockTable } from './lock-table';
import type { PropertyStores } from './property-stores';
import type { Screen } from './screen';
import type { TriggerTable } from './trigger-table';

/** Someone with a Google account. `locale` is a language such as en or ko. */
export interface User {
  readonly email: string;
  readonly locale: string;
}

/** How the script is installed: bound to its document, or as a published add-on (platform.md 10). */
export type Installation = 'bound' | 'add-on';

/** The state of a host that its services read and change. */
export interface Machine {
  readonly bundle: Bundle;
  readonly clock: HostClock;
  readonly random: () => number;
  readonly installation: Installation;
  readonly screen: Screen;
  readonly mailbox: Mailbox;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  /** The account that owns the document and cannot be locked out of it. */
  readonly owner: string;
  /** Whether policy hides people's addresses from the script. */
  readonly hidesEmail: boolean;
  /** Everybody who may edit the document, the owner among them. */
  readonly editors: readonly string[];
  /** The document that is open. */
  workbook: Workbook;
}
