/** CacheService and its caches (platform.md 2.3). */

import { ServiceException } from '../errors';
import type { CacheStore } from '../runtime/cache-stores';
import { anything, fields, integer, listOf, nullable, optional, text } from '../runtime/parameters';
import { defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';

/** The global CacheService. */
export class CacheService {
  constructor(readonly context: ServiceContext) {}
}

/** A Cache.Cache. */
export class CacheHandle {
  constructor(readonly store: CacheStore) {}
}

const service = methodsOf<CacheService>();

function named({ context }: CacheService, name: string): CacheHandle {
  return new CacheHandle(context.machine.caches.named(name));
}

defineSurface(CacheService, 'CacheService', {
  getScriptCache: service.other([], (target) => named(target, 'script')),
  getDocumentCache: service.other([], (target) => named(target, 'document')),
  getUserCache: service.other([], (target) => named(target, `user ${target.context.execution.user}`)),
});

function requireText(key: string | null): string {
  if (key === null) throw new ServiceException('invalidArgument', 'key');
  return key;
}

const { other } = methodsOf<CacheHandle>();
const key = nullable(text);

defineSurface(CacheHandle, 'Cache', {
  get: other([key], ({ store }, wanted) => store.get(requireText(wanted))),
  getAll: other([listOf(text)], ({ store }, keys) =>
    Object.fromEntries(
      keys.flatMap((wanted) => {
        const value = store.get(wanted);
        return value === null ? [] : [[wanted, value]];
      }),
    ),
  ),
  put: other([key, anything, optional(integer)], ({ store }, wanted, value, seconds) => {
    store.put(requireText(wanted), String(value), seconds);
  }),
  putAll: other([fields, optional(integer)], ({ store }, values, seconds) => {
    for (const [wanted, value] of Object.entries(values)) store.put(wanted, String(value), seconds);
  }),
  remove: other([key], ({ store }, wanted) => store.remove(requireText(wanted))),
  removeAll: other([listOf(text)], ({ store }, keys) => {
    for (const wanted of keys) store.remove(wanted);
  }),
});
