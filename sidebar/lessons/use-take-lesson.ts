/** Writes what history suggests into the Stages tab, and puts back what stood there for whoever wants it. */
import type { Problem, TakeLessonRequest } from '../../src/contract/rpc';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { useWindowWords } from '../texts/window-words';

export interface Taking {
  readonly running: boolean;
  readonly problem: Problem | undefined;
  readonly take: (request: TakeLessonRequest) => Promise<void>;
}

/** @param after runs once the tab has changed */
export function useTakeLesson(after: () => Promise<void>): Taking {
  const { texts } = useWindowWords();
  const speaker = useSpeaker();
  const { start, running, problem } = useCall('takeLesson');
  const take = async (request: TakeLessonRequest): Promise<void> => {
    const taken = await start(request);
    if (!taken) return;
    const { stage, what, typed, value } = request;
    const back = typed === null ? undefined : { ...request, typed: value, value: typed };
    speaker.show({
      kind: 'done',
      text: texts.lessons.taken[what](stage, value),
      ...(back && { action: { label: texts.common.undo, run: () => void take(back) } }),
    });
    await after();
  };
  return { running, problem, take };
}
