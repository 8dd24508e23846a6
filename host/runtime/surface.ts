/** What a script sees of a service object: its methods, their parameters, and how each call is counted. */

import { HostError } from '../errors';
import type { Parameter, Values } from './parameters';

/**
 * How a call counts: `read` returns document data, `write` changes the document, `send` sends mail,
 * `other` is everything else (handles, builders, properties, locks).
 */
export type CallKind = 'read' | 'write' | 'send' | 'other';

/** One way to call a method. */
export interface Overload<Target> {
  readonly parameters: readonly Parameter<unknown>[];
  run(target: Target, values: readonly unknown[]): unknown;
  /** How many cells the call touches. */
  cells(target: Target, values: readonly unknown[]): number;
}

/** A method with all its overloads. */
export interface Method<Target> {
  readonly kind: CallKind;
  readonly overloads: readonly Overload<Target>[];
}

/** The methods of one class, by name. */
export type MethodTable<Target> = Readonly<Record<string, Method<Target>>>;

/** What is counted when a method names nothing else: the cells of its target. */
export type CellCount<Target> = (target: Target) => number;

type Maker<Target> = <const Parameters extends readonly Parameter<unknown>[]>(
  parameters: Parameters,
  run: (target: Target, ...values: Values<Parameters>) => unknown,
  cells?: (target: Target, ...values: Values<Parameters>) => number,
) => Method<Target>;

/**
 * Makers of methods for one class, one for each kind of call. Reads and writes count the target's cells
 * unless a method says otherwise.
 */
export function methodsOf<Target>(count: CellCount<Target> = () => 0): Record<CallKind, Maker<Target>> {
  return {
    read: makerOf('read', count),
    write: makerOf('write', count),
    send: makerOf('send', () => 0),
    other: makerOf('other', () => 0),
  };
}

function makerOf<Target>(kind: CallKind, count: CellCount<Target>): Maker<Target> {
  return (parameters, run, cells) => {
    // The values come from readArguments over the same parameters, which is what gives them their types.
    type Typed = Values<typeof parameters>;
    const overload: Overload<Target> = {
      parameters,
      run: (target, values) => run(target, ...(values as unknown as Typed)),
      cells: (target, values) => (cells ? cells(target, ...(values as unknown as Typed)) : count(target)),
    };
    return { kind, overloads: [overload] };
  };
}

/** Joins several ways to call one method; the first that fits is taken. */
export function anyOf<Target>(first: Method<Target>, ...others: readonly Method<Target>[]): Method<Target> {
  return { kind: first.kind, overloads: [first, ...others].flatMap((method) => method.overloads) };
}

/** A class as scripts see it. `path` is the name that errors print, such as SpreadsheetApp.Range. */
export interface Surface {
  readonly path: string;
  /** The last part of the path, which calls are logged under. */
  readonly name: string;
  readonly methods: ReadonlyMap<string, Method<object>>;
  /** Throws when the object stands for something that is gone, such as a deleted sheet. */
  guard(target: object): void;
  /** Values that hang on the object itself, such as the enums of SpreadsheetApp. */
  property(target: object, name: string): unknown;
  /** Takes an assignment by the script; false when the object takes none. */
  assign(target: object, name: string, value: unknown): boolean;
}

type Class<Target> = abstract new (...values: never[]) => Target;

/** The parts of a surface beside its methods. */
export interface SurfaceExtras<Target> {
  readonly guard?: (target: Target) => void;
  readonly property?: (target: Target, name: string) => unknown;
  readonly assign?: (target: Target, name: string, value: unknown) => boolean;
}

const surfaces = new Map<unknown, Surface>();

/** Says what scripts see of a class. Called once for each class, where the class is defined. */
export function defineSurface<Target extends object>(
  type: Class<Target>,
  path: string,
  methods: MethodTable<Target>,
  extras: SurfaceExtras<Target> = {},
): void {
  const narrow = (target: object): Target => {
    if (target instanceof type) return target;
    throw new HostError(`A ${path} method was called on another object.`);
  };
  const erased = new Map<string, Method<object>>();
  for (const [name, method] of Object.entries(methods)) erased.set(name, eraseTarget(method, narrow));
  surfaces.set(type, {
    path,
    name: path.slice(path.lastIndexOf('.') + 1),
    methods: erased,
    guard: (target) => extras.guard?.(narrow(target)),
    property: (target, name) => extras.property?.(narrow(target), name),
    assign: (target, name, value) => extras.assign?.(narrow(target), name, value) ?? false,
  });
}

function eraseTarget<Target>(method: Method<Target>, narrow: (target: object) => Target): Method<object> {
  return {
    kind: method.kind,
    overloads: method.overloads.map((overload) => ({
      parameters: overload.parameters,
      run: (target, values) => overload.run(narrow(target), values),
      cells: (target, values) => overload.cells(narrow(target), values),
    })),
  };
}

/** The surface of a service object, or undefined for a plain value. */
export function surfaceOf(value: object): Surface | undefined {
  return surfaces.get(value.constructor);
}
