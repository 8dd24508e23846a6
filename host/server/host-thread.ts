/** The main thread's side of the host's worker: requests with replies, news, and answers to questions. */

import { MessageChannel, Worker } from 'node:worker_threads';
import type { Answer } from './protocol';
import type { WorkerAction, WorkerData, WorkerNews, WorkerSettings } from './worker-messages';

/** What a worker tells by itself, replies aside. */
export type News = Exclude<WorkerNews, { type: 'reply' | 'ready' | 'failed' }>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A running worker with its host. */
export interface HostThread {
  /** Sends a request; rejects with the worker's sentence when it fails. */
  request(action: WorkerAction): Promise<unknown>;
  /** Answers the question that the worker waits behind. */
  answer(answer: Answer): void;
  /** Ends the worker. Unsaved changes are lost unless a `close` request went before. */
  terminate(): Promise<void>;
}

function startWorker(settings: WorkerSettings, answers: WorkerData['answers'], flag: Int32Array): Worker {
  const data: WorkerData = { settings, answers, flag };
  const entry = new URL('./worker-entry.mjs', import.meta.url);
  return new Worker(entry, { workerData: data, transferList: [answers] });
}

/**
 * Starts a host in a worker thread. Rejects with one sentence when it cannot open its file or bundle.
 * The worker may block (ui.alert); this thread never does.
 */
export function startHostThread(settings: WorkerSettings, onNews: (news: News) => void): Promise<HostThread> {
  const channel = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker(settings, channel.port2, flag);
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function settle(news: Extract<WorkerNews, { type: 'reply' }>): void {
    const request = waiting.get(news.id);
    waiting.delete(news.id);
    if (news.ok) request?.resolve(news.value);
    else request?.reject(new Error(news.message));
  }

  const thread: HostThread = {
    request: (action) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ ...action, id: last });
      }),
    answer(answer) {
      channel.port1.postMessage(answer);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    },
    async terminate() {
      channel.port1.close();
      await worker.terminate();
    },
  };

  return new Promise((resolve, reject) => {
    function fail(error: Error): void {
      reject(error);
      for (const request of waiting.values()) request.reject(error);
      waiting.clear();
    }
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The host has stopped.')));
    worker.on('message', (news: WorkerNews) => {
      if (news.type === 'ready') resolve(thread);
      else if (news.type === 'failed') {
        fail(new Error(news.message));
        void thread.terminate();
      } else if (news.type === 'reply') settle(news);
      else onNews(news);
    });
  });
}
