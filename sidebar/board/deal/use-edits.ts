/** Saves the edits of a deal's fields, and marks the fields meanwhile. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card, EditDealResult, Problem } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { useServer } from '../../parts/server-context';
import { useSpeaker } from '../../parts/toasts';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { dropped, type Edit, type FieldState, type FieldStates, marked } from './field-states';

interface EditedDeal {
  readonly now: { readonly current: Card };
  /** Whether the sheet has no column for a field yet. */
  readonly isAbsent: (name: Field) => boolean;
  readonly load: () => Promise<void>;
  readonly setStates: (update: (states: FieldStates) => FieldStates) => void;
}

export interface Edits {
  /** Adds the columns that are missing, then writes all edits or none. @param said for the toast */
  readonly save: (edits: readonly Edit[], said: string) => Promise<void>;
  /** @throws CallFailed */
  readonly addColumn: (field: Field) => Promise<void>;
}

export function useEdits({ now, isAbsent, load, setStates }: EditedDeal): Edits {
  const { saving } = useDesk();
  const server = useServer();
  const { texts } = usePanelWords();
  const tellRefusal = useTellingWhenLeft();
  const addColumn = (name: Field) =>
    server('addField', {
      field: name,
      ...(now.current.pipeline !== undefined && { pipeline: now.current.pipeline }),
    });
  const save = async (edits: readonly Edit[], said: string) => {
    const mark = (outcome: Outcome | undefined) =>
      setStates((all) => (outcome ? marked(all, { edits, ...outcome }) : dropped(all, { edits })));
    mark({ status: 'saving' });
    let mustRead = false;
    try {
      for (const { field: name } of edits.filter((edit) => isAbsent(edit.field))) {
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
  return { save, addColumn: (name) => addColumn(name).then(load) };
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
