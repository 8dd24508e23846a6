/** Checks the sheet when asked, shows what is wrong kind by kind, fixes what is safe, and takes fixes back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';
import { CheckFindings } from './check-findings';
import { fixRequest } from './group-issues';
import { useUndo } from './use-undo';

interface CheckScreenProps {
  /** The person has come here to check: no second press is needed. */
  readonly runsAtOnce: boolean;
  /** Cells have changed, so other screens are behind. */
  readonly onChanged: () => void;
}

export function CheckScreen({ runsAtOnce, onChanged }: CheckScreenProps) {
  const { texts } = usePanelWords();
  const speaker = useSpeaker();
  const check = useCall('checkSheet');
  const fixes = useCall('applyFixes');
  const [fixing, setFixing] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const lookAgain = async () => {
    onChanged();
    await check.start({});
    // The button that was pressed may be gone with its issue.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) page.current?.querySelector('button')?.focus();
    });
  };
  const undo = useUndo(lookAgain);
  const problem = check.problem ?? fixes.problem ?? undo.problem;

  const run = async () => {
    const result = await check.start({});
    if (result) speaker.announce(texts.check.summary(result.issues.length, result.deals));
  };
  useEffect(() => {
    if (runsAtOnce) void run();
  }, []);
  const fix = async (issues: readonly IssueRow[]) => {
    setFixing(true);
    const result = await fixes.start(fixRequest(issues));
    setFixing(false);
    if (!result) return;
    const { fixed, skipped, undoable } = result;
    speaker.show({
      kind: 'done',
      text: texts.check.fixed(fixed, skipped),
      ...(undoable && { action: { label: texts.common.undo, run: () => void undo.run() } }),
      ...(!undoable && fixed > 0 && { detail: texts.check.noUndo }),
    });
    await lookAgain();
  };
  const busy = check.running || fixing || undo.running;
  return (
    <div class="page" ref={page}>
      <p class="lead">{texts.check.lead}</p>
      <Button main wide disabled={busy} onClick={() => void run()}>
        {check.answer ? texts.check.again : texts.check.run}
      </Button>
      {check.running && !check.answer && <p class="hint">{texts.check.running}</p>}
      {problem && <ProblemNote problem={problem} onRetry={() => void run()} />}
      {check.answer?.undo && (
        <Button disabled={busy} onClick={() => void undo.run()}>
          {texts.check.undo[check.answer.undo]}
        </Button>
      )}
      {check.answer && (
        <CheckFindings result={check.answer} busy={busy} onFix={(issues) => void fix(issues)} />
      )}
    </div>
  );
}
