/** How the hourly run is doing, always in sight, so that its silence is noticed. */
import type { Health } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import { shortStamp } from '../format/day';
import { Button } from '../parts/button';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';

export function HealthLine({ health: loaded, today }: { readonly health: Health; readonly today: Day }) {
  const { texts, language } = usePanelWords();
  const speaker = useSpeaker();
  const repair = useCall('repairSchedule');
  const health = repair.answer ?? loaded;
  const isWell = health.scheduled && health.lastError === undefined;
  const run = async () => {
    const now = await repair.start({});
    if (now?.scheduled) speaker.show({ kind: 'done', text: texts.health.repaired });
  };
  const lastRun = health.lastRun
    ? texts.health.lastRun(shortStamp(health.lastRun, today, language))
    : texts.health.never;
  return (
    <footer class="health" data-well={isWell || undefined}>
      <span class="health-dot" />
      <p class="health-words">
        <span class="health-title">{texts.health.title}</span>{' '}
        <span>{health.scheduled ? texts.health.on : texts.health.off}</span> · <span>{lastRun}</span>
        {health.lastError !== undefined && (
          <span class="health-error" title={health.lastError}>
            {texts.health.failed.concat(': ', health.lastError)}
          </span>
        )}
        {repair.problem && (
          <span class="health-error" role="alert">
            {repair.problem.message.concat(' ', repair.problem.action)}
          </span>
        )}
      </p>
      {!isWell && (
        <Button small disabled={repair.running} onClick={() => void run()}>
          {repair.running ? texts.health.repairing : texts.health.repair}
        </Button>
      )}
    </footer>
  );
}
