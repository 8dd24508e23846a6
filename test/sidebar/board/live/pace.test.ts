/** When the pulse is asked. */
import { describe, expect, it } from 'vitest';
import {
  type Beats,
  mayAskAtOnce,
  pauseBetweenLoads,
  untilNextPulse,
} from '../../../../sidebar/board/live/pace';

const beats = (facts: Partial<Beats> = {}): Beats => ({
  asked: 1_000_000,
  touched: 1_000_000,
  failures: 0,
  late: false,
  ...facts,
});

describe('untilNextPulse', () => {
  it('is ten seconds after the last one, whenever it is looked at', () => {
    expect(untilNextPulse(beats(), 1_000_000)).toBe(10_000);
    expect(untilNextPulse(beats(), 1_004_000)).toBe(6_000);
    expect(untilNextPulse(beats(), 1_050_000)).toBe(0);
  });

  it('is a minute once nobody has done anything for five', () => {
    expect(untilNextPulse(beats({ touched: 699_999 }), 1_000_000)).toBe(60_000);
    expect(untilNextPulse(beats({ touched: 700_000 }), 1_000_000)).toBe(10_000);
  });

  it('comes soon when there is news that could not be shown', () => {
    expect(untilNextPulse(beats({ late: true }), 1_000_000)).toBe(2_000);
  });

  it('is no quicker for news that a dialog keeps from being shown while nobody is there', () => {
    expect(untilNextPulse(beats({ late: true, touched: 0 }), 1_000_000)).toBe(60_000);
  });

  it('doubles with each failure, up to five minutes', () => {
    const pauses = [1, 2, 5, 12].map((failures) => untilNextPulse(beats({ failures }), 1_000_000));
    expect(pauses).toEqual([20_000, 40_000, 300_000, 300_000]);
  });
});

describe('mayAskAtOnce', () => {
  it('leaves two seconds between two pulses, and more while the server fails', () => {
    expect(mayAskAtOnce(beats(), 1_001_999)).toBe(false);
    expect(mayAskAtOnce(beats(), 1_002_000)).toBe(true);
    expect(mayAskAtOnce(beats({ failures: 2 }), 1_002_000)).toBe(false);
  });
});

describe('pauseBetweenLoads', () => {
  it('spares a board of thousands of cards', () => {
    expect([200, 2_000, 20_000].map(pauseBetweenLoads)).toEqual([0, 0, 30_000]);
  });
});
