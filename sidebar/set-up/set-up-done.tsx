/** What set-up made, and where to go from here. */
import { useState } from 'preact/hooks';
import type { SetUpResult } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { DonePage } from '../parts/done-page';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useWindowWords } from '../texts/window-words';
import { useLeave } from '../window/use-leave';
import { UndoSetUp } from './undo-set-up';

interface SetUpDoneProps {
  readonly result: SetUpResult;
  readonly onUndone: () => void;
}

export function SetUpDone({ result, onUndone }: SetUpDoneProps) {
  const { texts } = useWindowWords();
  const leave = useLeave();
  const [undoing, setUndoing] = useState(false);
  return (
    <DonePage title={texts.setUp.done} said={<p>{texts.setUp.doneLine(result.deals, result.sheetName)}</p>}>
      <ul class="done-tabs" aria-label={texts.setUp.tabs}>
        {result.tabs.map((tab) => (
          <li key={tab} class="chip">
            {tab}
          </li>
        ))}
      </ul>
      {result.warnings?.map((warning) => (
        <p key={warning} class="quiet-line">
          <Icon name="warning" /> {warning}
        </p>
      ))}
      {leave.problem && <ProblemNote problem={leave.problem} />}
      <div class="buttons">
        {!undoing && <Button onClick={() => setUndoing(true)}>{texts.setUp.undo}</Button>}
        {result.issues > 0 && (
          <Button disabled={leave.leaving} onClick={() => void leave.to('check')}>
            {texts.setUp.seeIssues(result.issues)}
          </Button>
        )}
        <Button main disabled={leave.leaving} onClick={() => void leave.to('board')}>
          {texts.setUp.openBoard}
        </Button>
      </div>
      {undoing && (
        <UndoSetUp pipeline={result.pipeline} onUndone={onUndone} onCancel={() => setUndoing(false)} />
      )}
    </DonePage>
  );
}
