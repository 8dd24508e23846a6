/** The bytes of a text are those that Google counts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf } from '../../../src/domain/cells/text-size';

it('are those of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(bytesOf(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  expect(['a', 'é', '가', '😀'].map(bytesOf)).toEqual([1, 2, 3, 4]);
});
