/** Sorts refused deals by what is to be done about them: pure. */
import type { Board, RefusedDeal } from '../../../../src/contract/rpc';
import type { Field } from '../../../../src/domain/deals/field';
import type { Change } from '../change';
import type { Outcome } from '../sending/send-change';
import { anyway, type Conflict, conflictsOf, isConflict } from './conflict';

interface Sorted {
  /** Went where an earlier attempt of this person had brought them: they go on from there, and nobody is asked. */
  readonly own: readonly Change[];
  /** The person chooses. */
  readonly conflicts: readonly Conflict[];
  /** Card id to the facts that the person is asked for. */
  readonly missing: ReadonlyMap<string, readonly Field[]>;
  /** They stay, and why is said. */
  readonly left: readonly RefusedDeal[];
}

export function sortRefused(board: Board, change: Change, outcome: Outcome): Sorted {
  const conflicts = conflictsOf(board, change, outcome);
  const missing = new Map<string, readonly Field[]>();
  if (change.kind === 'move') {
    for (const { id, problem } of outcome.refused) {
      if (problem.code === 'fieldRequired' && problem.fields) missing.set(id, problem.fields);
    }
  }
  const isLeft = (deal: RefusedDeal) => !missing.has(deal.id) && (change.kind === 'add' || !isConflict(deal));
  return {
    own: conflicts.filter(isOwn).flatMap((conflict) => anyway(conflict, new Set()) ?? []),
    conflicts: conflicts.filter((conflict) => !isOwn(conflict)),
    missing,
    left: outcome.refused.filter(isLeft),
  };
}

function isOwn({ change, now }: Conflict): boolean {
  return (
    change.kind === 'move' && now !== undefined && change.deals.some(({ via }) => via?.includes(now.stage))
  );
}
