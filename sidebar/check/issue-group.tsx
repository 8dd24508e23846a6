/** One kind of issue, folded until somebody wants to see it. */
import { useState } from 'preact/hooks';
import type { IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { usePanelWords } from '../texts/panel-words';
import type { IssueGroup } from './group-issues';
import { IssueView } from './issue-view';

const PAGE = 20;

interface IssueGroupProps {
  readonly group: IssueGroup;
  readonly title: string;
  readonly busy: boolean;
  readonly onFix: (issues: readonly IssueRow[]) => void;
}

export function IssueGroupView({ group, title, busy, onFix }: IssueGroupProps) {
  const { texts } = usePanelWords();
  const [shown, setShown] = useState(PAGE);
  const { issues, fixable } = group;
  return (
    <details class="issues" open={issues.length <= 3}>
      <summary>
        <Icon name="chevron" />
        <span class="issues-name">{title}</span>
        <span class="lane-count">{issues.length.toLocaleString()}</span>
      </summary>
      {fixable > 1 && (
        <Button small disabled={busy} onClick={() => onFix(issues)}>
          {texts.check.fixAll(fixable)}
        </Button>
      )}
      <ul class="issue-list">
        {issues.slice(0, shown).map((issue) => (
          <IssueView
            key={issue.cell.concat(issue.code, issue.pipeline ?? '')}
            issue={issue}
            busy={busy}
            onFix={() => onFix([issue])}
          />
        ))}
      </ul>
      {issues.length > shown && (
        <button type="button" class="more" onClick={() => setShown((count) => count + PAGE)}>
          {texts.common.showMore(issues.length - shown)}
        </button>
      )}
    </details>
  );
}
