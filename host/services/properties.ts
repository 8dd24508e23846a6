/** PropertiesService and its three stores (platform.md 2.4). */

import { anything, fields, flag, optional, text } from '../runtime/parameters';
import type { PropertyStore } from '../runtime/property-stores';
import { defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';

/** The global PropertiesService. */
export class PropertiesService {
  constructor(readonly context: ServiceContext) {}
}

/** A Properties.Properties. */
export class PropertiesHandle {
  constructor(readonly store: PropertyStore) {}
}

const service = methodsOf<PropertiesService>();

defineSurface(PropertiesService, 'PropertiesService', {
  getDocumentProperties: service.other(
    [],
    ({ context }) => new PropertiesHandle(context.machine.properties.document),
  ),
  getScriptProperties: service.other(
    [],
    ({ context }) => new PropertiesHandle(context.machine.properties.script),
  ),
  getUserProperties: service.other(
    [],
    ({ context }) => new PropertiesHandle(context.machine.properties.user(context.execution.user)),
  ),
});

/** Stores keep texts only: numbers, booleans and the rest become texts. */
function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

const { other } = methodsOf<PropertiesHandle>();

defineSurface(PropertiesHandle, 'Properties', {
  getProperty: other([text], ({ store }, key) => store.get(key)),
  getProperties: other([], ({ store }) => ({ ...store.all() })),
  getKeys: other([], ({ store }) => Object.keys(store.all())),
  setProperty: other([text, anything], (handle, key, value) => {
    handle.store.set({ [key]: String(value) });
    return handle;
  }),
  setProperties: other([fields, optional(flag)], (handle, values, deleteOthers) => {
    handle.store.set(texts(values), deleteOthers ?? false);
    return handle;
  }),
  deleteProperty: other([text], (handle, key) => {
    handle.store.delete(key);
    return handle;
  }),
  deleteAllProperties: other([], (handle) => {
    handle.store.clear();
    return handle;
  }),
});
