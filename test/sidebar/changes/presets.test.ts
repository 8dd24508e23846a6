/** Pairs of days that people ask about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPeriod, presetsOn } from '../../../sidebar/changes/presets';
import { addDays } from '../../../src/domain/calendar/day';

describe('presetsOn', () => {
  it('counts back from the day, and begins a month where the one before ended', () => {
    expect(presetsOn('2026-11-21')).toEqual({
      yesterday: { from: '2026-11-20', to: '2026-11-21' },
      week: { from: '2026-11-14', to: '2026-11-21' },
      month: { from: '2026-10-31', to: '2026-11-21' },
      lastMonth: { from: '2026-09-30', to: '2026-10-31' },
    });
  });

  it('crosses the year', () => {
    expect(presetsOn('2027-01-01').lastMonth).toEqual({ from: '2026-11-30', to: '2026-12-31' });
  });

  it('never offers a period that may not be asked for', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
    fc.assert(
      fc.property(days, (today) => {
        for (const period of Object.values(presetsOn(today))) expect(isPeriod(period, today)).toBe(true);
      }),
    );
  });
});

describe('isPeriod', () => {
  it('refuses days in the wrong order, in the future, or missing', () => {
    const today = '2026-11-21';
    expect(isPeriod({ from: '2026-11-20', to: '2026-11-20' }, today)).toBe(false);
    expect(isPeriod({ from: '2026-11-20', to: '2026-11-22' }, today)).toBe(false);
    expect(isPeriod({ from: '', to: today }, today)).toBe(false);
  });
});
