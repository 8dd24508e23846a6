/** Document properties as a memory: read once, long texts in pieces that Google accepts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentMemory } from '../../src/sheets/document-memory';

/** 9 KB a value (platform.md 2.2). */
const LIMIT = 9 * 1024;

let stored: Record<string, string>;
let reads: number;
/** Deletions until the run is killed. */
let stopAfter: number;

beforeEach(() => {
  stored = {};
  reads = 0;
  stopAfter = Number.POSITIVE_INFINITY;
  const properties = {
    getProperties: () => {
      reads += 1;
      return { ...stored };
    },
    setProperties: (values: Record<string, string>) => {
      for (const value of Object.values(values)) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(LIMIT);
      Object.assign(stored, values);
    },
    deleteProperty: (key: string) => {
      if (stopAfter < 1) throw new Error('killed');
      stopAfter -= 1;
      delete stored[key];
    },
  };
  vi.stubGlobal('PropertiesService', { getDocumentProperties: () => properties });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('documentMemory', () => {
  it('reads the store once in a run', () => {
    stored.a = '1';
    const memory = documentMemory();
    expect([memory.get('a'), memory.get('b'), memory.get('a')]).toEqual(['1', undefined, '1']);
    expect(reads).toBe(1);
  });

  it('gives a long Korean text back as it was, in pieces that fit', () => {
    const text = '한빛전자 '.repeat(5000);
    documentMemory().set({ stages: text, small: 'x' });
    expect(documentMemory().get('stages')).toBe(text);
    expect(documentMemory().get('small')).toBe('x');
  });

  it('is not confused by what a longer text has left behind', () => {
    documentMemory().set({ key: 'a'.repeat(10_000) });
    documentMemory().set({ key: 'b'.repeat(3_000) });
    expect(documentMemory().get('key')).toBe('b'.repeat(3_000));
    documentMemory().set({ key: 'c' });
    expect(documentMemory().get('key')).toBe('c');
  });

  it('never cuts a character in two', () => {
    const text = `a${'🔥'.repeat(5000)}`;
    documentMemory().set({ stages: text });
    for (const piece of Object.values(stored)) expect(Buffer.from(piece).toString()).toBe(piece);
    expect(documentMemory().get('stages')).toBe(text);
  });

  it('leaves no text with holes when forgetting breaks off', () => {
    documentMemory().set({ key: 'a'.repeat(10_000) });
    // Google names no order; the pieces may well come before their key.
    stored = Object.fromEntries(Object.entries(stored).reverse());
    stopAfter = 1;
    expect(() => documentMemory().remove('key')).toThrow('killed');
    expect(documentMemory().get('key')).toBeUndefined();
  });

  it('takes a text of which a piece is missing for none', () => {
    documentMemory().set({ key: 'a'.repeat(10_000) });
    delete stored['key#1'];
    expect(documentMemory().get('key')).toBeUndefined();
  });

  it('forgets every piece', () => {
    documentMemory().set({ key: 'a'.repeat(10_000) });
    const memory = documentMemory();
    memory.remove('key');
    expect(memory.get('key')).toBeUndefined();
    expect(stored).toEqual({});
  });
});
