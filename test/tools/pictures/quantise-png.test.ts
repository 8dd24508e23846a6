/** Pictures stay what they show when their colours are reduced. */
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decodePng } from '../../../tools/pictures/decode-png';
import { choosePalette, quantisePng } from '../../../tools/pictures/quantise-png';

/** A chunk without a checksum: the reader does not look at it. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** An RGB picture from rows that begin with their filter. */
function rgbPng(width: number, rows: readonly (readonly number[])[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = [137, 80, 78, 71, 13, 10, 26, 10];
  return Buffer.concat([
    Uint8Array.from(signature),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

it('reads rows whichever way they are filtered', () => {
  const png = rgbPng(2, [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ]);
  const row = [10, 20, 30, 40, 50, 60];
  expect([...decodePng(png).data]).toEqual([...row, ...row, ...row, ...row, ...row]);
});

it('refuses what is no picture of Chromium’s', () => {
  expect(() => decodePng(Buffer.from('GIF89a, not a PNG at all'))).toThrow('no PNG');
});

it('keeps each colour as it is while there are few', () => {
  const png = quantisePng(rgbPng(2, [[0, 1, 2, 3, 250, 251, 252]]));
  const text = Buffer.from(png).toString('latin1');
  const at = text.indexOf('PLTE') + 4;
  expect([...png.subarray(at, at + 6)]).toEqual([1, 2, 3, 250, 251, 252]);
});

it('spends no more than 256 colours and never loses the commonest', () => {
  const counts = new Map(Array.from({ length: 5000 }, (_, key) => [key * 3000, key === 4321 ? 9 : 1]));
  const palette = choosePalette(counts);
  expect(palette.length).toBeLessThanOrEqual(256);
  expect(palette[0]).toBe(4321 * 3000);
});
