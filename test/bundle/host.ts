/** The built bundle on the local host: makes hosts over inline sheets and calls the panel's functions, typed. */

import { createHost, type Host, type HostOptions } from '../../host/host';
import type { Reply, Rpc, RpcName } from '../../src/contract/rpc';

/** Saturday 2026-11-21, 14:00 in Seoul. */
const NOW = '2026-11-21T05:00:00Z';

/** A host with the shipped bundle; `dist/` is built once before the suite (test/build-once.ts). */
export function bundleHost(options: HostOptions = {}): Host {
  return createHost({ now: NOW, bundle: 'dist', ...options });
}

/** A host whose first sheet holds a CSV as Google would import it. */
export async function hostWithCsv(csv: string, options: HostOptions = {}, name = 'deals.csv'): Promise<Host> {
  const host = bundleHost(options);
  await host.load(new TextEncoder().encode(csv), name);
  return host;
}

/** Calls a function of the panel's and hands back its reply. */
export function ask<Name extends RpcName>(
  host: Host,
  name: Name,
  request: Parameters<Rpc[Name]>[0],
): Reply<ReturnType<Rpc[Name]>> {
  return JSON.parse(String(host.rpc(name, JSON.stringify(request))));
}

/** The same, for calls that must succeed. @throws Error with the problem's sentences */
export function call<Name extends RpcName>(
  host: Host,
  name: Name,
  request: Parameters<Rpc[Name]>[0],
): ReturnType<Rpc[Name]> {
  const reply = ask(host, name, request);
  if (reply.ok) return reply.value;
  throw new Error(`${name}: ${reply.problem.code}. ${reply.problem.message} ${reply.problem.action}`);
}

/** Reads and writes of the execution that ended last. */
export function lastCounts(host: Host): { reads: number; writes: number; sends: number } {
  const count = (kind: string) => host.calls.filter((each) => each.kind === kind).length;
  return { reads: count('read'), writes: count('write'), sends: count('send') };
}
