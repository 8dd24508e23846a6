/** Utilities: dates, encodings, digests, pauses and identifiers. */

import { createHash, createHmac } from 'node:crypto';
import { format } from 'node:util';
import { ServiceException } from '../errors';
import { date, integer, optional, remaining, text } from '../runtime/parameters';
import { uuidFrom } from '../runtime/random';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import { TimeZone } from '../runtime/zone';
import { Blob, bytesOrText, signed } from './blob';
import type { ServiceContext } from './context';
import { formatInstant, parseInstant } from './date-format';
import { Enumeration } from './enums';

/** The global Utilities. */
export class Utilities {
  constructor(readonly context: ServiceContext) {}
}

const digestAlgorithm = new Enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const macAlgorithm = new Enumeration([
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
const charset = new Enumeration(['US_ASCII', 'UTF_8']);
const LONGEST_SLEEP = 300_000;

const ENUMS: Readonly<Record<string, object>> = {
  DigestAlgorithm: digestAlgorithm,
  MacAlgorithm: macAlgorithm,
  Charset: charset,
};

/** An unknown zone is read as GMT, as Java reads it. */
function zoneNamed(name: string): TimeZone {
  try {
    return TimeZone.named(name);
  } catch {
    return TimeZone.named('Etc/GMT');
  }
}

function formatDate(_target: Utilities, day: Date, zone: string, pattern: string): string {
  const written = formatInstant(day.getTime(), zoneNamed(zone), pattern);
  if (written === null) throw new ServiceException('invalidArgument', pattern);
  return written;
}

function parseDate(_target: Utilities, written: string, zone: string, pattern: string): Date {
  const instant = parseInstant(written, zoneNamed(zone), pattern);
  if (instant === null) throw new ServiceException('unparseableDate', written);
  return new Date(instant);
}

function sleep({ context }: Utilities, milliseconds: number): void {
  if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
    throw new ServiceException('invalidArgument', String(milliseconds));
  }
  context.execution.spend(milliseconds);
}

function nodeName(algorithm: string): string {
  return algorithm.replace('HMAC_', '').replaceAll('_', '').toLowerCase();
}

/** %s, %d and %f with Java's flags for width and precision; %j does not exist. */
function formatString(template: string, values: readonly unknown[]): string {
  let index = 0;
  return template.replace(
    /%(-?)(0?)(\d*)(?:\.(\d+))?([sdf%])/g,
    (_, left, zero, width, precision, letter) => {
      if (letter === '%') return '%';
      const value = values[index++];
      const written =
        letter === 'f' ? Number(value).toFixed(Number(precision ?? 6)) : integerOrText(letter, value);
      const size = Number(width || 0);
      return left ? written.padEnd(size) : written.padStart(size, zero ? '0' : ' ');
    },
  );
}

function integerOrText(letter: string, value: unknown): string {
  return letter === 'd' ? String(Math.trunc(Number(value))) : format('%s', value);
}

const { other } = methodsOf<Utilities>();

defineSurface(
  Utilities,
  'Utilities',
  {
    formatDate: other([date, text, text], formatDate),
    parseDate: other([text, text, text], parseDate),
    formatString: other([text, remaining], (_, template, values) => formatString(template, values)),
    sleep: other([integer], sleep),
    getUuid: other([], ({ context }) => uuidFrom(context.machine.random)),
    base64Encode: anyOf(
      other([bytesOrText], (_, bytes) => bytes.toString('base64')),
      other([bytesOrText, charset.parameter], (_, bytes) => bytes.toString('base64')),
    ),
    base64EncodeWebSafe: other([bytesOrText], (_, bytes) =>
      bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ),
    base64Decode: other([text], (_, encoded) => signed(Buffer.from(encoded, 'base64'))),
    base64DecodeWebSafe: other([text], (_, encoded) => signed(Buffer.from(encoded, 'base64url'))),
    newBlob: other(
      [bytesOrText, optional(text), optional(text)],
      (_, bytes, type, name) => new Blob(bytes, type ?? 'text/plain', name ?? null),
    ),
    computeDigest: anyOf(
      other([digestAlgorithm.parameter, bytesOrText], (_, algorithm, bytes) => digest(algorithm, bytes)),
      other([digestAlgorithm.parameter, bytesOrText, charset.parameter], (_, algorithm, bytes) =>
        digest(algorithm, bytes),
      ),
    ),
    computeHmacSignature: other(
      [macAlgorithm.parameter, bytesOrText, bytesOrText],
      (_, algorithm, bytes, key) => signed(createHmac(nodeName(algorithm), key).update(bytes).digest()),
    ),
    computeHmacSha256Signature: other([bytesOrText, bytesOrText], (_, bytes, key) =>
      signed(createHmac('sha256', key).update(bytes).digest()),
    ),
  },
  { property: (_, name) => ENUMS[name] },
);

function digest(algorithm: string, bytes: Buffer): number[] {
  return signed(createHash(nodeName(algorithm)).update(bytes).digest());
}
