/** What went wrong and what to do next, with a way to repair it, or to try again where that can do no harm. */
import type { Problem } from '../../src/contract/rpc';
import { Button } from './button';
import { Icon } from './icon';
import { RepairButton } from './repair-button';
import { useWords } from './words';

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const { texts } = useWords();
  return (
    <div class="problem-note" role="alert">
      <Icon name="warning" />
      <div>
        <p class="problem-message">{problem.message}</p>
        <p class="problem-action">{problem.action}</p>
        {problem.repairable && <RepairButton onRepaired={() => onRetry?.()} />}
        {!problem.repairable && onRetry && problem.retrySafe && (
          <Button onClick={onRetry}>{texts.common.retry}</Button>
        )}
      </div>
    </div>
  );
}
