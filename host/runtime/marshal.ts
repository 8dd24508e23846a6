/** What google.script.run lets through, in both directions (platform.md 4.3). */

import { types } from 'node:util';

/** A value that survives the way between a page and the script. */
export type Transferable =
  | string
  | number
  | boolean
  | null
  | readonly Transferable[]
  | { readonly [key: string]: Transferable };

/** Stands for a value that cannot be sent. */
const illegal = Symbol('illegal');

/** Thrown for an argument that google.script.run refuses to send. */
export class IllegalArgumentError extends TypeError {
  constructor(readonly position: number) {
    super(`Failed due to illegal value in property: ${position}`);
  }
}

/** Copies the arguments of a call as the page sends them. Throws for dates, functions and circles. */
export function sendArguments(values: readonly unknown[]): Transferable[] {
  return values.map((value, position) => {
    const copy = transferred(value, new Set());
    if (copy === illegal) throw new IllegalArgumentError(position);
    return copy;
  });
}

/** Copies a result as the page gets it: anything illegal in it, such as a Date, makes all of it null. */
export function sendResult(value: unknown): Transferable {
  const copy = transferred(value, new Set());
  return copy === illegal ? null : copy;
}

function transferred(value: unknown, above: ReadonlySet<object>): Transferable | typeof illegal {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.has(value)) return illegal;
  const within = new Set(above).add(value);
  if (Array.isArray(value)) return transferredList(value, within);
  return isPlain(value) ? transferredFields(value, within) : illegal;
}

function transferredList(
  list: readonly unknown[],
  above: ReadonlySet<object>,
): Transferable | typeof illegal {
  const copy: Transferable[] = [];
  for (const item of list) {
    const sent = transferred(item, above);
    if (sent === illegal) return illegal;
    copy.push(sent);
  }
  return copy;
}

function transferredFields(value: object, above: ReadonlySet<object>): Transferable | typeof illegal {
  const copy: Record<string, Transferable> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const sent = transferred(item, above);
    if (sent === illegal) return illegal;
    copy[key] = sent;
  }
  return copy;
}

/** A plain object of any realm; a service object's proxy has no own fields and is no plain object. */
function isPlain(value: object): boolean {
  if (types.isProxy(value) || types.isDate(value) || types.isMap(value) || types.isSet(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
