/** What kind of step a change of stage is. */
import type { StageKind } from '../stages/stage';
import type { StageBook } from '../stages/stage-book';

/**
 * `forward` to the next open stage, `skipped` past one or more of them, `back` to an earlier one, `reopened` from an
 * outcome to open work, `won` or `lost` to an outcome that is new.
 */
export type StageMove = 'forward' | 'skipped' | 'back' | 'reopened' | 'won' | 'lost';

/** How a deal stands: everything that is neither won nor lost is open work, also in a stage that nobody knows. */
export type Outcome = 'open' | 'won' | 'lost';

/** The work after a win belongs to the win (features.md 4: Retention stays out of open pipeline and win rate). */
export function outcomeOf(kind: StageKind | 'unknown'): Outcome {
  if (kind === 'lost') return 'lost';
  return kind === 'won' || kind === 'afterWon' ? 'won' : 'open';
}

/**
 * The step from one stage to another, both as texts of cells (features.md 4: a skip counts as passed, a move back
 * does not undo). Nothing when there is none: the same stage, from a win to the work after it, or from or to a stage
 * without a place in the order.
 */
export function stageMove(from: string, to: string, book: StageBook): StageMove | undefined {
  const before = outcomeOf(book.kindOf(from));
  const after = outcomeOf(book.kindOf(to));
  if (after !== before) return after === 'open' ? 'reopened' : after;
  return after === 'open' ? openMove(from, to, book) : undefined;
}

function openMove(from: string, to: string, book: StageBook): StageMove | undefined {
  const open = book.all.filter(({ kind }) => kind === 'open').map(({ name }) => name);
  const placeOf = (text: string) => open.indexOf(book.find(text)?.name ?? '');
  const start = placeOf(from);
  const end = placeOf(to);
  if (start < 0 || end < 0 || start === end) return undefined;
  if (end < start) return 'back';
  return end - start > 1 ? 'skipped' : 'forward';
}
