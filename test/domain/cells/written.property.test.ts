/** The law of reading: what is written in any of the ways that people write reads back as what was meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFrom, dayNumber, dayOf } from '../../../src/domain/calendar/day';
import { type DateOrder, dateOrder, readDay } from '../../../src/domain/cells/read-day';
import { type MoneyStyle, readMoney } from '../../../src/domain/cells/read-money';
import { readShare, shareScale } from '../../../src/domain/cells/read-share';

const TODAY = '2026-11-21';

/** A way to write an amount, the amounts that it can hold and what else it says. */
interface MoneyWriting {
  readonly name: string;
  /** The smallest part that it shows. */
  readonly step: number;
  readonly write: (amount: number) => string;
  readonly currency?: string;
  readonly style?: MoneyStyle;
}

function grouped(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
}

/** `1억 2,000만`: parts of nothing are left out, as people do. */
function inEokAndMan(amount: number): string {
  const [eok, man, rest] = [Math.floor(amount / 1e8), Math.floor((amount % 1e8) / 1e4), amount % 1e4];
  const parts = [
    eok > 0 ? `${eok}억` : '',
    man > 0 ? `${grouped(man, 'en-US')}만` : '',
    rest > 0 ? `${rest}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || '0';
}

const MONEY: readonly MoneyWriting[] = [
  { name: 'plain', step: 0.01, write: String },
  { name: 'grouped', step: 0.01, write: (amount) => grouped(amount, 'en-US') },
  { name: 'Indian groups', step: 1, write: (amount) => grouped(amount, 'en-IN') },
  { name: 'German', step: 0.01, write: (amount) => grouped(amount, 'de-DE'), style: { decimalComma: true } },
  {
    name: 'French',
    step: 0.01,
    write: (amount) => `${grouped(amount, 'fr-FR')} €`,
    currency: 'EUR',
    style: { decimalComma: true },
  },
  { name: 'Swiss', step: 0.01, write: (amount) => `CHF ${grouped(amount, 'de-CH')}`, currency: 'CHF' },
  { name: 'dollars', step: 0.01, write: (amount) => `$${grouped(amount, 'en-US')}`, currency: 'USD' },
  {
    name: 'a code behind',
    step: 0.01,
    write: (amount) => `${grouped(amount, 'en-US')} USD`,
    currency: 'USD',
  },
  { name: 'pounds', step: 1, write: (amount) => `£${amount}`, currency: 'GBP' },
  { name: 'thousands', step: 100, write: (amount) => `${amount / 1000}k` },
  { name: 'millions', step: 10_000, write: (amount) => `$${amount / 1e6}M`, currency: 'USD' },
  { name: '원', step: 1, write: (amount) => `${grouped(amount, 'ko-KR')}원`, currency: 'KRW' },
  { name: '₩', step: 1, write: (amount) => `₩${grouped(amount, 'ko-KR')}`, currency: 'KRW' },
  { name: '천원', step: 1000, write: (amount) => `${grouped(amount / 1000, 'ko-KR')}천원`, currency: 'KRW' },
  { name: '만원', step: 1000, write: (amount) => `${grouped(amount / 1e4, 'ko-KR')}만원`, currency: 'KRW' },
  {
    name: '백만원',
    step: 1e6,
    write: (amount) => `${grouped(amount / 1e6, 'ko-KR')}백만원`,
    currency: 'KRW',
  },
  { name: '억', step: 1e7, write: (amount) => `${amount / 1e8}억` },
  { name: '억 and 만', step: 1e4, write: (amount) => `${inEokAndMan(amount)}원`, currency: 'KRW' },
  {
    name: '천원 under 천원',
    step: 1000,
    write: (amount) => `${grouped(amount, 'ko-KR')}원`,
    currency: 'KRW',
    style: { unit: 1000 },
  },
];

describe('an amount', () => {
  test.each(MONEY)('written in $name reads back', ({ step, write, currency, style = {} }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), (steps) => {
        const amount = Number((steps * step).toFixed(2));
        const reading = readMoney(write(amount), style);
        const { unit = 1 } = style;
        const meant = { amount, clean: false, ...(unit === 1 ? {} : { inUnit: amount / unit }) };
        expect(reading).toEqual(currency === undefined ? meant : { ...meant, currency });
      }),
    );
  });

  test.each(MONEY)('in $name is negative in brackets and behind a minus', ({ step, write, style = {} }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.constantFrom('()', '-', '−', '△'),
        (steps, sign) => {
          const amount = Number((steps * step).toFixed(2));
          const written = sign === '()' ? `(${write(amount)})` : `${sign}${write(amount)}`;
          expect(readMoney(written, style)).toMatchObject({ amount: -amount });
        },
      ),
    );
  });

  test('never reads as a number that is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.constantFrom(1, 1000), (text, unit) => {
        const reading = readMoney(text, { unit });
        if (typeof reading === 'object') expect(Number.isFinite(reading.amount)).toBe(true);
      }),
    );
  });
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = '일월화수목금토';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
  /** Days since 1970-01-01, a Thursday. */
  readonly number: number;
}

const name = ({ month }: Parts) => MONTHS[Number(month) - 1] ?? '';
const weekday = ({ number }: Parts) => WEEKDAYS[(((number + 4) % 7) + 7) % 7] ?? '';
const bare = (text: string) => String(Number(text));

const DAYS: readonly (readonly [name: string, order: DateOrder, write: (parts: Parts) => string])[] = [
  ['2026-01-05', 'monthFirst', (day) => `${day.year}-${day.month}-${day.date}`],
  ['2026/1/5', 'dayFirst', (day) => `${day.year}/${bare(day.month)}/${bare(day.date)}`],
  ['2026. 1. 5.', 'yearFirst', (day) => `${day.year}. ${bare(day.month)}. ${bare(day.date)}.`],
  [
    '2026. 1. 5. (월)',
    'yearFirst',
    (day) => `${day.year}. ${bare(day.month)}. ${bare(day.date)}. (${weekday(day)})`,
  ],
  ['2026년 1월 5일', 'yearFirst', (day) => `${day.year}년 ${bare(day.month)}월 ${bare(day.date)}일`],
  ['26년 1월 5일', 'yearFirst', (day) => `${day.year.slice(2)}년 ${bare(day.month)}월 ${bare(day.date)}일`],
  ['26/01/05', 'yearFirst', (day) => `${day.year.slice(2)}/${day.month}/${day.date}`],
  ['26.1.5', 'yearFirst', (day) => `${day.year.slice(2)}.${bare(day.month)}.${bare(day.date)}`],
  ['20260105', 'monthFirst', (day) => `${day.year}${day.month}${day.date}`],
  ['260105', 'yearFirst', (day) => `${day.year.slice(2)}${day.month}${day.date}`],
  ['01/05/2026', 'monthFirst', (day) => `${day.month}/${day.date}/${day.year}`],
  ['1/5/26', 'monthFirst', (day) => `${bare(day.month)}/${bare(day.date)}/${day.year.slice(2)}`],
  ['05.01.2026', 'dayFirst', (day) => `${day.date}.${day.month}.${day.year}`],
  ['5-1-26', 'dayFirst', (day) => `${bare(day.date)}-${bare(day.month)}-${day.year.slice(2)}`],
  ['5 Jan 2026', 'monthFirst', (day) => `${bare(day.date)} ${name(day)} ${day.year}`],
  ['5-Jan-26', 'monthFirst', (day) => `${bare(day.date)}-${name(day)}-${day.year.slice(2)}`],
  ['Jan 5, 2026', 'dayFirst', (day) => `${name(day)} ${bare(day.date)}, ${day.year}`],
  ['2026-Jan-05', 'dayFirst', (day) => `${day.year}-${name(day)}-${day.date}`],
  ['2026-01-05 09:30', 'monthFirst', (day) => `${day.year}-${day.month}-${day.date} 09:30`],
  ['2026-01-05T09:30:00.000Z', 'monthFirst', (day) => `${day.year}-${day.month}-${day.date}T09:30:00.000Z`],
  ['46027', 'monthFirst', (day) => String(day.number + 25_569)],
  ['46027.0', 'dayFirst', (day) => `${day.number + 25_569}.0`],
];

describe('a day', () => {
  const number = fc.integer({ min: dayNumber('1971-01-01'), max: dayNumber('2069-12-31') });

  test.each(DAYS)('written like %s reads back', (_, order, write) => {
    fc.assert(
      fc.property(number, (days) => {
        const day = dayOf(days);
        const [year = '', month = '', date = ''] = day.split('-');
        const reading = readDay(write({ year, month, date, number: days }), { order, today: TODAY });
        expect(reading).toEqual({ day, clean: false });
      }),
    );
  });

  test('without a year is within half a year of today', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -181, max: 181 }),
        fc.constantFrom('월일', '/', '. '),
        (distance, mark) => {
          const day = dayOf(dayNumber(TODAY) + distance);
          const [, month = '', date = ''] = day.split('-').map(bare);
          const written = mark === '월일' ? `${month}월 ${date}일` : `${month}${mark}${date}`;
          expect(readDay(written, { order: 'yearFirst', today: TODAY })).toEqual({ day, clean: false });
        },
      ),
    );
  });

  test('reads as a day that the calendar has, or as none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'0123456789./- 년월일'), { maxLength: 14 }),
        fc.constantFrom<DateOrder>('yearFirst', 'monthFirst', 'dayFirst'),
        (letters, order) => {
          const reading = readDay(letters.join(''), { order, today: TODAY });
          if (typeof reading === 'string') return;
          const [year, month, date] = reading.day.split('-').map(Number);
          expect(dayFrom(year ?? 0, month ?? 0, date ?? 0)).toBe(reading.day);
        },
      ),
    );
  });

  test('of a column is read in its order once one of them can be read only so', () => {
    const orders = fc.constantFrom<DateOrder>('monthFirst', 'dayFirst');
    fc.assert(
      fc.property(
        fc.array(number, { maxLength: 8 }),
        orders,
        fc.constantFrom('en_US', 'en_GB', 'ko_KR'),
        (days, order, locale) => {
          const write = (day: string) => {
            const [year, month, date] = day.split('-');
            return order === 'monthFirst' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
          };
          const meant = [...days.map(dayOf), '2026-11-28'];
          const cells = meant.map(write);
          const style = { order: dateOrder(cells, locale), today: TODAY };
          expect(cells.map((cell) => readDay(cell, style))).toEqual(
            meant.map((day) => ({ day, clean: false })),
          );
        },
      ),
    );
  });
});

describe('a probability', () => {
  const percents = fc.integer({ min: 0, max: 100 });
  test('reads back as a percentage, a share or a whole number', () => {
    fc.assert(
      fc.property(percents, (percent) => {
        for (const cell of [
          `${percent}%`,
          `${percent} ％`,
          `${percent}프로`,
          String(percent / 100),
          percent / 100,
        ]) {
          expect(readShare(cell, 'fraction')).toMatchObject({ share: percent / 100 });
        }
      }),
    );
  });

  test('in a column of whole numbers is a hundredth each', () => {
    fc.assert(
      fc.property(fc.array(percents), (more) => {
        const cells = [...more, 60];
        const scale = shareScale(cells);
        expect(cells.map((cell) => readShare(cell, scale))).toMatchObject(
          cells.map((cell) => ({ share: cell / 100 })),
        );
      }),
    );
  });
});
