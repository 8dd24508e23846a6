/** Money, days and names as the panel writes them. */
import { describe, expect, it } from 'vitest';
import { markColour } from '../../../sidebar/format/colour';
import { shortDay, shortStamp } from '../../../sidebar/format/day';
import { hueOf, initials } from '../../../sidebar/format/initials';
import { fullMoney, shortMoney } from '../../../sidebar/format/money';
import { readAmount } from '../../../sidebar/format/read-number';

describe('shortMoney', () => {
  it.each([
    [120_000_000, 'KRW', 'ko', '₩1.2억'],
    [43_100_000, 'KRW', 'ko', '₩4,310만'],
    [9_900, 'KRW', 'ko', '₩9,900'],
    [1_234_567, 'USD', 'en', '$1.2M'],
    [34_300, 'USD', 'en', '$34.3K'],
    [637_400, 'USD', 'en', '$637K'],
    [950.4, 'USD', 'en', '$950'],
    [0, 'USD', 'en', '$0'],
    [-1_500_000, 'EUR', 'en', '-€1.5M'],
  ] as const)('writes %d %s (%s) as %s', (amount, currency, language, text) => {
    expect(shortMoney(amount, currency, language)).toBe(text);
  });

  it('does not fail on a code that is no currency', () => {
    expect(shortMoney(12_000_000, 'won?', 'en')).toBe('12M');
  });
});

it('writes exact amounts with the decimals of their currency', () => {
  expect(fullMoney(1_250_000, 'KRW', 'ko')).toBe('₩1,250,000');
  expect(fullMoney(1250.5, 'USD', 'en')).toBe('$1,250.50');
  expect(fullMoney(1250, 'USD', 'en')).toBe('$1,250');
});

it('writes days short, and the year only when it is another', () => {
  expect(shortDay('2026-12-05', '2026-11-21', 'en')).toBe('5 Dec');
  expect(shortDay('2027-01-05', '2026-11-21', 'en')).toBe('5 Jan 2027');
  expect(shortDay('2026-12-05', '2026-11-21', 'ko')).toBe('12월 5일');
  expect(shortDay('2027-01-05', '2026-11-21', 'ko')).toBe('2027. 1. 5.');
  expect(shortStamp('2026-11-21 10:05', '2026-11-21', 'en')).toBe('10:05');
  expect(shortStamp('2026-11-20 10:05', '2026-11-21', 'en')).toBe('20 Nov 10:05');
});

it.each([
  ['Darcel Schlecht', 'DS'],
  ['Anna Maria van Dijk', 'AD'],
  ['김민준', '민준'],
  ['남궁민수', '민수'],
  ['최준', '최준'],
  ['sam@example.com', 'S'],
  ['', ''],
])('shortens %s to %s', (name, short) => {
  expect(initials(name)).toBe(short);
});

it('marks a stage in its own hue, strong enough to be seen, and leaves greys grey', () => {
  expect(markColour('#dbeafe')).toBe('hsl(214 62% 56%)');
  expect(markColour('#fecaca')).toBe('hsl(0 62% 56%)');
  expect(markColour('#bbf7d0')).toBe('hsl(141 62% 56%)');
  expect(markColour('#e5e7eb')).toBe('hsl(220 8% 58%)');
  expect(markColour('tomato')).toBe('tomato');
});

it('gives a person the same colour each time', () => {
  expect(hueOf('김민준')).toBe(hueOf('김민준'));
  expect(hueOf('Mina Park')).not.toBe(hueOf('Jonas Weber'));
});

it.each([
  ['1,200,000', 1_200_000],
  ['$12k', 12_000],
  ['1.5억 원', 150_000_000],
  ['8,500만', 85_000_000],
  ['3천만', 30_000_000],
  ['0', 0],
  ['12.5', 12.5],
  ['1억 2천만원', 120_000_000],
  ['1억 2,000만', 120_000_000],
  ['1억2천', 120_000_000],
  ['3천5백만', 35_000_000],
  ['1만 2천', 12_000],
  ['천만', undefined],
  ['1억5000', undefined],
  ['1억2억', undefined],
  ['k5', undefined],
  ['1.2.3', undefined],
  ['-5', undefined],
  ['TBD', undefined],
  ['', undefined],
])('reads %s as %s', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});
