/** Asks the server how far long work has come, one question at a time. */
import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../src/contract/rpc';
import { useServer } from '../parts/server-context';

const PAUSE_MS = 800;

/** The latest known progress for as long as the part that uses it is on screen; a missed answer is no matter. */
export function useProgress(): Progress | undefined {
  const server = useServer();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      const answer = await server('readProgress', {}).catch(() => null);
      if (gone) return;
      if (answer) setProgress(answer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    timer = setTimeout(ask, PAUSE_MS / 2);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [server]);
  return progress;
}
