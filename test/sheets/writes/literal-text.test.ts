/** Text written to a cell must stay the text it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalText } from '../../../src/sheets/writes/literal-text';

describe('literalText', () => {
  it.each(['=1+1', '+82 10', '-', '@SUM(1+1)', "'quoted", ' =1', '1/2', '007', '50%', 'TRUE', 'false'])(
    'marks %j, which Google would parse',
    (text) => {
      expect(literalText(text)).toBe(`'${text}`);
    },
  );

  it.each(['2026-01-05', 'Nov 21', 'nov-21', '11월 21일', '₩3,000', '오후 3:00', '12k', '(500)'])(
    'marks %j, which some locale reads as a number or a date',
    (text) => {
      expect(literalText(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'Acme', '한빛전자', 'D-000123', 'Q4', 'Closed Won', '<img src=x>', 'a@b.example'])(
    'leaves %j as it is, so that no mark shows in the formula bar',
    (text) => {
      expect(literalText(text)).toBe(text);
    },
  );

  it('never lets a text through that begins like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        expect(literalText(sign + rest)).toBe(`'${sign}${rest}`);
      }),
    );
  });
});
