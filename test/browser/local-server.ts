/** Starts a local workbook for a browser test: any free port, nothing written to disk. */

import type { BundleText } from '../../host/runtime/bundle';
import { type RunningServer, type ServerOptions, startServer } from '../../host/server/start-server';

/** What a test may choose. `bundle` is a folder such as dist, or the code itself. */
export interface TestServerOptions {
  readonly bundle: string | BundleText;
  readonly rows?: readonly (readonly string[])[];
  readonly sheetName?: string;
  readonly file?: string;
  readonly saveTo?: string;
  readonly folder?: string;
  /** A new workbook for a first window in another language. */
  readonly translation?: NonNullable<ServerOptions['translation']>;
  readonly user?: { readonly email: string; readonly locale: string };
  readonly timeZone?: string;
  /** The instant at which the host's clock starts, in milliseconds. */
  readonly now?: number;
}

/** A running local workbook; close it when the test ends. */
export function startTestServer(options: TestServerOptions): Promise<RunningServer> {
  return startServer({
    bundle: options.bundle,
    file: options.file ?? null,
    saveTo: options.saveTo ?? null,
    folder: options.folder ?? null,
    name: 'Test',
    user: options.user ?? { email: 'me@example.com', locale: 'en' },
    mailFolder: null,
    rows: options.rows ?? null,
    sheetName: options.sheetName ?? null,
    port: 0,
    ...(options.translation === undefined ? {} : { translation: options.translation }),
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
}
