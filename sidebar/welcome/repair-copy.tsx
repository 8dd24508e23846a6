/** Brings a pipeline back whose memory was lost, as in a copy of the file. */
import type { Problem } from '../../src/contract/rpc';
import { RepairButton } from '../parts/repair-button';
import { usePanelWords } from '../texts/panel-words';

interface RepairCopyProps {
  readonly reason: Problem | undefined;
  readonly onRepaired: () => void;
}

export function RepairCopy({ reason, onRepaired }: RepairCopyProps) {
  const { texts } = usePanelWords();
  return (
    <section class="notice" role="status">
      <p class="notice-message">{reason?.message ?? texts.welcome.lost}</p>
      <p class="hint">{reason?.action ?? texts.welcome.lostAction}</p>
      <RepairButton main wide onRepaired={onRepaired} />
    </section>
  );
}
