/** Finds what does not fit in the sheet, kind by kind, and offers the fixes that lose nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';
import { fixableOf, fixRequest, groupIssues } from './group-issues';
import { IssueGroupView } from './issue-group';

interface CheckScreenProps {
  /** The person has come here to check: no second press is needed. */
  readonly runsAtOnce: boolean;
  readonly onFixed: () => void;
}

export function CheckScreen({ runsAtOnce, onFixed }: CheckScreenProps) {
  const { texts } = usePanelWords();
  const speaker = useSpeaker();
  const check = useCall('checkSheet');
  const fixes = useCall('applyFixes');
  const [fixing, setFixing] = useState<readonly IssueRow[]>([]);
  const problem = check.problem ?? fixes.problem;

  const run = async () => {
    const result = await check.start({});
    if (result) speaker.announce(texts.check.summary(result.issues.length, result.deals));
  };
  useEffect(() => {
    if (runsAtOnce) void run();
  }, []);
  const fix = async (issues: readonly IssueRow[]) => {
    setFixing(issues);
    const result = await fixes.start(fixRequest(issues));
    setFixing([]);
    if (!result) return;
    speaker.show({ kind: 'done', text: texts.check.fixed(result.fixed, result.skipped) });
    onFixed();
    await check.start({});
  };
  const busy = check.running || fixing.length > 0;
  return (
    <div class="page">
      <p class="lead">{texts.check.lead}</p>
      <Button main wide disabled={busy} onClick={() => void run()}>
        {check.answer ? texts.check.again : texts.check.run}
      </Button>
      {check.running && !check.answer && <p class="hint">{texts.check.running}</p>}
      {problem && <ProblemNote problem={problem} onRetry={() => void run()} />}
      {check.answer && <Result {...check.answer} busy={busy} onFix={(issues) => void fix(issues)} />}
    </div>
  );
}

interface ResultProps {
  readonly deals: number;
  readonly issues: readonly IssueRow[];
  readonly busy: boolean;
  readonly onFix: (issues: readonly IssueRow[]) => void;
}

function Result({ deals, issues, busy, onFix }: ResultProps) {
  const { texts } = usePanelWords();
  const fixable = fixableOf(issues);
  if (issues.length === 0) {
    return (
      <div class="clean">
        <span class="done-mark">
          <Icon name="done" />
        </span>
        <h2>{texts.check.clean}</h2>
        <p class="hint">{texts.check.cleanLine(deals)}</p>
      </div>
    );
  }
  return (
    <>
      <h2 class="result-line">{texts.check.summary(issues.length, deals)}</h2>
      {fixable.length > 0 && (
        <div class="fix-all">
          <p class="hint">{texts.check.fixAllHint}</p>
          <Button disabled={busy} onClick={() => onFix(fixable)}>
            {texts.check.fixAll(fixable.length)}
          </Button>
        </div>
      )}
      {groupIssues(issues).map((group) => (
        <IssueGroupView key={group.code} group={group} busy={busy} onFix={onFix} />
      ))}
    </>
  );
}
