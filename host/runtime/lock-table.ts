/** Who holds which lock: executions of this host, or others that a test or a page simulates (platform.md 5.12). */

import type { HostClock } from './clock';

interface Holder {
  readonly owner: unknown;
  /** The instant at which a simulated holder lets go; an execution holds until it ends. */
  readonly until: number;
}

/** The locks of a script by name: `document`, `script`, or `user a@example.com`. */
export class LockTable {
  private readonly holders = new Map<string, Holder>();

  constructor(private readonly clock: HostClock) {}

  /** Whether this owner holds the lock. */
  holds(name: string, owner: unknown): boolean {
    return this.current(name)?.owner === owner;
  }

  /**
   * How many milliseconds until the lock can be taken: 0 when it is free or already this owner's,
   * Infinity when nobody knows.
   */
  waitFor(name: string, owner: unknown): number {
    const holder = this.current(name);
    return !holder || holder.owner === owner ? 0 : holder.until - this.clock.now();
  }

  /** Takes the lock, whoever had it before; ask `waitFor` first. */
  take(name: string, owner: unknown, until = Number.POSITIVE_INFINITY): void {
    this.holders.set(name, { owner, until });
  }

  /** Lets one lock go if this owner holds it. */
  release(name: string, owner: unknown): void {
    if (this.holds(name, owner)) this.holders.delete(name);
  }

  /** Lets all locks of an owner go. */
  releaseAll(owner: unknown): void {
    for (const name of [...this.holders.keys()]) this.release(name, owner);
  }

  private current(name: string): Holder | undefined {
    const holder = this.holders.get(name);
    if (!holder || holder.until > this.clock.now()) return holder;
    this.holders.delete(name);
    return undefined;
  }
}
