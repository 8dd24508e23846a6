/** Loads the board again when a person asks for it. */
import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../src/contract/rpc';
import { useServer } from '../parts/server-context';
import { problemOf } from '../server';
import { usePanelWords } from '../texts/panel-words';
import type { LatestBoard } from './use-latest';

export interface Refreshing {
  readonly loading: boolean;
  /** Why the last refresh failed. */
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
}

export function useRefresh(latest: LatestBoard): Refreshing {
  const server = useServer();
  const { texts } = usePanelWords();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const refresh = useCallback(async () => {
    setLoading(true);
    setProblem(undefined);
    try {
      latest.replace(await server('loadBoard', {}));
    } catch (error) {
      setProblem(problemOf(error, texts));
    } finally {
      setLoading(false);
    }
  }, [server, texts, latest]);
  return { loading, problem, refresh };
}
