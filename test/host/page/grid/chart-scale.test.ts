/** The arithmetic of charts. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundStep, scaleOf, segmentsOf, shortNumber } from '../../../../host/page/grid/chart-scale';

describe('a scale', () => {
  it('has round ticks from zero to above the highest value', () => {
    expect(scaleOf([3, 870, 412]).ticks).toEqual([0, 200, 400, 600, 800, 1000]);
  });

  it('holds zero and every value, whatever they are', () => {
    const values = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { low, high } = scaleOf(numbers);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...numbers));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...numbers));
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('steps by 1, 2 or 5 times a power of ten', () => {
    expect([0.7, 1.3, 3.1, 7].map(roundStep)).toEqual([1, 2, 5, 10]);
  });
});

describe('stacked columns', () => {
  const series = [
    { name: 'open', values: [1, null], displays: [], drawnAs: 'column' as const },
    { name: 'won', values: [2, 5], displays: [], drawnAs: 'column' as const },
  ];

  it('stand on each other, a missing number counting as none', () => {
    expect(segmentsOf(series, true)[1]).toEqual([
      { from: 1, to: 3 },
      { from: 0, to: 5 },
    ]);
  });

  it('stand on the axis when they are side by side', () => {
    expect(segmentsOf(series, false)[1]).toEqual([
      { from: 0, to: 2 },
      { from: 0, to: 5 },
    ]);
  });
});

describe('a short number', () => {
  it('names thousands and millions', () => {
    const ticks = [950, 12_000, 1_250_000, -3_000_000, 150_000_000];
    expect(ticks.map((tick) => shortNumber(tick, 'en'))).toEqual(['950', '12K', '1.3M', '-3M', '150M']);
    expect(ticks.map((tick) => shortNumber(tick, 'ko'))).toEqual([
      '950',
      '1.2만',
      '125만',
      '-300만',
      '1.5억',
    ]);
  });
});
