/** The open pages: sends them events, and notices when one goes away. */

import type { ServerResponse } from 'node:http';
import type { HostEvent } from './protocol';

/** A page that reloads or reconnects within this time was not gone, in milliseconds. */
const GRACE = 3000;

/** Server-Sent Events to all open pages. */
export class EventHub {
  readonly #pages = new Map<string, ServerResponse>();
  readonly #onGone: (client: string) => void;

  constructor(onGone: (client: string) => void) {
    this.#onGone = onGone;
  }

  /** Whether a page is open. */
  has(client: string): boolean {
    return this.#pages.has(client);
  }

  /** Keeps a response open as a page's line. */
  join(client: string, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write(': open\n\n');
    this.#pages.set(client, response);
    response.on('close', () => this.#leave(client, response));
  }

  /** Sends an event to the window it is meant for, or to all when that one is closed or none is named. */
  send(event: HostEvent): void {
    const text = `data: ${JSON.stringify(event)}\n\n`;
    const target = event.client === null ? undefined : this.#pages.get(event.client);
    if (target) target.write(text);
    else for (const page of this.#pages.values()) page.write(text);
  }

  /** Ends all lines. */
  close(): void {
    for (const page of this.#pages.values()) page.end();
    this.#pages.clear();
  }

  #leave(client: string, response: ServerResponse): void {
    if (this.#pages.get(client) !== response) return;
    this.#pages.delete(client);
    setTimeout(() => {
      if (!this.has(client)) this.#onGone(client);
    }, GRACE).unref();
  }
}
