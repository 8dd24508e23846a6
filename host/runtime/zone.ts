/** Time-zone arithmetic: instants (milliseconds since 1970 UTC), wall clocks and sheet serial days. */

const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;
/** Serial day 0 of a sheet, 1899-12-30, as a UTC instant (platform.md 5.2). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Thrown for a zone name that is in no time-zone table. */
class UnknownZoneError extends Error {
  constructor(readonly zone: string) {
    super(`Time zone "${zone}" is unknown. Use an IANA name such as Asia/Seoul.`);
    this.name = 'UnknownZoneError';
  }
}

/**
 * One time zone. Offsets change on quarter hours only, so each quarter hour is asked of Intl once:
 * a column of 6,000 dates costs a few lookups instead of 6,000 formatter runs.
 */
export class TimeZone {
  private static readonly known = new Map<string, TimeZone>();
  private readonly offsets = new Map<number, number>();
  private readonly formatter: Intl.DateTimeFormat;

  private constructor(readonly name: string) {
    this.formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The zone of an IANA name. Throws UnknownZoneError for a name that is none. */
  static named(name: string): TimeZone {
    const found = TimeZone.known.get(name);
    if (found) return found;
    try {
      const zone = new TimeZone(name);
      TimeZone.known.set(name, zone);
      return zone;
    } catch {
      throw new UnknownZoneError(name);
    }
  }

  /** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number {
    if (!Number.isFinite(instant)) return 0;
    const quarter = Math.floor(instant / QUARTER_HOUR);
    const cached = this.offsets.get(quarter);
    if (cached !== undefined) return cached;
    const offset = this.computeOffset(quarter * QUARTER_HOUR);
    this.offsets.set(quarter, offset);
    return offset;
  }

  /** The wall clock of an instant, written as if it were UTC. */
  wallClock(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /**
   * The instant at which the wall clock shows this time (given as if it were UTC). A time that the
   * clock skips in spring moves forward; one that it shows twice in autumn is the first.
   */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - DAY);
    const after = this.offsetAt(wall + DAY);
    for (const offset of [Math.max(before, after), Math.min(before, after)]) {
      if (this.offsetAt(wall - offset) === offset) return wall - offset;
    }
    return wall - before;
  }

  /** The instant of a sheet's serial day, whose wall clock is in this zone (platform.md 5.2). */
  instantOfSerial(serial: number): number {
    return this.instantOf(SERIAL_EPOCH + Math.round(serial * DAY));
  }

  /** The sheet serial of an instant, as the wall clock of this zone shows it. */
  serialOf(instant: number): number {
    return (this.wallClock(instant) - SERIAL_EPOCH) / DAY;
  }

  private computeOffset(instant: number): number {
    const parts = new Map<string, number>();
    for (const part of this.formatter.formatToParts(instant)) parts.set(part.type, Number(part.value));
    const at = (type: string) => parts.get(type) ?? 0;
    const wall = new Date(0);
    wall.setUTCFullYear(at('year'), at('month') - 1, at('day'));
    wall.setUTCHours(at('hour'), at('minute'), at('second'));
    return wall.getTime() - instant;
  }
}
