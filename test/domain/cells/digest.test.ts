/** Digests know a text again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/domain/cells/digest';

describe('digest', () => {
  it('is short and the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(digest(text)).toMatch(/^[0-9a-z]{7}$/);
        expect(digest(`${text}`)).toBe(digest(text));
      }),
    );
  });

  it('tells rows of a team apart that differ by one letter', () => {
    const rows = ['Ann', 'Ann ', 'ann', 'Anna', '앤', 'Bob'];
    expect(new Set(rows.map(digest)).size).toBe(rows.length);
  });
});
