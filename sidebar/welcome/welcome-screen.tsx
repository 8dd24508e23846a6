/** What the sidebar says while there is no pipeline to show: what this is, and the one way on. */
import type { Opening, Problem } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon, type IconName } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useShowWindow } from '../parts/use-show-window';
import { isNotAdoptable } from '../set-up/not-adoptable';
import { usePanelWords } from '../texts/panel-words';
import { RepairCopy } from './repair-copy';

const PROMISES: readonly IconName[] = ['board', 'mail', 'chart'];

interface WelcomeProps {
  readonly opening: Extract<Opening, { state: 'setUp' }>;
  readonly reopen: () => void;
}

export function WelcomeScreen({ opening: { preview, reason, repairable }, reopen }: WelcomeProps) {
  const { texts } = usePanelWords();
  const { welcome } = texts;
  const window = useShowWindow();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Icon name="logo" class="logo" />
        <button
          type="button"
          class="icon-button"
          aria-label={texts.common.refresh}
          title={texts.common.refresh}
          onClick={reopen}
        >
          <Icon name="refresh" />
        </button>
      </header>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>
      {repairable && <RepairCopy reason={reason} onRepaired={reopen} />}
      {!repairable && reason && <Reason reason={reason} onRetry={reopen} />}
      {!repairable && preview && (
        <p class="good">
          <Icon name="sheet" /> {welcome.found(preview.sheetName, preview.deals)}
        </p>
      )}
      <Button
        main={!repairable}
        wide
        disabled={window.opening}
        onClick={() => void window.show({ screen: 'setUp' })}
      >
        {welcome.setUp}
      </Button>
      {window.problem && <ProblemNote problem={window.problem} />}
      <ul class="promises">
        {PROMISES.map((icon, index) => (
          <li key={icon}>
            <Icon name={icon} /> {welcome.promises[index]}
          </li>
        ))}
      </ul>
      <p class="hint">{welcome.afterwards}</p>
    </main>
  );
}

/** A sheet that only holds no list of deals yet is no trouble; what has broken is. */
function Reason({ reason, onRetry }: { readonly reason: Problem; readonly onRetry: () => void }) {
  if (!isNotAdoptable(reason)) return <ProblemNote problem={reason} onRetry={onRetry} />;
  return (
    <p class="hint">
      {reason.message} {reason.action}
    </p>
  );
}
