/** The caches: texts that expire, and may vanish before that (platform.md 2.3). */

import { ServiceException } from '../errors';
import { type HostClock, SECOND } from './clock';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const ITEM_LIMIT = 1_000;
const EVICTED_AT_LIMIT = 100;
const DEFAULT_LIFE = 600;
const LONGEST_LIFE = 21_600;

interface Item {
  readonly value: string;
  readonly expires: number;
}

/** One cache. `vanishes` decides at each look-up whether an item was evicted early. */
export class CacheStore {
  private readonly items = new Map<string, Item>();

  constructor(
    private readonly clock: HostClock,
    private readonly vanishes: () => boolean,
  ) {}

  get(key: string): string | null {
    requireKey(key);
    const item = this.items.get(key);
    if (!item) return null;
    if (item.expires > this.clock.now() && !this.vanishes()) return item.value;
    this.items.delete(key);
    return null;
  }

  /** Keeps a text for a number of seconds, at most six hours. */
  put(key: string, value: string, seconds = DEFAULT_LIFE): void {
    requireKey(key);
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ServiceException('argumentTooLarge', 'value');
    const life = seconds > 0 ? Math.min(seconds, LONGEST_LIFE) : DEFAULT_LIFE;
    this.items.delete(key);
    if (this.items.size >= ITEM_LIMIT) this.evictOldest();
    this.items.set(key, { value, expires: this.clock.now() + life * SECOND });
  }

  remove(key: string): void {
    this.items.delete(key);
  }

  clear(): void {
    this.items.clear();
  }

  private evictOldest(): void {
    for (const key of [...this.items.keys()].slice(0, EVICTED_AT_LIMIT)) this.items.delete(key);
  }
}

function requireKey(key: string): void {
  if (key === '') throw new ServiceException('invalidArgument', 'key');
  if (key.length > KEY_LIMIT) throw new ServiceException('argumentTooLarge', 'key');
}

/** All caches of a script, by their sharing. */
export class CacheStores {
  private readonly stores = new Map<string, CacheStore>();

  constructor(
    private readonly clock: HostClock,
    private readonly vanishes: () => boolean,
  ) {}

  /** The cache of a name such as `script`, `document` or `user a@example.com`. */
  named(name: string): CacheStore {
    const store = this.stores.get(name) ?? new CacheStore(this.clock, this.vanishes);
    this.stores.set(name, store);
    return store;
  }

  /** Empties all of them, as Google may at any time. */
  clear(): void {
    for (const store of this.stores.values()) store.clear();
  }
}
