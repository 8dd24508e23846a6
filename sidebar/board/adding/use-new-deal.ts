/** The deal that is being typed into a lane's form, from its first letter to the sheet. */
import { useState } from 'preact/hooks';
import type { AddDealRequest, Lane, Problem } from '../../../src/contract/rpc';
import { type Field, fieldKind } from '../../../src/domain/deals/field';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { readTyped, type WrongValue } from '../deal/typed-value';
import { useDesk } from '../desk-context';
import { type Draft, type Typed, useDraft, withRefused } from './drafts';
import { fieldsOfNew, pipelinesOf, type WantedField } from './new-deal';

export interface NewDeal {
  readonly draft: Draft;
  readonly change: (update: (now: Draft) => Draft) => void;
  /** With what is assumed where nothing was typed. */
  readonly typed: Typed;
  readonly wanted: readonly WantedField[];
  readonly offered: readonly (string | undefined)[];
  readonly pipeline: string | undefined;
  readonly wrongOf: (field: Field) => WrongValue | undefined;
  /** Sends the deal unless something is missing; answers the first field that is. */
  readonly send: (onRefused: () => void) => Field | undefined;
}

export function useNewDeal(lane: Lane): NewDeal {
  const { board } = useDesk();
  const [draft, change] = useDraft(lane.stage);
  const [checked, setChecked] = useState(false);
  const add = useAdd(lane);
  const offered = pipelinesOf(board, lane);
  const pipeline =
    draft.pipeline === undefined ? offered[0] : offered.find((key) => (key ?? '') === draft.pipeline);
  const typed: Typed = { owner: board.me ?? '', ...draft.typed };
  const wanted = fieldsOfNew(lane, pipeline);
  const { facts, wrong } = read(wanted, typed);
  const send = (onRefused: () => void) => {
    const first = wrong.keys().next().value;
    setChecked(first !== undefined);
    if (first !== undefined) return first;
    // The next deal is mostly of the same owner and pipeline.
    change(({ refused, ...now }) => ({ ...now, typed: { owner: typed.owner ?? '' } }));
    void add(facts, pipeline).then((problem) => {
      if (!problem) return;
      change((now) => withRefused(now, typed, problem));
      onRefused();
    });
    return undefined;
  };
  const wrongOf = (field: Field) => (checked ? wrong.get(field) : undefined);
  return { draft, change, typed, wanted, offered, pipeline, wrongOf, send };
}

/** Adds a deal; answers why it was refused. */
function useAdd({ stage }: Lane) {
  const { saving } = useDesk();
  const { texts } = usePanelWords();
  return async (
    fields: AddDealRequest['fields'],
    pipeline: string | undefined,
  ): Promise<Problem | undefined> => {
    try {
      const result = await saving.add({ stage, fields, ...(pipeline !== undefined && { pipeline }) });
      return result === 'unsaved' ? undefined : result.refused;
    } catch (error) {
      return problemOf(error, texts);
    }
  };
}

/** What was typed as values to send, blank ones left out, and what will not do. */
function read(wanted: readonly WantedField[], typed: Typed) {
  const facts: Partial<Record<Field, string | number>> = {};
  const wrong = new Map<Field, WrongValue>();
  for (const { field, required } of wanted) {
    const reading = readTyped({ kind: fieldKind(field), ...(required && { required }) }, typed[field] ?? '');
    if ('wrong' in reading) wrong.set(field, reading.wrong);
    else if (reading.value !== '') facts[field] = reading.value;
  }
  return { facts, wrong };
}
