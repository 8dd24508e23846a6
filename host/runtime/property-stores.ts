/** The three property stores: texts kept per script, per user and per document (platform.md 2.4). */

import { ServiceException } from '../errors';

/** 9 KB for a value and 500 KB for a store, in bytes of UTF-8 (platform.md 2.2). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** Where a store keeps its texts. */
export interface PropertyBacking {
  read(): Readonly<Record<string, string>>;
  write(properties: Readonly<Record<string, string>>): void;
}

/** A backing that lives as long as the host. */
export function memoryBacking(): PropertyBacking {
  let kept: Readonly<Record<string, string>> = {};
  return {
    read: () => kept,
    write: (properties) => {
      kept = properties;
    },
  };
}

/** One store of texts with Google's limits. */
export class PropertyStore {
  constructor(private readonly backing: PropertyBacking) {}

  all(): Readonly<Record<string, string>> {
    return this.backing.read();
  }

  get(key: string): string | null {
    const properties = this.all();
    return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
  }

  /** Keeps texts beside the others, or instead of them. Throws when a value or the store is too large. */
  set(changes: Readonly<Record<string, string>>, deleteOthers = false): void {
    for (const value of Object.values(changes)) {
      if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceException('argumentTooLarge', 'value');
    }
    const next = deleteOthers ? { ...changes } : { ...this.all(), ...changes };
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > STORE_LIMIT) throw new ServiceException('propertyQuota');
    this.backing.write(next);
  }

  delete(key: string): void {
    this.backing.write(Object.fromEntries(Object.entries(this.all()).filter(([name]) => name !== key)));
  }

  clear(): void {
    this.backing.write({});
  }
}

/** All stores of a script: one for everybody, one for each user, one with the document. */
export class PropertyStores {
  readonly script = new PropertyStore(memoryBacking());
  readonly document: PropertyStore;
  private readonly users = new Map<string, PropertyStore>();

  constructor(document: PropertyBacking) {
    this.document = new PropertyStore(document);
  }

  user(email: string): PropertyStore {
    const store = this.users.get(email) ?? new PropertyStore(memoryBacking());
    this.users.set(email, store);
    return store;
  }
}
