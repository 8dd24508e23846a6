/** What has happened to the workbook's structure: in one sentence each, with a way to put it right. */
import type { Notice } from '../../src/contract/rpc';
import { RepairButton } from '../parts/repair-button';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onRepaired: () => void;
}

export function Notices({ notices, onRepaired }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <section class="notice" role="status">
      {notices.map(({ message, action }) => (
        <div key={message}>
          <p class="notice-message">{message}</p>
          {action !== undefined && <p class="hint">{action}</p>}
        </div>
      ))}
      {notices.some(({ repairable }) => repairable) && <RepairButton small onRepaired={onRepaired} />}
    </section>
  );
}
