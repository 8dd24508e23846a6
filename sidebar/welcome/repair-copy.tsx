/** Brings a pipeline back whose memory was lost, as in a copy of the file. */
import type { Problem } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';

interface RepairCopyProps {
  readonly reason: Problem | undefined;
  readonly onRepaired: () => void;
}

export function RepairCopy({ reason, onRepaired }: RepairCopyProps) {
  const { texts } = usePanelWords();
  const speaker = useSpeaker();
  const repair = useCall('repairWorkbook');
  const run = async () => {
    const result = await repair.start({});
    if (!result) return;
    const [said = texts.repair.nothing, ...rest] = [...result.done, ...result.left];
    speaker.show({ kind: 'done', text: said, ...(rest.length > 0 && { detail: rest.join(' ') }) });
    onRepaired();
  };
  return (
    <section class="notice" role="status">
      <p class="notice-message">{reason?.message ?? texts.welcome.lost}</p>
      <p class="hint">{reason?.action ?? texts.welcome.lostAction}</p>
      {repair.problem && <ProblemNote problem={repair.problem} />}
      <Button main wide disabled={repair.running} onClick={() => void run()}>
        {repair.running ? texts.repair.running : texts.repair.run}
      </Button>
    </section>
  );
}
