/** Enumerations as scripts see them: objects that print and serialise as their names (platform.md 1.6). */

import { mismatch, type Parameter } from '../runtime/parameters';
import { defineSurface, methodsOf } from '../runtime/surface';

/** One value of an enumeration. The same object each time, so scripts can compare with ===. */
export class EnumValue<Name extends string = string> {
  constructor(
    readonly name: Name,
    readonly ordinal: number,
  ) {}
}

/** An enumeration such as SpreadsheetApp.WrapStrategy. */
export class Enumeration<Name extends string = string> {
  private readonly values: ReadonlyMap<string, EnumValue<Name>>;

  constructor(names: readonly Name[]) {
    this.values = new Map(names.map((name, index) => [name, new EnumValue(name, index)]));
  }

  /** The value of a name, for handing out to scripts. */
  of(name: Name): EnumValue<Name> {
    return this.values.get(name) ?? new EnumValue(name, -1);
  }

  /** The value of any name, or undefined. */
  find(name: string): EnumValue<Name> | undefined {
    return this.values.get(name);
  }

  /** A parameter that takes a value of this enumeration and reads its name. Strings do not fit. */
  readonly parameter: Parameter<Name> = {
    optional: false,
    read: (value) => {
      if (!(value instanceof EnumValue)) return mismatch;
      const own = this.values.get(value.name);
      return own === value ? own.name : mismatch;
    },
  };
}

const value = methodsOf<EnumValue>();

defineSurface(EnumValue, 'Enum', {
  toString: value.other([], (member) => member.name),
  toJSON: value.other([{ optional: true, rest: true, read: () => null }], (member) => member.name),
  name: value.other([], (member) => member.name),
  ordinal: value.other([], (member) => member.ordinal),
});

defineSurface(Enumeration, 'Enumeration', {}, { property: (enumeration, name) => enumeration.find(name) });
