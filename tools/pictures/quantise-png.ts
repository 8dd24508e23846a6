/** Makes a picture of a screen small: 256 colours instead of millions, which a screen rarely needs. */
import { deflateSync } from 'node:zlib';
import { decodePng, type Pixels } from './decode-png';
import { pngFile } from './png-file';

const PALETTE_SIZE = 256;

/** Bits of each channel that count when colours are tallied; close shades share a place. */
const KEPT_BITS = 5;

type Colour = readonly [red: number, green: number, blue: number];

function colourAt(data: Uint8Array, offset: number): Colour {
  return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
}

function keyOf([red, green, blue]: Colour): number {
  return (red << 16) | (green << 8) | blue;
}

/** Close shades fall into one bucket, so that anti-aliased text does not use the palette up. */
function bucketOf(key: number): number {
  const shift = 8 - KEPT_BITS;
  const part = (place: number): number => ((key >> place) & 255) >> shift;
  return (part(16) << 16) | (part(8) << 8) | part(0);
}

function tally(pixels: Pixels): Map<number, number> {
  const counts = new Map<number, number>();
  for (let offset = 0; offset < pixels.data.length; offset += 3) {
    const key = keyOf(colourAt(pixels.data, offset));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The colours that matter: half of the palette for the commonest exactly as they are, the rest for the commonest
 * shade of each remaining bucket.
 */
export function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  const ranked = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([key]) => key);
  const palette = ranked.slice(0, PALETTE_SIZE / 2);
  const buckets = new Set(palette.map(bucketOf));
  for (const key of ranked.slice(PALETTE_SIZE / 2)) {
    if (palette.length === PALETTE_SIZE) break;
    if (buckets.has(bucketOf(key))) continue;
    buckets.add(bucketOf(key));
    palette.push(key);
  }
  return palette;
}

function distance(one: number, other: number): number {
  const part = (place: number): number => ((one >> place) & 255) - ((other >> place) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function nearest(palette: readonly number[], key: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const away = distance(candidate, key);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/** One byte per pixel, each row behind its filter byte 0: palette pictures compress best unfiltered. */
function indexedRows(pixels: Pixels, palette: readonly number[]): Uint8Array {
  const places = new Map<number, number>();
  const rows = new Uint8Array(pixels.height * (pixels.width + 1));
  for (let row = 0; row < pixels.height; row += 1) {
    for (let column = 0; column < pixels.width; column += 1) {
      const key = keyOf(colourAt(pixels.data, (row * pixels.width + column) * 3));
      const place = places.get(key) ?? nearest(palette, key);
      places.set(key, place);
      rows[row * (pixels.width + 1) + column + 1] = place;
    }
  }
  return rows;
}

/**
 * The same picture with at most 256 colours.
 *
 * @param png as Chromium writes it: 8 bits, RGB or RGBA, not interlaced
 * @throws Error when it is another kind of file
 */
export function quantisePng(png: Uint8Array): Uint8Array {
  const pixels = decodePng(png);
  const palette = choosePalette(tally(pixels));
  const colours = palette.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]);
  return pngFile(pixels.width, pixels.height, {
    palette: Uint8Array.from(colours),
    data: deflateSync(indexedRows(pixels, palette), { level: 9, memLevel: 9 }),
  });
}
