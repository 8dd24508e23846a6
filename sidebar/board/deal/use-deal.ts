/** One deal as its page needs it: read, kept fresh, and changed. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card, DealPage, DealRef, Problem } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { useDesk } from '../desk-context';
import { findCard } from '../saving/applying/move-cards';
import { dropped, type FieldState, type ShownField, shownField, withoutUnsaved } from './field-states';
import { type Edits, useEdits } from './use-edits';
import { useFreshness, useReading } from './use-reading';

export interface OpenDeal extends Edits {
  /** As on the board, with what is under way; else as read last. */
  readonly card: Card;
  readonly page: DealPage | undefined;
  readonly problem: Problem | undefined;
  readonly fields: readonly ShownField[];
  readonly field: (name: Field) => ShownField | undefined;
  readonly load: () => Promise<void>;
  /** The archived months too, from now on. */
  readonly loadEarlier: () => Promise<void>;
  /** Forgets a refused value. */
  readonly restore: (state: FieldState) => void;
}

export function useDeal(opened: Card): OpenDeal {
  const { board, saving } = useDesk();
  const reading = useReading();
  const { page, states, setStates } = reading;
  const card = findCard(board, opened.id)?.card ?? page?.card ?? opened;
  const now = useRef(card);
  now.current = card;
  const load = () => reading.load(refOf(now.current));
  useFreshness(
    load,
    page && saving.ids.has(card.id) ? undefined : board.revision.concat(JSON.stringify(card)),
  );

  useDiscarded(
    saving.ids.has(card.id) || saving.unsaved.some(({ ids }) => ids.includes(card.id)),
    async () => {
      if (withoutUnsaved(states).size === states.size) return;
      await load();
      setStates(withoutUnsaved);
    },
  );
  const fields = (page?.fields ?? []).map((field) => shownField(field, states));
  const field = (name: Field) => fields.find((each) => each.field === name);
  const isAbsent = (name: Field) => field(name)?.absent === true;
  const edits = useEdits({ now, isAbsent, load, setStates });
  return {
    ...edits,
    card,
    page,
    problem: reading.problem,
    fields,
    field,
    load,
    loadEarlier: () => reading.load(refOf(now.current), true),
    restore: (state) => setStates((all) => dropped(all, state)),
  };
}

/** Calls back once nothing of the deal is left that has to be saved. */
function useDiscarded(isPending: boolean, settle: () => Promise<void>): void {
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => {
    if (!isPending) void latest.current();
  }, [isPending]);
}

function refOf({ id, row, pipeline }: Card): DealRef {
  return { id, row, ...(pipeline !== undefined && { pipeline }) };
}
