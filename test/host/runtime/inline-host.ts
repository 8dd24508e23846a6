/** Hosts over a few lines of script, for the contract tests of the runtime and its services. */

import { createHost, type Host, type HostOptions } from '../../../host/host';

/** A Friday noon in UTC. */
export const NOON = '2026-11-20T12:00:00Z';

/** A host whose bundle is the given script; calls take no time unless a quota says so. */
export function hostWith(code: string, options: HostOptions = {}): Host {
  const bundle = typeof options.bundle === 'object' ? options.bundle : {};
  return createHost({
    now: NOON,
    ...options,
    quotas: { call: 0, ...options.quotas },
    bundle: { ...bundle, code },
  });
}

/** Runs the body of a function on a host of its own and returns the result. */
export function evaluate(body: string, options: HostOptions = {}): unknown {
  return hostWith(`function main() { ${body} }`, options).run('main');
}

/** The body's first exception as `name: message`, or what it returned. */
export function outcome(body: string, options: HostOptions = {}): unknown {
  return evaluate(`try { ${body} } catch (error) { return error.name + ': ' + error.message; }`, options);
}

/** Lines that most scripts start with. */
export const SHEET = `const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];`;
