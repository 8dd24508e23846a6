/** Reads the pixels of a PNG as Chromium writes it. */
import { inflateSync } from 'node:zlib';

/** Rows of red, green and blue bytes, from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE_LENGTH = 8;

/** Channels per pixel of the colour types that Chromium writes: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

function* chunksOf(png: Uint8Array): Generator<{ readonly type: string; readonly data: Uint8Array }> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    yield { type, data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** The Paeth predictor (PNG specification, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((byte) => Math.abs(estimate - byte));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

/** What each filter type adds to a byte (PNG specification, 9.2). */
const PREDICTORS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function unfilter(row: Uint8Array, before: Uint8Array, filter: number, channels: number): void {
  const predict = PREDICTORS[filter];
  if (!predict) throw new Error(`The picture has a row with the unknown filter ${filter}.`);
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - channels] ?? 0;
    const corner = before[at - channels] ?? 0;
    row[at] = ((row[at] ?? 0) + predict(left, before[at] ?? 0, corner)) & 255;
  }
}

/** @throws Error when the file is no PNG of 8-bit RGB or RGBA */
export function decodePng(png: Uint8Array): Pixels {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = CHANNELS[head?.[9] ?? -1];
  if (!head || !channels || head[8] !== 8 || head[12] !== 0) {
    throw new Error('The picture is no PNG of 8-bit RGB or RGBA.');
  }
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return { width, height, data: colourBytes(inflateSync(packed), width, height, channels) };
}

/** Undoes the filters and leaves out the alpha bytes: a picture of a page covers everything. */
function colourBytes(filtered: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  const stride = width * channels + 1;
  let before: Uint8Array = new Uint8Array(width * channels);
  for (let row = 0; row < height; row += 1) {
    const bytes = filtered.subarray(row * stride + 1, (row + 1) * stride);
    unfilter(bytes, before, filtered[row * stride] ?? 0, channels);
    before = bytes;
    for (let column = 0; column < width; column += 1) {
      const pixel = bytes.subarray(column * channels, column * channels + 3);
      data.set(pixel, (row * width + column) * 3);
    }
  }
  return data;
}
