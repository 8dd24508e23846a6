/** Blobs: bytes with a name and a type. Apps Script bytes are signed, from -128 to 127 (platform.md 1.1). */

import { integer, listOf, mismatch, type Parameter, text } from '../runtime/parameters';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';

/** A Utilities Blob. */
export class Blob {
  constructor(
    public bytes: Buffer,
    public type: string,
    public name: string | null,
  ) {}
}

/** Bytes as scripts see them. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Bytes from a script's numbers, signed or not. */
function unsigned(values: readonly number[]): Buffer {
  return Buffer.from(values.map((value) => value & 255));
}

/** Bytes or a text, which is read as UTF-8. */
export const bytesOrText: Parameter<Buffer> = {
  optional: false,
  read: (value) => {
    if (typeof value === 'string') return Buffer.from(value, 'utf8');
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'number')) return mismatch;
    return unsigned(value.map(Number));
  },
};

const { other } = methodsOf<Blob>();

defineSurface(Blob, 'Blob', {
  getBytes: other([], (blob) => signed(blob.bytes)),
  getDataAsString: anyOf(
    other([], (blob) => blob.bytes.toString('utf8')),
    other([text], (blob) => blob.bytes.toString('utf8')),
  ),
  getContentType: other([], (blob) => blob.type),
  setContentType: other([text], (blob, type) => Object.assign(blob, { type })),
  getName: other([], (blob) => blob.name),
  setName: other([text], (blob, name) => Object.assign(blob, { name })),
  setBytes: other([listOf(integer)], (blob, values) => Object.assign(blob, { bytes: unsigned(values) })),
  setDataFromString: other([text], (blob, content) => Object.assign(blob, { bytes: Buffer.from(content) })),
  copyBlob: other([], (blob) => new Blob(Buffer.from(blob.bytes), blob.type, blob.name)),
  isGoogleType: other([], () => false),
});
