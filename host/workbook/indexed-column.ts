/** The values of a range with an index by value, so that equality conditions need no scan. */

import { CellError, EmptyValue } from 'hyperformula';

/** A value as conditions see it; null is an empty cell, undefined an error. */
export type ConditionValue = number | string | boolean | null | undefined;

/** A range read in row order. */
export interface IndexedColumn {
  readonly values: readonly ConditionValue[];
  /** The positions of each value; texts are in lower case, as conditions ignore case. */
  readonly positions: () => ReadonlyMap<ConditionValue, readonly number[]>;
  /** The error in a position where the value is undefined. */
  readonly errorAt: (position: number) => CellError | undefined;
}

/** Reads a range's raw values. */
export function indexColumn(raw: readonly unknown[]): IndexedColumn {
  const values = raw.map(conditionValue);
  let positions: Map<ConditionValue, number[]> | null = null;
  return {
    values,
    positions: () => {
      positions ??= positionsOf(values);
      return positions;
    },
    errorAt: (position) => {
      const value = raw[position];
      return value instanceof CellError ? value : undefined;
    },
  };
}

/** The value that conditions compare; a date or percentage counts as its number. */
export function conditionValue(raw: unknown): ConditionValue {
  if (typeof raw === 'number' || typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (raw === EmptyValue) return null;
  if (raw instanceof CellError) return undefined;
  return typeof raw === 'object' && raw !== null && 'val' in raw && typeof raw.val === 'number'
    ? raw.val
    : undefined;
}

function positionsOf(values: readonly ConditionValue[]): Map<ConditionValue, number[]> {
  const positions = new Map<ConditionValue, number[]>();
  values.forEach((value, position) => {
    const key = typeof value === 'string' ? value.toLowerCase() : value;
    const found = positions.get(key);
    if (found) found.push(position);
    else positions.set(key, [position]);
  });
  return positions;
}
