/** Opens the large window on one of its screens. */
import { useCallback } from 'preact/hooks';
import type { Problem } from '../../src/contract/rpc';
import type { Question } from '../server';
import { useCall } from './use-call';

export interface WindowOpener {
  readonly opening: boolean;
  /** Why it could not be opened the last time. */
  readonly problem: Problem | undefined;
  readonly show: (question: Question<'showWindow'>) => Promise<void>;
}

export function useShowWindow(): WindowOpener {
  const { running, problem, start } = useCall('showWindow');
  const show = useCallback(
    async (question: Question<'showWindow'>) => {
      await start(question);
    },
    [start],
  );
  return { opening: running, problem, show };
}
