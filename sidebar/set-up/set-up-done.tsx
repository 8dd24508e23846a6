/** What set-up made, and where to go from here. */
import type { SetUpResult } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/words';
import type { WorkspaceTab } from '../workspace';

interface SetUpDoneProps {
  readonly result: SetUpResult;
  readonly afterSetUp: (next: WorkspaceTab) => void;
}

export function SetUpDone({ result, afterSetUp }: SetUpDoneProps) {
  const { texts } = useWords();
  return (
    <main class="alone done">
      <span class="done-mark">
        <Icon name="done" />
      </span>
      <div role="status">
        <h1>{texts.setUp.done}</h1>
        <p>{texts.setUp.doneLine(result.deals, result.sheetName)}</p>
      </div>
      <ul class="done-tabs" aria-label={texts.setUp.tabs}>
        {result.tabs.map((tab) => (
          <li key={tab} class="chip">
            {tab}
          </li>
        ))}
      </ul>
      <Button main wide onClick={() => afterSetUp('board')}>
        {texts.setUp.openBoard}
      </Button>
      {result.issues > 0 && (
        <Button wide onClick={() => afterSetUp('check')}>
          {texts.setUp.seeIssues(result.issues)}
        </Button>
      )}
    </main>
  );
}
