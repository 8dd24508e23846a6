/** The HTTP side: which address answers what. Only this computer's own pages are served. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventHub } from './event-hub';
import type { HostThread } from './host-thread';
import { PAGE_HTML, type PageBundle } from './page-bundle';
import type { PanelPages } from './panel-pages';
import type { Caller } from './protocol';
import type { Questions } from './questions';
import { answerSchema } from './schemas';

/** What the routes work with. */
export interface Routing {
  readonly page: PageBundle;
  readonly thread: HostThread;
  readonly hub: EventHub;
  readonly panels: PanelPages;
  readonly questions: Questions;
  readonly defaultUser: string;
  /** The file that an opened file is saved to from then on. */
  fileFor(name: string): string | null;
}

/** The largest file that may be opened, in bytes. */
const LARGEST_FILE = 200 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FILE) throw new Error('The file is larger than 200 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reply(response: ServerResponse, type: string, body: string | Uint8Array, status = 200): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

function replyJson(response: ServerResponse, value: unknown): void {
  reply(response, 'application/json; charset=utf-8', JSON.stringify(value));
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[`x-pipesheet-${name}`];
  return decodeURIComponent(typeof value === 'string' ? value : '');
}

function callerOf(routing: Routing, request: IncomingMessage): Caller {
  return {
    client: header(request, 'client'),
    email: header(request, 'user') || routing.defaultUser,
    locale: header(request, 'locale') || 'en',
  };
}

async function answerWith(response: ServerResponse, action: () => Promise<unknown>): Promise<void> {
  try {
    replyJson(response, { ok: true, value: (await action()) ?? null });
  } catch (error) {
    replyJson(response, { ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}

async function onPost(
  routing: Routing,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, place, name = ''] = url.pathname.split('/');
  const caller = callerOf(routing, request);
  const body = await readBody(request);
  await answerWith(response, async () => {
    if (place === 'command') {
      const parameters: unknown = JSON.parse(body.toString('utf8'));
      return routing.thread.request({ type: 'command', name, parameters, caller });
    }
    if (place === 'answer') {
      const answer = answerSchema.parse(JSON.parse(body.toString('utf8')));
      return routing.questions.answer(Number(name), answer);
    }
    if (place !== 'open') throw new Error(`There is nothing at ${url.pathname}.`);
    const fileName = url.searchParams.get('name') ?? 'workbook.xlsx';
    const saveTo = routing.fileFor(fileName);
    return routing.thread.request({ type: 'open', bytes: body, name: fileName, saveTo, caller });
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function download(routing: Routing, response: ServerResponse): Promise<void> {
  const bytes = await routing.thread.request({ type: 'download' });
  response.setHeader('content-disposition', 'attachment; filename="pipesheet.xlsx"');
  reply(response, XLSX, bytes instanceof Uint8Array ? bytes : '');
}

async function downloadSheet(routing: Routing, name: string, response: ServerResponse): Promise<void> {
  const csv = await routing.thread.request({ type: 'downloadSheet', sheetId: Number.parseInt(name, 10) });
  if (typeof csv !== 'string') return reply(response, 'text/plain', 'This sheet is gone.', 404);
  response.setHeader('content-disposition', 'attachment; filename="sheet.csv"');
  reply(response, 'text/csv; charset=utf-8', csv);
}

async function downloadMail(routing: Routing, name: string, response: ServerResponse): Promise<void> {
  const bytes = await routing.thread.request({ type: 'eml', index: Number.parseInt(name, 10) });
  if (!(bytes instanceof Uint8Array)) return reply(response, 'text/plain', 'This mail is gone.', 404);
  response.setHeader('content-disposition', `attachment; filename="${Number.parseInt(name, 10) + 1}.eml"`);
  reply(response, 'message/rfc822', bytes);
}

async function onGet(routing: Routing, url: URL, response: ServerResponse): Promise<void> {
  const [, place = '', name = ''] = url.pathname.split('/');
  const { page } = routing;
  if (place === '') return reply(response, 'text/html; charset=utf-8', PAGE_HTML);
  if (place === 'page.js') return reply(response, 'text/javascript; charset=utf-8', page.script);
  if (place === 'page.css') return reply(response, 'text/css; charset=utf-8', page.style);
  if (place === 'download') return download(routing, response);
  if (place === 'sheet') return downloadSheet(routing, name, response);
  if (place === 'mail') return downloadMail(routing, name, response);
  if (place === 'events') {
    const client = url.searchParams.get('client') ?? '';
    routing.hub.join(client, response);
    return routing.questions.repeat(client);
  }
  const panel = place === 'panel' ? routing.panels.page(Number(name)) : undefined;
  if (panel === undefined) return reply(response, 'text/plain', 'There is nothing here.', 404);
  return reply(response, 'text/html; charset=utf-8', panel);
}

/**
 * Whether a request comes from a page of this server. A page of another site could otherwise reach the
 * workbook through the person's browser (cross-site requests, DNS rebinding).
 */
export function isOwnRequest(headers: IncomingMessage['headers']): boolean {
  const { host, origin } = headers;
  if (!host || !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** Answers one request. */
export async function route(
  routing: Routing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnRequest(request.headers)) return reply(response, 'text/plain', 'Not from here.', 403);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  try {
    if (request.method === 'POST') await onPost(routing, url, request, response);
    else await onGet(routing, url, response);
  } catch (error) {
    if (response.headersSent) return void response.end();
    reply(response, 'text/plain', error instanceof Error ? error.message : String(error), 500);
  }
}
