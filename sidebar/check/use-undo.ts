/** Takes back the last batch of fixes, or the last merge, and says what came back. */
import type { Problem } from '../../src/contract/rpc';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';

export interface Undoing {
  readonly running: boolean;
  readonly problem: Problem | undefined;
  readonly run: () => Promise<void>;
}

/** @param after runs once cells have come back */
export function useUndo(after: () => Promise<void>): Undoing {
  const { texts } = usePanelWords();
  const speaker = useSpeaker();
  const { start, running, problem } = useCall('undoLast');
  const run = async () => {
    const result = await start({});
    if (!result) return;
    speaker.show({ kind: 'done', text: texts.check.undone(result.restored, result.skipped) });
    await after();
  };
  return { running, problem, run };
}
