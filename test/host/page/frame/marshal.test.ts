/** Arguments of google.script.run (platform.md 4.3). */

import { describe, expect, it } from 'vitest';
import { marshalArguments } from '../../../../host/page/frame/marshal';

describe('legal arguments', () => {
  it('travel as JSON: numbers, texts, booleans, null, objects and arrays of these', () => {
    const values = [1, 'a', true, null, { list: [1, { deep: 'x' }] }];
    expect(JSON.parse(marshalArguments(values))).toEqual(values);
  });

  it('turn undefined in an array into null', () => {
    expect(JSON.parse(marshalArguments([[1, undefined]]))).toEqual([[1, null]]);
  });

  it('may hold the same object twice, only not inside itself', () => {
    const shared = { a: 1 };
    expect(JSON.parse(marshalArguments([shared, shared]))).toEqual([shared, shared]);
  });
});

describe('illegal arguments', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  it.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Date deep inside', { list: [new Date(0)] }],
    ['a circle', circle],
    ['a Map', new Map()],
  ])('are refused: %s', (_name, value) => {
    expect(() => marshalArguments([value])).toThrow('Failed due to illegal value in property');
  });
});
