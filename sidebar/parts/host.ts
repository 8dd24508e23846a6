/** What Google puts into every page of ours: calls to the server, and a way to close the page (platform.md 4.3). */
import type { ScriptRunner } from '../server';

declare const google: {
  readonly script: { readonly run: ScriptRunner; readonly host: { readonly close: () => void } };
};

/** The runner of server functions. */
export function scriptRunner(): ScriptRunner {
  return google.script.run;
}

/** Closes the sidebar or the window that this page stands in. */
export function closePage(): void {
  google.script.host.close();
}
