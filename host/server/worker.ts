/** The worker thread: holds the host, does one request after the other, waits when a script asks. */

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { sheetToCsv, workbookToBytes } from '../files';
import { runCommand } from './commands';
import { openLocalHost, translatedDocument } from './local-host';
import { openDocument } from './open-document';
import type { Answer, Question } from './protocol';
import { Session } from './session';
import type { WorkerAnswer, WorkerData, WorkerNews, WorkerRequest } from './worker-messages';

const { settings, answers, flag } = workerData as WorkerData;

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news);
}

/** Stops this thread until the main thread has put an answer into the port and raised the flag. */
function ask(client: string | null, question: Question): Answer {
  tell({ type: 'ask', client, question });
  Atomics.wait(flag, 0, 0);
  Atomics.store(flag, 0, 0);
  const received = receiveMessageOnPort(answers) as { message: WorkerAnswer } | undefined;
  return received?.message ?? { button: 'CLOSE', text: '' };
}

/** Opens another document in place of the present one, which is saved before. */
async function open(session: Session, request: Extract<WorkerRequest, { type: 'open' }>): Promise<void> {
  session.begin(request.caller);
  const { host } = session;
  const { locale, timeZone } = host.workbook;
  const opened = await openDocument(request.bytes, request.name, { locale, timeZone });
  await session.save();
  session.adopt(opened, request.saveTo);
  host.open();
  session.finish();
}

async function perform(session: Session, request: WorkerRequest): Promise<unknown> {
  switch (request.type) {
    case 'command':
      session.begin(request.caller);
      try {
        return runCommand(session, request.name, request.parameters);
      } finally {
        session.finish();
      }
    case 'open':
      return open(session, request);
    case 'download':
      return workbookToBytes(session.host.workbook);
    case 'downloadSheet': {
      const sheet = session.host.workbook.sheetById(request.sheetId);
      return sheet ? sheetToCsv(sheet) : null;
    }
    case 'eml':
      return (await session.host.outbox[request.index]?.eml) ?? null;
    case 'close':
      return session.save();
  }
}

async function serve(session: Session, request: WorkerRequest): Promise<void> {
  try {
    tell({ type: 'reply', id: request.id, ok: true, value: await perform(session, request) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: 'reply', id: request.id, ok: false, message });
  }
}

async function start(): Promise<void> {
  const translated = (locale: string) => translatedDocument(settings, locale);
  const session = new Session({ tell, ask, translated }, settings.saveTo);
  session.attach(await openLocalHost(settings, session));
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: WorkerRequest) => {
    last = last.then(() => serve(session, request));
  });
  tell({ type: 'ready', fileName: session.host.workbook.name });
}

start().catch((error: unknown) => {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
});
