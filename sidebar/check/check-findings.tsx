/** What a check found: nothing, or issues kind by kind; and what is worth knowing though nothing is wrong. */
import type { CheckResult, IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { usePanelWords } from '../texts/panel-words';
import { fixableOf, groupIssues } from './group-issues';
import { IssueGroupView } from './issue-group';

interface CheckFindingsProps {
  readonly result: CheckResult;
  readonly busy: boolean;
  readonly onFix: (issues: readonly IssueRow[]) => void;
}

export function CheckFindings({ result: { deals, issues, notes, titles }, busy, onFix }: CheckFindingsProps) {
  const { texts } = usePanelWords();
  return (
    <>
      {issues.length === 0 ? (
        <Clean deals={deals} />
      ) : (
        <>
          <h2 class="result-line">{texts.check.summary(issues.length, deals)}</h2>
          <FixAll issues={issues} busy={busy} onFix={onFix} />
          <Groups issues={issues} titles={titles} busy={busy} onFix={onFix} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h2 class="result-line">{texts.check.notes}</h2>
          <p class="hint">{texts.check.notesHint}</p>
          <Groups issues={notes} titles={titles} busy={busy} onFix={onFix} />
        </>
      )}
    </>
  );
}

type IssuesProps = Omit<CheckFindingsProps, 'result'> & { readonly issues: readonly IssueRow[] };

function Groups({ issues, titles, busy, onFix }: IssuesProps & Pick<CheckResult, 'titles'>) {
  return (
    <>
      {groupIssues(issues).map((group) => (
        <IssueGroupView
          key={group.code}
          group={group}
          title={titles[group.code] ?? group.code}
          busy={busy}
          onFix={onFix}
        />
      ))}
    </>
  );
}

function FixAll({ issues, busy, onFix }: IssuesProps) {
  const { texts } = usePanelWords();
  const fixable = fixableOf(issues);
  if (fixable.length === 0) return null;
  return (
    <div class="fix-all">
      <p class="hint">{texts.check.fixAllHint}</p>
      <Button disabled={busy} onClick={() => onFix(fixable)}>
        {texts.check.fixAll(fixable.length)}
      </Button>
    </div>
  );
}

function Clean({ deals }: { readonly deals: number }) {
  const { texts } = usePanelWords();
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
