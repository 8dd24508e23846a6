/** One thing wrong with one cell: the cell to go to, what stands there, and the fix if there is a sure one. */
import type { IssueRow } from '../../src/contract/rpc';
import { Button } from '../parts/button';
import { useServer } from '../parts/server-context';
import { useSpeaker } from '../parts/toasts';
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
  const { cell, title, message, found, fix } = issue;
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
    </li>
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
  return ({ row, column }: IssueRow) => {
    server('showCell', { row, column }).catch((error: unknown) => {
      const { message, action } = problemOf(error, texts);
      show({ kind: 'problem', text: message, detail: action });
    });
  };
}
