/** What a browser keeps of changes that are not saved yet. */
import { afterEach, expect, it, vi } from 'vitest';
import { keptChanges } from '../../../../../sidebar/board/saving/sending/kept-changes';
import { moveOf } from '../changes';

const madeAt = (key: string) => ({ ...moveOf(['D-1'], 'Won'), key });

/** A browser's storage holds texts as its own properties, behind its methods. */
function storage(texts: Readonly<Record<string, string>> = {}) {
  const store: Record<string, string> = { ...texts };
  const hidden = { enumerable: false };
  return Object.defineProperties(store, {
    getItem: { ...hidden, value: (key: string) => store[key] ?? null },
    setItem: { ...hidden, value: (key: string, text: string) => Object.assign(store, { [key]: text }) },
    removeItem: { ...hidden, value: (key: string) => Reflect.deleteProperty(store, key) },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps the changes of one workbook, oldest first, until they are dropped', () => {
  vi.stubGlobal('localStorage', storage());
  const kept = keptChanges('book-1');
  keptChanges('book-2').keep(madeAt('3'));
  kept.keep(madeAt('2'));
  kept.keep(madeAt('1'));
  expect(kept.all().map(({ key }) => key)).toEqual(['1', '2']);
  kept.drop('1');
  expect(kept.all().map(({ key }) => key)).toEqual(['2']);
});

it('reads the others where one cannot be read', () => {
  vi.stubGlobal('localStorage', storage({ 'pipesheet-unsaved book-1 0': '{"kind":"mo' }));
  const kept = keptChanges('book-1');
  kept.keep(madeAt('1'));
  expect(kept.all().map(({ key }) => key)).toEqual(['1']);
});

it('keeps nothing, and fails nothing, where the browser allows no storage', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const kept = keptChanges('book-1');
  kept.keep(madeAt('1'));
  kept.drop('1');
  expect(kept.all()).toEqual([]);
});
