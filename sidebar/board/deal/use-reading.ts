/** A deal's page as the server tells it, with what the person has made of its fields. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DealPage, DealRef, Problem } from '../../../src/contract/rpc';
import { useServer } from '../../parts/server-context';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { type FieldStates, settledStates } from './field-states';

/** Several changes of a board often come together. */
const PAUSE_MS = 300;

/** Reads the deal; an answer that a later question has overtaken is left aside. */
export function useReading() {
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
export function useFreshness(load: () => Promise<void>, facts: string | undefined): void {
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
