/** What a service method takes: each parameter tells its own values from a mismatch (platform.md 1.6). */

/** Stands for "not a value of this parameter". */
export const mismatch = Symbol('mismatch');

/** One parameter of a method. An optional one may be left out. */
export interface Parameter<Value> {
  readonly optional: boolean;
  /** Whether it takes all further arguments as one list; only the last parameter may. */
  readonly rest?: boolean;
  /** The value, converted where Apps Script converts it, or `mismatch`. */
  read(value: unknown): Value | typeof mismatch;
}

/** The values of a list of parameters. */
export type Values<Parameters extends readonly Parameter<unknown>[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Value> ? Value : never;
};

function parameter<Value>(read: (value: unknown) => Value | typeof mismatch): Parameter<Value> {
  return { optional: false, read };
}

/** Text; numbers and booleans become text. */
export const text = parameter<string>((value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : mismatch;
});

/** A finite number. */
export const number = parameter<number>((value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : mismatch,
);

/** A whole number; a fraction is cut off. */
export const integer = parameter<number>((value) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : mismatch,
);

/** True or false. */
export const flag = parameter<boolean>((value) => (typeof value === 'boolean' ? value : mismatch));

/** An instant. */
export const date = parameter<Date>((value) => (value instanceof Date ? value : mismatch));

/** Anything at all; undefined counts as null (platform.md 1.6). */
export const anything = parameter<unknown>((value) => value ?? null);

/** An object with named fields. */
export const fields = parameter<Readonly<Record<string, unknown>>>((value) =>
  isFields(value) ? value : mismatch,
);

/** Tells an object with named fields from lists, dates and service objects. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A parameter that may be left out, or be null. */
export function optional<Value>(inner: Parameter<Value>): Parameter<Value | undefined> {
  return {
    optional: true,
    read: (value) => (value === null || value === undefined ? undefined : inner.read(value)),
  };
}

/** A parameter that must be given but may be null. */
export function nullable<Value>(inner: Parameter<Value>): Parameter<Value | null> {
  return parameter<Value | null>((value) => (value === null ? null : inner.read(value)));
}

/** All further arguments as a list. */
export const remaining: Parameter<readonly unknown[]> = {
  optional: true,
  rest: true,
  read: (value) => (Array.isArray(value) ? value : []),
};

/** A list of values of one kind. */
export function listOf<Value>(inner: Parameter<Value>): Parameter<readonly Value[]> {
  return parameter<readonly Value[]>((value) => {
    if (!Array.isArray(value)) return mismatch;
    const list: Value[] = [];
    for (const item of value) {
      const read = inner.read(item ?? null);
      if (read === mismatch) return mismatch;
      list.push(read);
    }
    return list;
  });
}

/** A list of lists of values of one kind: rows of columns. */
export function matrixOf<Value>(inner: Parameter<Value>): Parameter<readonly (readonly Value[])[]> {
  return listOf(listOf(inner));
}

/** A service object of one class. */
export function instance<Value>(type: abstract new (...values: never[]) => Value): Parameter<Value> {
  return parameter<Value>((value) => (value instanceof type ? value : mismatch));
}

/** Either of two kinds of value. */
export function either<Left, Right>(left: Parameter<Left>, right: Parameter<Right>): Parameter<Left | Right> {
  return parameter<Left | Right>((value) => {
    const read = left.read(value);
    return read === mismatch ? right.read(value) : read;
  });
}

/** Reads a call's arguments, or null when they do not fit. */
export function readArguments(
  parameters: readonly Parameter<unknown>[],
  values: readonly unknown[],
): readonly unknown[] | null {
  if (values.length > parameters.length && !parameters.at(-1)?.rest) return null;
  const read: unknown[] = [];
  for (const [index, expected] of parameters.entries()) {
    if (expected.rest) {
      read.push(values.slice(index));
      continue;
    }
    if (index >= values.length) {
      if (!expected.optional) return null;
      read.push(undefined);
      continue;
    }
    const value = expected.read(values[index] ?? null);
    if (value === mismatch) return null;
    read.push(value);
  }
  return read;
}

/** Names argument types as the signature error does: String, number, null, (class) (platform.md 1.6). */
export function describeArguments(values: readonly unknown[]): string {
  return values.map(describeType).join(',');
}

function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 ? `${describeType(value[0])}[]` : 'number[]';
  return '(class)';
}
