/** What every service object works with: the execution it serves and the machine it changes. */

import type { Execution } from '../runtime/execution';
import type { Machine } from '../runtime/machine';

/** The pair that service objects carry. */
export interface ServiceContext {
  readonly execution: Execution;
  readonly machine: Machine;
}
