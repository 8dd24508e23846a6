/** Starts the whole local workbook: host in a worker, page, HTTP server on this computer only. */

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { EventHub } from './event-hub';
import { type News, startHostThread } from './host-thread';
import { type Routing, route } from './http-routes';
import { bundlePage } from './page-bundle';
import { PanelPages } from './panel-pages';
import { Questions } from './questions';
import type { WorkerSettings } from './worker-messages';

/**
 * How a server starts. Port 0 takes any free one. `folder` is where opened files are saved. The bundle may
 * still have to be built: that happens once the port is known to be free.
 */
export interface ServerOptions extends Omit<WorkerSettings, 'bundle'> {
  readonly bundle: WorkerSettings['bundle'] | (() => Promise<string>);
  readonly port: number;
  readonly folder: string | null;
}

/** A running server. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Saves the workbook and stops everything. */
  close(): Promise<void>;
}

/** The address that only this computer reaches. */
const ADDRESS = '127.0.0.1';

/** A file that does not exist yet, for an opened file: its own is never overwritten. */
export function freeFile(folder: string, name: string): string {
  const base = path.basename(name).replace(/(\.local)?\.(xlsx|csv)$/i, '') || 'workbook';
  let file = path.join(folder, `${base}.local.xlsx`);
  for (let number = 2; existsSync(file); number += 1)
    file = path.join(folder, `${base}-${number}.local.xlsx`);
  return file;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = `Port ${port} is in use: choose another with --port, or stop what uses it.`;
      reject(error.code === 'EADDRINUSE' ? new Error(inUse) : error);
    });
    server.listen(port, ADDRESS, () => resolve((server.address() as AddressInfo).port));
  });
}

async function startParts(options: ServerOptions): Promise<Routing> {
  const { port: _port, folder, bundle: given, ...settings } = options;
  const bundle = typeof given === 'function' ? await given() : given;
  const page = await bundlePage();
  const panels = new PanelPages(page.bridge);
  const hub = new EventHub((client) => questions.abandon(client));
  const onNews = (news: News): void => {
    if (news.type === 'event') hub.send(news.event);
    else if (news.type === 'ask') questions.ask(news.client, news.question);
    else {
      const panel = panels.add(news.panel, news.functionNames);
      hub.send({ type: 'panel', client: news.client, panel });
    }
  };
  const questions = new Questions(hub, (answer) => thread.answer(answer));
  const thread = await startHostThread({ ...settings, bundle }, onNews);
  const fileFor = (name: string): string | null => (folder === null ? null : freeFile(folder, name));
  return { page, thread, hub, panels, questions, defaultUser: options.user.email, fileFor };
}

/**
 * Starts the local workbook. Rejects with one sentence for the person when the file, the bundle or the port
 * is no good; nothing is left running then.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let routing: Routing | null = null;
  const server = createServer((request, response) => {
    if (routing) void route(routing, request, response);
    else response.writeHead(503).end();
  });
  const port = await listen(server, options.port);
  try {
    routing = await startParts(options);
  } catch (error) {
    server.close();
    throw error;
  }
  const parts = routing;
  return {
    url: `http://${ADDRESS}:${port}/`,
    port,
    async close() {
      parts.questions.close();
      await parts.thread.request({ type: 'close' }).finally(() => parts.thread.terminate());
      parts.hub.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
