/** One thing wrong with one cell: the cell to go to, what stands there, and the fix if there is a sure one. */
import type { IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { useServer } from '../parts/server-context';
import { useSpeaker } from '../parts/toasts';
import { useShowWindow } from '../parts/use-show-window';
import { problemOf } from '../server';
import { usePanelWords } from '../texts/panel-words';

interface IssueViewProps {
  readonly issue: IssueRow;
  readonly busy: boolean;
  readonly onFix: () => void;
}

export function IssueView({ issue, busy, onFix }: IssueViewProps) {
  const { texts } = usePanelWords();
  const goTo = useGoToCell();
  const { cell, title, message, found, fix, sheetName, otherRow } = issue;
  return (
    <li class="issue">
      <div class="issue-top">
        <button
          type="button"
          class="cell-link"
          aria-label={texts.check.cellLabel(cell)}
          onClick={() => goTo(issue)}
        >
          {cell}
        </button>
        <span class="issue-title">{title}</span>
        {sheetName !== undefined && <span class="chip issue-sheet">{sheetName}</span>}
      </div>
      <p class="issue-message">{withoutCell(message, cell)}</p>
      {fix !== undefined && (
        <div class="issue-fix">
          <span class="issue-change">
            <del>{found}</del> <span aria-hidden="true">→</span> <ins>{fix}</ins>
          </span>
          <Button small disabled={busy} label={texts.check.fixLabel(cell, fix)} onClick={onFix}>
            {texts.check.fix}
          </Button>
        </div>
      )}
      {otherRow !== undefined && <Compare issue={issue} otherRow={otherRow} />}
    </li>
  );
}

function Compare({ issue, otherRow }: { readonly issue: IssueRow; readonly otherRow: number }) {
  const { texts } = usePanelWords();
  const { opening, problem, show } = useShowWindow();
  const { row, pipeline } = issue;
  const rows = [Math.min(row, otherRow), Math.max(row, otherRow)];
  const compare = () => show({ screen: 'merge', rows, ...(pipeline !== undefined && { pipeline }) });
  return (
    <div class="issue-fix">
      {problem && <p class="field-wrong">{problem.message.concat(' ', problem.action)}</p>}
      <Button
        small
        disabled={opening}
        label={texts.check.compareLabel(row, otherRow)}
        onClick={() => void compare()}
      >
        {texts.check.compare}
      </Button>
    </div>
  );
}

/** The cell already stands above the sentence that begins with it. */
function withoutCell(message: string, cell: string): string {
  return message.replace(cell.concat(': '), '');
}

/** Selects the cell in the sheet beside the panel. */
function useGoToCell() {
  const server = useServer();
  const { show } = useSpeaker();
  const { texts } = usePanelWords();
  return ({ row, column, pipeline }: IssueRow) => {
    server('showCell', { row, column, ...(pipeline !== undefined && { pipeline }) }).catch(
      (error: unknown) => {
        const { message, action } = problemOf(error, texts);
        show({ kind: 'problem', text: message, detail: action });
      },
    );
  };
}
