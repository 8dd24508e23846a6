/** The outbox of this panel: kept in the browser, sent again by itself, and shown on the board meanwhile. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../../src/contract/rpc';
import { useServer } from '../../../parts/server-context';
import { useSpeaker } from '../../../parts/toasts';
import { problemOf } from '../../../server';
import { usePanelWords } from '../../../texts/panel-words';
import type { LatestBoard } from '../../loading/use-latest';
import type { Change } from '../change';
import { keptChanges } from './kept-changes';
import { createOutbox, type Entry, type Outbox } from './outbox';
import { pauseBeforeRetry } from './retry-pause';
import { type Outcome, sendChange } from './send-change';

interface Handlers {
  readonly onSettled: (change: Change, outcome: Outcome) => void;
  readonly onFailed: (changes: readonly Change[], problem: Problem) => void;
}

export function useOutbox(
  latest: LatestBoard,
  handlers: Handlers,
): { readonly outbox: Outbox; readonly entries: readonly Entry[] } {
  const server = useServer();
  const { texts } = usePanelWords();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const kept = useMemo(() => keptChanges(latest.base().workbook), [latest]);
  const failures = useRef(0);
  const now = useRef({ handlers, texts });
  now.current = { handlers, texts };
  const outbox = useMemo(
    () =>
      createOutbox({
        send: (change) => sendChange(server, change),
        problemOf: (error) => problemOf(error, now.current.texts),
        kept,
        onEntries: (next) => {
          setEntries(next);
          latest.pend(next.map(({ change }) => change));
        },
        onSettled: (change, outcome) => {
          failures.current = 0;
          now.current.handlers.onSettled(change, outcome);
        },
        onFailed: (changes, problem) => {
          failures.current += 1;
          now.current.handlers.onFailed(changes, problem);
        },
      }),
    [server, latest, kept],
  );
  useFound(outbox, kept);
  useRetries(outbox, entries, failures);
  return { outbox, entries };
}

/** Takes over what an earlier panel could not save, and follows what other panels of this browser do about it. */
function useFound(outbox: Outbox, kept: ReturnType<typeof keptChanges>): void {
  const { announce } = useSpeaker();
  const { texts } = usePanelWords();
  useEffect(() => {
    const found = kept.all();
    if (found.length > 0) {
      const { foundAction: action, found: says } = texts.saving;
      const problem: Problem = {
        code: 'serviceFailed',
        message: says(found.length),
        action,
        retrySafe: true,
      };
      outbox.adopt(found, problem);
      announce(problem.message);
      outbox.retry(true);
    }
    return kept.watch(outbox.discard);
  }, [outbox, kept]);
}

/** Sends again when the connection is back, and after pauses that grow. */
function useRetries(outbox: Outbox, entries: readonly Entry[], failures: { readonly current: number }): void {
  useEffect(() => {
    const retry = () => outbox.retry(true);
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [outbox]);
  useEffect(() => {
    if (!entries.some(({ state }) => state === 'unsaved')) return;
    const timer = setTimeout(() => outbox.retry(true), pauseBeforeRetry(failures.current));
    return () => clearTimeout(timer);
  }, [outbox, entries, failures]);
}
