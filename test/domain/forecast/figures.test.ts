/** The forecast's plain figures: which deals count where, and never two currencies in one sum. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../../src/domain/deals/deal';
import type { Target } from '../../../src/domain/deals/settings';
import { forecastFigures, type MonthFigure } from '../../../src/domain/forecast/figures';
import { forecastMonths } from '../../../src/domain/forecast/months';
import { dealOf, FRIDAY } from '../alerts/given';

function november(deals: readonly Deal[], targets: readonly Target[] = []): MonthFigure | undefined {
  return forecastFigures(deals, { months: ['2026-11'], currency: 'USD', targets })[0];
}

const closing = { expectedClose: '2026-11-30' };

describe('a month’s figures', () => {
  it('hold wins by the day of the win, and open deals by expected close', () => {
    const deals = [
      dealOf({ ...closing, amount: 100, probability: 0.45 }),
      dealOf({ ...closing, amount: 50, probability: 0.3 }),
      dealOf({ ...closing, amount: 20, probability: 0.8 }),
      dealOf({ kind: 'won', amount: 1000, closed: '2026-11-01' }),
      dealOf({ kind: 'afterWon', amount: 500, closed: '2026-11-30' }),
      dealOf({ kind: 'won', amount: 7, closed: '2026-10-31' }),
      dealOf({ kind: 'lost', amount: 9, closed: '2026-11-02' }),
      dealOf({ amount: 9, expectedClose: '2026-12-01' }),
    ];
    const figure = november(deals);
    expect(figure).toMatchObject({ won: 1500, open: 170, p10: 1520, p50: 1570, p90: 1670, target: 0 });
    expect(figure?.weighted).toBeCloseTo(76, 9);
  });

  it('leave other currencies and unpriced deals out of every sum', () => {
    const deals = [
      dealOf({ ...closing, amount: 5, currency: 'EUR' }),
      dealOf(closing),
      dealOf({ amount: 3 }),
    ];
    expect(november(deals)).toMatchObject({ open: 0, weighted: 0, p90: 0 });
  });

  it('take the target for everyone, else the owners’ targets', () => {
    const ofAnn = { month: '2026-11', owner: 'Ann Lee', amount: 30, currency: 'USD' };
    const ofBob = { ...ofAnn, owner: 'Bob Ray', amount: 12 };
    const ofAll = { month: '2026-11', amount: 100, currency: 'USD' };
    expect(november([], [ofAnn, ofBob])?.target).toBe(42);
    expect(november([], [ofAnn, ofBob, ofAll])?.target).toBe(100);
    expect(november([], [{ ...ofAnn, currency: 'EUR' }, ofBob])?.target).toBe(12);
  });

  it('do not depend on the order of the rows', () => {
    const deals = fc.array(
      fc
        .record({ amount: fc.integer({ min: 0, max: 900 }), probability: fc.constantFrom(0.25, 0.5, 0.75) })
        .map((facts) => dealOf({ ...closing, ...facts })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(deals, (some) => {
        expect(november([...some].reverse())).toEqual(november(some));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the months shown', () => {
  it('reach from two back to six ahead, further when open deals do, to a year', () => {
    const months = (expectedClose: string) => forecastMonths([dealOf({ expectedClose })], FRIDAY);
    expect(months('2026-12-01')).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
    ]);
    expect(months('2027-08-31').slice(-1)).toEqual(['2027-08']);
    expect(months('2035-01-01').slice(-1)).toEqual(['2027-05']);
  });
});
