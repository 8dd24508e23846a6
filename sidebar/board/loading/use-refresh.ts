/** Loads the board again when a person asks for it, or asks for another pipeline. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Board, Problem } from '../../../src/contract/rpc';
import { useServer } from '../../parts/server-context';
import { problemOf, type Server } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { pipelineToShow, rememberPipeline } from './shown-pipeline';
import type { LatestBoard } from './use-latest';

export interface Refreshing {
  readonly loading: boolean;
  /** Why the last refresh failed. */
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
  /** The same without a word: what was shown stays when it fails. */
  readonly reload: () => Promise<void>;
  /** Shows another pipeline, or `all`. */
  readonly choosePipeline: (key: string) => Promise<void>;
}

export function useRefresh(latest: LatestBoard): Refreshing {
  const server = useServer();
  const { texts } = usePanelWords();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const opened = useRef(latest.now().shown);
  const turn = useRef(0);
  const load = useCallback(
    async (pipeline: string, quiet = false) => {
      turn.current += 1;
      const own = turn.current;
      if (!quiet) setLoading(true);
      setProblem(undefined);
      try {
        const fresh = await loadSettled(server, latest, pipeline);
        // Another pipeline may have been chosen meanwhile.
        if (own === turn.current) latest.replace(fresh);
      } catch (error) {
        if (!quiet) setProblem(problemOf(error, texts));
      } finally {
        if (own === turn.current) setLoading(false);
      }
    },
    [server, texts, latest],
  );
  const refresh = useCallback(() => load(latest.now().shown), [load, latest]);
  const reload = useCallback(() => load(latest.now().shown, true), [load, latest]);
  const choosePipeline = useCallback(
    (key: string) => {
      rememberPipeline(opened.current, key);
      return load(key);
    },
    [load],
  );
  useEffect(() => {
    const wanted = pipelineToShow(latest.now());
    if (wanted !== undefined) void load(wanted);
  }, [load, latest]);
  return { loading, problem, refresh, reload, choosePipeline };
}

/** A board that was read before a change took effect and arrives after it would take the change off the board again. */
async function loadSettled(server: Server, latest: LatestBoard, pipeline: string): Promise<Board> {
  const settled = latest.settled();
  const fresh = await server('loadBoard', { pipeline });
  return settled === latest.settled() ? fresh : loadSettled(server, latest, pipeline);
}
