/** What was typed into the forms for new deals, kept while the page lives. */
import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';

/** Texts as typed, by field. */
export type Typed = Readonly<Partial<Record<Field, string>>>;

export interface Draft {
  readonly typed: Typed;
  /** The key of the chosen pipeline; `''`: the main one. */
  readonly pipeline?: string;
  /** A deal that was sent and refused. */
  readonly refused?: { readonly typed: Typed; readonly problem: Problem };
}

const drafts = new Map<string, Draft>();

/** The draft of one stage's form; it outlives the form. */
export function useDraft(stage: string): [Draft, (update: (now: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>(drafts.get(stage) ?? { typed: {} });
  const change = useCallback(
    (update: (now: Draft) => Draft) => {
      const next = update(drafts.get(stage) ?? { typed: {} });
      drafts.set(stage, next);
      setDraft(next);
    },
    [stage],
  );
  return [draft, change];
}

/** The draft with a refused deal in it again, unless the person is at the next one already. */
export function withRefused(draft: Draft, typed: Typed, problem: Problem): Draft {
  const isBlank = !draft.typed.deal && !draft.typed.company && !draft.typed.amount;
  return { ...draft, typed: isBlank ? typed : draft.typed, refused: { typed, problem } };
}
