/** One deal as its page needs it: read, kept fresh, and changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Card, DealPage, DealRef, EditDealResult, Problem } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { useServer } from '../../parts/server-context';
import { useSpeaker } from '../../parts/toasts';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { findCard } from '../saving/applying/move-cards';
import {
  dropped,
  type Edit,
  type FieldState,
  type FieldStates,
  marked,
  type ShownField,
  settledStates,
  shownField,
  withoutUnsaved,
} from './field-states';

export interface OpenDeal {
  /** As on the board, with what is under way; else as read last. */
  readonly card: Card;
  readonly page: DealPage | undefined;
  readonly problem: Problem | undefined;
  readonly fields: readonly ShownField[];
  readonly field: (name: Field) => ShownField | undefined;
  readonly load: () => Promise<void>;
  /** The archived months too, from now on. */
  readonly loadEarlier: () => Promise<void>;
  /** Adds the columns that are missing, then writes all edits or none. @param said for the toast */
  readonly save: (edits: readonly Edit[], said: string) => Promise<void>;
  /** Forgets a refused value. */
  readonly restore: (state: FieldState) => void;
  /** @throws CallFailed */
  readonly addColumn: (field: Field) => Promise<void>;
}

/** Several changes of a board often come together. */
const PAUSE_MS = 300;

export function useDeal(opened: Card): OpenDeal {
  const { board, saving } = useDesk();
  const reading = useReading();
  const { page, states, setStates } = reading;
  const server = useServer();
  const { texts } = usePanelWords();
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
  const tellRefusal = useTellingWhenLeft();

  const fields = (page?.fields ?? []).map((field) => shownField(field, states));
  const field = (name: Field) => fields.find((each) => each.field === name);
  const addColumn = (name: Field) =>
    server('addField', { field: name, ...pipelineOf(now.current) }).then(() => undefined);
  const save = async (edits: readonly Edit[], said: string) => {
    const mark = (outcome: Outcome | undefined) =>
      setStates((all) => (outcome ? marked(all, { edits, ...outcome }) : dropped(all, { edits })));
    mark({ status: 'saving' });
    let mustRead = false;
    try {
      for (const { field: name } of edits.filter((edit) => field(edit.field)?.absent)) {
        mustRead = true;
        await addColumn(name);
      }
      const result = await saving.edit(now.current, edits, said);
      const outcome = outcomeOf(result);
      mark(outcome);
      if (result !== 'unsaved' && result.refused) tellRefusal(now.current, edits, result.refused.problem);
      mustRead ||= outcome === undefined;
    } catch (error) {
      const problem = problemOf(error, texts);
      mark(refusedBy(problem));
      tellRefusal(now.current, edits, problem);
    }
    // What is saved gives the board another revision, which has the deal read again.
    if (mustRead) await load();
  };
  return {
    card,
    page,
    problem: reading.problem,
    fields,
    field,
    load,
    loadEarlier: () => reading.load(refOf(now.current), true),
    save,
    restore: (state) => setStates((all) => dropped(all, state)),
    addColumn: (name) => addColumn(name).then(load),
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

/** What is refused after the page was left has no box any more to stand in: the board says it, with what was typed. */
function useTellingWhenLeft() {
  const { show } = useSpeaker();
  const { texts } = usePanelWords();
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  return ({ title }: Card, edits: readonly Edit[], { message, action }: Problem) => {
    if (isThere.current) return;
    const typed = edits.map(({ field, value }) => [texts.fields[field], value].join(' '));
    show({ kind: 'problem', text: `${title}: ${typed.join(', ')}. ${message}`, detail: action });
  };
}

/** Reads the deal; an answer that a later question has overtaken is left aside. */
function useReading() {
  const server = useServer();
  const { texts } = usePanelWords();
  const [page, setPage] = useState<DealPage>();
  const [states, setStates] = useState<FieldStates>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const turn = useRef(0);
  const earlier = useRef(false);
  const load = useCallback(
    async (deal: DealRef, withEarlier = false) => {
      turn.current += 1;
      const mine = turn.current;
      earlier.current ||= withEarlier;
      try {
        const fresh = await server('readDeal', { ...deal, ...(earlier.current && { earlier: true }) });
        if (mine !== turn.current) return;
        setPage(fresh);
        setProblem(undefined);
        setStates((all) => settledStates(all, fresh));
      } catch (error) {
        if (mine === turn.current) setProblem(problemOf(error, texts));
      }
    },
    [server, texts],
  );
  return { page, problem, states, setStates, load };
}

/** Reads at once, and again after each change of what is known of the deal; not while a change is on its way. */
function useFreshness(load: () => Promise<void>, facts: string | undefined): void {
  const latest = useRef(load);
  latest.current = load;
  const known = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (facts === undefined || facts === known.current) return;
    const pause = known.current === undefined ? 0 : PAUSE_MS;
    const timer = setTimeout(() => {
      known.current = facts;
      void latest.current();
    }, pause);
    return () => clearTimeout(timer);
  }, [facts]);
}

type Outcome = Omit<FieldState, 'edits'>;

/** Undefined: somebody else has changed the deal meanwhile, and the person has chosen to keep that. */
function outcomeOf(result: EditDealResult | 'unsaved'): Outcome | undefined {
  if (result === 'unsaved') return { status: 'unsaved' };
  if (result.refused) return refusedBy(result.refused.problem);
  return result.conflicts ? undefined : { status: 'saved' };
}

function refusedBy({ message, action }: Problem): Outcome {
  return { status: 'refused', problem: message.concat(' ', action) };
}

function refOf({ id, row, ...card }: Card): DealRef {
  return { id, row, ...pipelineOf(card) };
}

function pipelineOf({ pipeline }: Pick<Card, 'pipeline'>): Pick<DealRef, 'pipeline'> {
  return pipeline === undefined ? {} : { pipeline };
}
