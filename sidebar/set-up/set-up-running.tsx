/** Set-up at work: how far, and what it is doing. */
import { Arrival } from '../parts/arrival';
import { useWindowWords } from '../texts/window-words';
import { useProgress } from './use-progress';

export function SetUpRunning() {
  const { texts } = useWindowWords();
  const progress = useProgress();
  return (
    <main class="alone running" aria-busy="true">
      <Arrival>{texts.setUp.running}</Arrival>
      <progress max={1} {...(progress && { value: progress.done })} aria-label={texts.setUp.running} />
      <p class="running-step" role="status">
        {progress?.step ?? texts.common.working}
      </p>
      <p class="hint">{texts.setUp.runningHint}</p>
    </main>
  );
}
