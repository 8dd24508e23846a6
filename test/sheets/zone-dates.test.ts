/** Moments in the workbook's zone, asked of Google as seldom as can be. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zoneDates } from '../../src/sheets/zone-dates';

let asked: number;

/** `yyyy-MM-dd HH:mm` as Google formats it. */
function inZone(instant: Date, timeZone: string): string {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(instant);
}

beforeEach(() => {
  asked = 0;
  vi.stubGlobal('Utilities', {
    formatDate: (instant: Date, timeZone: string) => {
      asked += 1;
      return inZone(instant, timeZone);
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const ZONES = [
  'Asia/Seoul',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
];

describe('stamp', () => {
  it.each(ZONES)('says what the clocks say in %s, when they change too', (timeZone) => {
    const dates = zoneDates(timeZone);
    const moments = fc.date({
      min: new Date('1971-01-01T00:00:00Z'),
      max: new Date('2037-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (instant) => {
        expect(dates.stamp(instant)).toBe(inZone(instant, timeZone));
      }),
    );
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour, 20));
      expect(dates.stamp(instant)).toBe(inZone(instant, timeZone));
    }
  });

  it('asks a few times for a log of many moments', () => {
    const start = Date.UTC(2026, 0, 1);
    const grid = Array.from({ length: 20_000 }, (_, row) => [new Date(start + row * 1_500_000)]);
    zoneDates('Asia/Seoul').toGrid(grid);
    expect(asked).toBeLessThan(60);
  });
});
