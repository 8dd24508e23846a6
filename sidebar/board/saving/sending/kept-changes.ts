/**
 * Keeps changes in the browser until the sheet has them, so that a closed panel loses none. Each has an entry of its
 * own: two panels of one browser do not overwrite each other's.
 *
 * Browsers may keep a page inside another one from storing anything (platform.md 4.1): then the page keeps them alone.
 */
import { type Change, isChange } from '../change';

export interface KeptChanges {
  /** What an earlier panel left, oldest first. */
  readonly all: () => readonly Change[];
  readonly keep: (change: Change) => void;
  readonly drop: (key: string) => void;
  /** Tells of changes that another panel of this browser has brought to an end. @returns the clean-up */
  readonly watch: (onDropped: (key: string) => void) => () => void;
}

/** @param workbook the file's id: what was done to one file is never sent to another */
export function keptChanges(workbook: string): KeptChanges {
  const prefix = 'pipesheet-unsaved '.concat(workbook, ' ');
  return {
    all: () => orElse([], () => readAll(prefix)),
    keep: (change) =>
      orElse(undefined, () => localStorage.setItem(prefix + change.key, JSON.stringify(change))),
    drop: (key) => orElse(undefined, () => localStorage.removeItem(prefix + key)),
    watch: (onDropped) => {
      const listen = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(prefix) && newValue === null) onDropped(key.slice(prefix.length));
      };
      addEventListener('storage', listen);
      return () => removeEventListener('storage', listen);
    },
  };
}

function readAll(prefix: string): readonly Change[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return keys.sort().flatMap((key) => {
    // One that cannot be read does not hide the others.
    const change = orElse<unknown>(null, () => JSON.parse(localStorage.getItem(key) ?? 'null'));
    return isChange(change) ? [change] : [];
  });
}

function orElse<Value>(fallback: Value, run: () => Value): Value {
  try {
    return run();
  } catch {
    return fallback;
  }
}
