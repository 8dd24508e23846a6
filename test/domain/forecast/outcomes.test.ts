/** The range of outcomes: the published test vector, small cases by hand, and its laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bet, type Distribution, distributionOf, quantile } from '../../../src/domain/forecast/outcomes';

const VECTOR: readonly Bet[] = [
  { amount: 100, probability: 0.45 },
  { amount: 50, probability: 0.3 },
  { amount: 20, probability: 0.8 },
];

const bets = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 5000 }),
    probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  }),
  { maxLength: 40 },
);

/** Mean and standard deviation of the total, by the formulas for independent bets. */
function momentsOf(some: readonly Bet[]): { readonly mean: number; readonly deviation: number } {
  const mean = some.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
  const variance = some.reduce(
    (sum, { amount, probability }) => sum + amount * amount * probability * (1 - probability),
    0,
  );
  return { mean, deviation: Math.sqrt(variance) };
}

function chanceOfAtLeast({ sums, probabilities }: Distribution, amount: number): number {
  return sums.reduce((chance, sum, at) => (sum >= amount ? chance + (probabilities[at] ?? 0) : chance), 0);
}

describe('the range of outcomes', () => {
  it('gives the numbers of features.md 5', () => {
    const distribution = distributionOf(VECTOR);
    expect([0.1, 0.5, 0.9].map((share) => quantile(distribution, share))).toEqual([20, 70, 170]);
    expect(chanceOfAtLeast(distribution, 80)).toBeCloseTo(0.45, 12);
    expect(chanceOfAtLeast(distribution, 76)).toBeCloseTo(0.45, 12);
  });

  it('is one certain sum when nothing is uncertain', () => {
    const distribution = distributionOf([
      { amount: 30, probability: 1 },
      { amount: 99, probability: 0 },
    ]);
    expect(distribution).toEqual({ sums: [30], probabilities: [1] });
  });

  it('is nothing when there are no deals', () => {
    expect(quantile(distributionOf([]), 0.5)).toBe(0);
  });

  it('adds up to one and keeps the mean, however many deals', () => {
    fc.assert(
      fc.property(bets, (some) => {
        const { sums, probabilities } = distributionOf(some);
        const mean = sums.reduce((sum, value, place) => sum + value * (probabilities[place] ?? 0), 0);
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(mean).toBeCloseTo(momentsOf(some).mean, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the deals', () => {
    fc.assert(
      fc.property(bets, (some) => {
        expect(distributionOf([...some].reverse())).toEqual(distributionOf(some));
      }),
      { numRuns: 50 },
    );
  });

  it('widens from P10 to P90 and stays between nothing and everything', () => {
    fc.assert(
      fc.property(bets, (some) => {
        const distribution = distributionOf(some);
        const [p10 = 0, p50 = 0, p90 = 0] = [0.1, 0.5, 0.9].map((share) => quantile(distribution, share));
        const all = some.reduce((sum, bet) => sum + bet.amount, 0);
        expect(p10).toBeGreaterThanOrEqual(0);
        expect(p50).toBeGreaterThanOrEqual(p10);
        expect(p90).toBeGreaterThanOrEqual(p50);
        expect(p90).toBeLessThanOrEqual(all + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a negative amount as a loss', () => {
    const distribution = distributionOf([
      { amount: -40, probability: 0.25 },
      { amount: 100, probability: 0.5 },
    ]);
    expect(distribution.sums).toEqual([-40, 0, 60, 100]);
    expect(distribution.probabilities).toEqual([0.125, 0.375, 0.125, 0.375]);
  });

  it('keeps thousands of sure deals exactly', () => {
    const sure = Array.from({ length: 5000 }, (_, index) => ({ amount: 1 + (index % 9), probability: 1 }));
    const all = sure.reduce((sum, bet) => sum + bet.amount, 0);
    expect(quantile(distributionOf(sure), 0.1)).toBe(all);
    const nearly = sure.map((bet) => ({ ...bet, probability: 0.999 }));
    const { probabilities } = distributionOf(nearly);
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
  });

  it('comes close to the bell curve for two thousand deals in won', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      amount: 3_000_000 + (index % 37) * 1_250_000,
      probability: 0.1 + (index % 8) / 10,
    }));
    const { mean, deviation } = momentsOf(many);
    const distribution = distributionOf(many);
    expect(quantile(distribution, 0.5) / mean).toBeCloseTo(1, 2);
    // 1.2816 standard deviations lie between the median and the 10th percentile of a bell curve.
    expect(Math.abs((mean - quantile(distribution, 0.1)) / deviation - 1.2816)).toBeLessThan(0.02);
  });
});
