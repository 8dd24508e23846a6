/** One fresh JavaScript world for one execution, and the passage of values into and out of it. */

import { types } from 'node:util';
import { type Context, constants, createContext, runInContext, type Script } from 'node:vm';
import { withSilentRejections } from './silent-rejections';
import { surfaceOf } from './surface';
import type { TimeZone } from './zone';
import { zonedDate } from './zoned-date';

/** A call into the realm: `script` takes it from the global object, where it stands for a moment only. */
export interface Entry {
  readonly call: () => unknown;
  readonly fulfilled: (result: unknown) => void;
  readonly rejected: (error: unknown) => void;
  readonly script: Script;
  readonly timeout: number;
}

/** Calls one method of a service object on behalf of the script. */
export type MethodCaller = (target: object, method: string, values: readonly unknown[]) => unknown;

/** What a realm is made with. */
export interface RealmOptions {
  readonly zone: TimeZone;
  readonly now: () => number;
  readonly call: MethodCaller;
}

interface Intrinsics {
  readonly Date: DateConstructor;
  readonly makeDate: (instant: number) => Date;
  readonly makeArray: (source: readonly unknown[], convert: (value: unknown) => unknown) => unknown[];
  readonly makeObject: () => Record<string, unknown>;
  readonly makeError: (name: string, message: string) => Error;
  /** Makes Intl.DateTimeFormat show the script's zone unless it is told another. */
  readonly zoneFormats: (timeZone: string) => void;
  readonly makeTypeError: (message: string) => Error;
  readonly isPlain: (value: object) => boolean;
}

/**
 * Code that runs inside the realm: what it makes has the realm's own prototypes, so that the bundle's
 * `instanceof Date`, `instanceof Array` and `instanceof Error` hold for values that services return. The
 * stack of an error shows the script's own lines, as `at name (Code:12:3)` (platform.md 1.6).
 */
const INTRINSICS = `(function () {
  const RealDate = Date, RealArray = Array, RealError = Error, RealTypeError = TypeError, RealObject = Object;
  const getPrototypeOf = Object.getPrototypeOf, RealFormat = Intl.DateTimeFormat;
  return {
    Date: RealDate,
    makeDate: function (instant) { return new RealDate(instant); },
    makeArray: function (source, convert) {
      const copy = new RealArray(source.length);
      for (let index = 0; index < source.length; index++) copy[index] = convert(source[index]);
      return copy;
    },
    makeObject: function () { return {}; },
    makeError: function (name, message) {
      const limit = RealError.stackTraceLimit;
      RealError.stackTraceLimit = 50;
      const error = new RealError(message);
      RealError.stackTraceLimit = limit;
      const own = error.stack.split('\\n').filter((line) => /\\bCode:\\d+:\\d+/.test(line));
      RealObject.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      error.stack = [name + ': ' + message].concat(own).join('\\n');
      return error;
    },
    zoneFormats: function (timeZone) {
      const zoned = (values) => [values[0], RealObject.assign({ timeZone: timeZone }, values[1])];
      Intl.DateTimeFormat = new Proxy(RealFormat, {
        construct: (target, values, newTarget) => Reflect.construct(target, zoned(values), newTarget),
        apply: (target, self, values) => Reflect.apply(target, self, zoned(values)),
      });
    },
    makeTypeError: function (message) { return new RealTypeError(message); },
    isPlain: function (value) {
      const prototype = getPrototypeOf(value);
      return prototype === RealObject.prototype || prototype === null;
    },
  };
})()`;

/** Names that the language itself looks up on any object; their absence is no mistake of the script. */
const PROBED: ReadonlySet<string> = new Set(['toJSON', 'then', 'constructor', 'valueOf']);

/** A context with ECMAScript built-ins and service objects only (platform.md 1.1, 1.2, 12.1). */
export class Realm {
  private readonly context: Context;
  private readonly intrinsics: Intrinsics;
  private readonly proxies = new WeakMap<object, object>();
  private readonly targets = new WeakMap<object, object>();
  private readonly convert = (value: unknown) => this.inward(value);

  constructor(private readonly options: RealmOptions) {
    // An ordinary global object: with a contextified one each look-up of Math or Number costs an interceptor
    // call, which made the bundle's hot loops 13 times slower.
    this.context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
    this.intrinsics = runInContext(INTRINSICS, this.context);
    this.intrinsics.zoneFormats(options.zone.name);
    this.define('Date', zonedDate(this.intrinsics.Date, options.zone, options.now));
  }

  /** Puts a value on the realm's global object as it is. */
  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, writable: true, configurable: true });
  }

  /** Runs a compiled script; microtasks are drained before it returns. */
  run(script: Script, timeout: number): unknown {
    return withSilentRejections(() => script.runInContext(this.context, { timeout, displayErrors: false }));
  }

  /** Calls a function of the realm through a script, so that its microtasks are drained as well. */
  enter(entry: Entry): void {
    Object.defineProperty(this.context, Symbol.for('local host entry'), {
      value: entry,
      configurable: true,
    });
    this.run(entry.script, entry.timeout);
  }

  /** A value as the realm sees it: copies with the realm's prototypes, proxies for service objects. */
  inward(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return this.intrinsics.makeDate(value.getTime());
    if (Array.isArray(value)) return this.intrinsics.makeArray(value, this.convert);
    if (surfaceOf(value)) return this.proxyOf(value);
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const copy = this.intrinsics.makeObject();
    for (const [name, item] of Object.entries(value)) copy[name] = this.inward(item);
    return copy;
  }

  /** A value of the realm as services see it: host dates, host lists, the objects behind the proxies. */
  outward(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const target = this.targets.get(value);
    if (target) return target;
    if (types.isDate(value)) return new Date(Number(value));
    if (Array.isArray(value)) return Array.from(value, (item) => this.outward(item));
    if (!this.intrinsics.isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.outward(item)]));
  }

  /** An error object of the realm. */
  error(name: string, message: string): Error {
    return this.intrinsics.makeError(name, message);
  }

  private proxyOf(target: object): object {
    const known = this.proxies.get(target);
    if (known) return known;
    const proxy = new Proxy(Object.create(null), {
      get: (_, property) => this.member(target, property),
      has: (_, property) =>
        typeof property === 'string' && (surfaceOf(target)?.methods.has(property) ?? false),
      set: (_, property, value) => this.assign(target, property, value),
      getPrototypeOf: () => null,
    });
    this.proxies.set(target, proxy);
    this.targets.set(proxy, target);
    return proxy;
  }

  /**
   * A member of a service object. What is neither a method nor a property of it throws at once and with
   * its full name, so that a method the host lacks is noticed where it is used (platform.md 1.6).
   */
  private member(target: object, property: string | symbol): unknown {
    const surface = surfaceOf(target);
    if (!surface) return undefined;
    if (typeof property === 'symbol') return undefined;
    if (surface.methods.has(property)) {
      return (...values: unknown[]) => this.options.call(target, property, values);
    }
    const value = surface.property(target, property);
    if (value !== undefined) return this.inward(value);
    if (property === 'toString') return () => surface.name;
    if (PROBED.has(property)) return undefined;
    throw this.intrinsics.makeTypeError(`${surface.name}.${property} is not a function`);
  }

  private assign(target: object, property: string | symbol, value: unknown): boolean {
    const taken = typeof property === 'string' && surfaceOf(target)?.assign(target, property, value);
    if (taken) return true;
    throw this.intrinsics.makeTypeError(`Cannot set ${String(property)} of a service object`);
  }
}
