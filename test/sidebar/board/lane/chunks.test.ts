/** Cutting a lane into chunks. */
import { expect, it } from 'vitest';
import { CHUNK, cardKeys, chunksOf } from '../../../../sidebar/board/lane/chunks';
import { card } from '../../harness/fixtures/card';

const cards = Array.from({ length: 2 * CHUNK + 5 }, (_, index) => card({ id: 'D-'.concat(String(index)) }));

it('cuts every card into one chunk, in order', () => {
  const chunks = chunksOf(cards, []);
  expect(chunks.map(({ length }) => length)).toEqual([CHUNK, CHUNK, 5]);
  expect(chunks.flat()).toEqual(cards);
});

it('keeps the lists of chunks in which nothing has changed', () => {
  const before = chunksOf(cards, []);
  const changed = cards.map((each, index) => (index === CHUNK ? { ...each, title: 'Another' } : each));
  const after = chunksOf(changed, before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[2]).toBe(before[2]);
});

it('tells rows with one id, or with none, apart', () => {
  const keys = cardKeys([
    card({ id: 'D-1', row: 2 }),
    card({ id: 'D-1', row: 7 }),
    card({ id: '', row: 8 }),
    card({ id: '', row: 9 }),
  ]);
  expect(keys).toEqual(['D-1', 'D-1#7', '#8', '#9']);
});
