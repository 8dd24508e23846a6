/** Forms that wait for what becomes of their change. */
import type { Outcome } from './send-change';

export type Reply = Outcome | 'unsaved';

export interface Replies {
  /** Answers once it is decided about a change, or once it is clear that it is not saved yet. */
  readonly wait: (key: string) => Promise<Reply>;
  readonly isAwaited: (key: string) => boolean;
  readonly tell: (key: string, reply: Reply) => void;
  /** A change is done once more as another one: its form waits for that. */
  readonly pass: (key: string, next: string) => void;
}

export function createReplies(): Replies {
  const waiting = new Map<string, (reply: Reply) => void>();
  const take = (key: string) => {
    const resolve = waiting.get(key);
    waiting.delete(key);
    return resolve;
  };
  return {
    wait: (key) => new Promise((resolve) => waiting.set(key, resolve)),
    isAwaited: (key) => waiting.has(key),
    tell: (key, reply) => take(key)?.(reply),
    pass(key, next) {
      const resolve = take(key);
      if (resolve) waiting.set(next, resolve);
    },
  };
}
