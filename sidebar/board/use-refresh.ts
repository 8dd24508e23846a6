/** Loads the board again when a person asks for it, or asks for another pipeline. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../src/contract/rpc';
import { useServer } from '../parts/server-context';
import { problemOf } from '../server';
import { usePanelWords } from '../texts/panel-words';
import { pipelineToShow, rememberPipeline } from './shown-pipeline';
import type { LatestBoard } from './use-latest';

export interface Refreshing {
  readonly loading: boolean;
  /** Why the last refresh failed. */
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
  /** Shows another pipeline, or `all`. */
  readonly choosePipeline: (key: string) => Promise<void>;
}

export function useRefresh(latest: LatestBoard): Refreshing {
  const server = useServer();
  const { texts } = usePanelWords();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const opened = useRef(latest.now().shown);
  const load = useCallback(
    async (pipeline: string) => {
      setLoading(true);
      setProblem(undefined);
      try {
        latest.replace(await server('loadBoard', { pipeline }));
      } catch (error) {
        setProblem(problemOf(error, texts));
      } finally {
        setLoading(false);
      }
    },
    [server, texts, latest],
  );
  const refresh = useCallback(() => load(latest.now().shown), [load, latest]);
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
  return { loading, problem, refresh, choosePipeline };
}
