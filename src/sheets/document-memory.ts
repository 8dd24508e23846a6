/** Document properties as a small memory: read once in a run, long texts cut into pieces that fit. */
import type { Memory } from '../app/ports';
import { Failure } from '../domain/errors/failure';
import { repeatable } from './retry';

/** 9 KB are allowed for a value (platform.md 2.2); a Korean character takes three bytes. */
const PIECE = 2900;

/** Marks a value that stands in pieces: the number of them follows. */
const PIECES_MARK = '\u0001pieces:';

type Store = Record<string, string>;

/** @throws Failure notAllowed when the run has no document */
export function documentMemory(): Memory {
  let cached: Store | undefined;

  function properties(): GoogleAppsScript.Properties.Properties {
    const store = PropertiesService.getDocumentProperties();
    if (!store) throw new Failure('notAllowed', { what: 'getDocumentProperties' });
    return store;
  }

  function load(): Store {
    cached ??= repeatable(() => properties().getProperties());
    return cached;
  }

  return {
    get: (key) => joinPieces(load(), key),
    set: (values) => {
      const written: Store = {};
      for (const [key, text] of Object.entries(values)) Object.assign(written, cutPieces(key, text));
      repeatable(() => properties().setProperties(written, false));
      cached = { ...load(), ...written };
    },
    remove: (key) => {
      const gone = Object.keys(load()).filter((name) => name === key || name.startsWith(`${key}#`));
      for (const name of gone) repeatable(() => properties().deleteProperty(name));
      cached = undefined;
    },
    refresh: () => {
      cached = undefined;
    },
  };
}

function cutPieces(key: string, text: string): Store {
  if (text.length <= PIECE) return { [key]: text };
  const count = Math.ceil(text.length / PIECE);
  const store: Store = { [key]: `${PIECES_MARK}${count}` };
  for (let index = 0; index < count; index += 1) {
    store[`${key}#${index}`] = text.slice(index * PIECE, (index + 1) * PIECE);
  }
  return store;
}

function joinPieces(store: Store, key: string): string | undefined {
  const first = store[key];
  if (first === undefined || !first.startsWith(PIECES_MARK)) return first;
  const count = Number(first.slice(PIECES_MARK.length));
  return Array.from({ length: count }, (_, index) => store[`${key}#${index}`] ?? '').join('');
}
