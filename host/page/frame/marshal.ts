/** Which arguments google.script.run takes, and the JSON they travel as (platform.md 4.3). */

/** An argument that google.script.run refuses. */
export class IllegalArgumentError extends Error {
  override readonly name = 'ScriptError';

  constructor(path: string) {
    super(`Failed due to illegal value in property: ${path}`);
  }
}

function isForm(value: unknown): value is HTMLFormElement {
  return typeof HTMLFormElement !== 'undefined' && value instanceof HTMLFormElement;
}

function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(new FormData(form).keys())) {
    const values = new FormData(form).getAll(name);
    fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function checkedObject(value: object, path: string, above: readonly object[]): unknown {
  if (above.includes(value)) throw new IllegalArgumentError(path);
  const chain = [...above, value];
  if (Array.isArray(value)) {
    return value.map((item, index) => (item === undefined ? null : checked(item, String(index), chain)));
  }
  if (!isPlain(value)) throw new IllegalArgumentError(path);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, checked(item, key, chain)]));
}

function checked(value: unknown, path: string, above: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new IllegalArgumentError(path);
  }
  return typeof value === 'object' && value !== null ? checkedObject(value, path, above) : value;
}

/**
 * The arguments as JSON: numbers, booleans, strings, null and plain objects and arrays of these; a form only
 * as the sole argument. Throws IllegalArgumentError for a Date, a function, an element or a circle.
 */
export function marshalArguments(values: readonly unknown[]): string {
  const [first] = values;
  const given = values.length === 1 && isForm(first) ? [formFields(first)] : values;
  return JSON.stringify(checked(given, '0', []));
}
