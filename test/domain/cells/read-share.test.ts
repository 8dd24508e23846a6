/** Probabilities as people write them, with the column deciding about a bare 1. */
import { describe, expect, test } from 'vitest';
import type { ShareScale } from '../../../src/domain/cells/read-share';
import { readShare, shareScale } from '../../../src/domain/cells/read-share';

function reading(cell: string | number, scale: ShareScale = 'fraction'): number | string {
  const share = readShare(cell, scale);
  return typeof share === 'string' ? share : share.share;
}

describe('a probability', () => {
  test.each([
    ['60%', 0.6],
    ['60 %', 0.6],
    ['60％', 0.6],
    ['12.5%', 0.125],
    ['0%', 0],
    ['1%', 0.01],
    ['0.5%', 0.005],
    ['100%', 1],
    ['0.8', 0.8],
    ['10', 0.1],
    ['70프로', 0.7],
    ['1', 1],
    [0.6, 0.6],
    [60, 0.6],
    [1, 1],
    [0, 0],
  ])('%s reads as %s', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  test.each(['', '-', '  '])('“%s” is blank', (cell) => {
    expect(reading(cell)).toBe('blank');
  });

  test.each(['높음', 'high', '120%', '-10%', '150', '50-60%', 101, -0.1])('%s is none', (cell) => {
    expect(reading(cell)).toBe('unreadable');
  });

  test('only a number from 0 to 1 is clean', () => {
    expect(readShare(0.6, 'fraction')).toEqual({ share: 0.6, clean: true });
    expect(readShare(60, 'fraction')).toEqual({ share: 0.6, clean: false });
    expect(readShare('0.6', 'fraction')).toEqual({ share: 0.6, clean: false });
  });
});

describe('the scale of a column', () => {
  test('whole numbers with one above 1 are percentages, so that 1 is one hundredth', () => {
    expect(shareScale([1, 5, 60, '', 0])).toBe('percent');
    expect(reading(1, 'percent')).toBe(0.01);
    expect(reading(60, 'percent')).toBe(0.6);
  });

  test('a fraction among them makes 1 the whole', () => {
    expect(shareScale(['60%', '0.8', '10', '100%'])).toBe('fraction');
    expect(shareScale([0, 1, 1])).toBe('fraction');
  });
});
