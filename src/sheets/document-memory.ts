/** Document properties as a small memory: read once in a run, long texts cut into pieces that fit. */
import type { Memory } from '../app/ports';
import { Failure } from '../domain/errors/failure';
import { repeatable } from './retry';

/**
 * 9 KB are allowed for a value (platform.md 2.2); a character takes up to four bytes. Whole characters only: half of
 * an emoji would not come back.
 */
const PIECES = /[\s\S]{1,2200}/gu;

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
      const pieces = Object.keys(load()).filter((name) => name.startsWith(`${key}#`));
      // The key goes first: a run that breaks off then leaves pieces of nothing, not a text with holes.
      for (const name of [key, ...pieces]) repeatable(() => properties().deleteProperty(name));
      cached = undefined;
    },
    clear: () => {
      repeatable(() => properties().deleteAllProperties());
      cached = undefined;
    },
    refresh: () => {
      cached = undefined;
    },
  };
}

function cutPieces(key: string, text: string): Store {
  const pieces = text.match(PIECES) ?? [];
  if (pieces.length <= 1) return { [key]: text };
  const store: Store = { [key]: `${PIECES_MARK}${pieces.length}` };
  pieces.forEach((piece, index) => {
    store[`${key}#${index}`] = piece;
  });
  return store;
}

/** A text of which a piece is missing is no text. */
function joinPieces(store: Store, key: string): string | undefined {
  const first = store[key];
  if (first === undefined || !first.startsWith(PIECES_MARK)) return first;
  const count = Number(first.slice(PIECES_MARK.length));
  const pieces = Array.from({ length: count }, (_, index) => store[`${key}#${index}`]);
  return pieces.includes(undefined) ? undefined : pieces.join('');
}
