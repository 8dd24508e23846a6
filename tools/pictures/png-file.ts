/** Writes a PNG file of palette pixels. */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Bits per pixel, and the colour type of a palette picture. */
const DEPTH = 8;
const INDEXED = 3;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_none, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of a chunk's type and data (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function number32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  return Buffer.concat([number32(data.length), body, number32(crc32(body))]);
}

/** `palette` holds three bytes per colour, `data` the deflated rows, each behind its filter byte. */
export interface PalettePicture {
  readonly palette: Uint8Array;
  readonly data: Uint8Array;
}

/** The bytes of the file. */
export function pngFile(width: number, height: number, { palette, data }: PalettePicture): Uint8Array {
  const kind = Uint8Array.from([DEPTH, INDEXED, 0, 0, 0]);
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Buffer.concat([number32(width), number32(height), kind])),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
