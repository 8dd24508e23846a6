/** The host's own clock: it stands still until an execution spends time or a person moves it. */

/** Milliseconds in the usual units. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that only goes forward. Instants are milliseconds since 1970 UTC. */
export class HostClock {
  constructor(private instant: number) {}

  /** The present instant. */
  now(): number {
    return this.instant;
  }

  /** Lets time pass. */
  spend(milliseconds: number): void {
    this.instant += Math.max(0, milliseconds);
  }

  /** Moves on to an instant; one in the past leaves the clock where it is. */
  moveTo(instant: number): void {
    this.instant = Math.max(this.instant, instant);
  }
}
