/** The question that stands between a person and a move, while there is one. */
import { useState } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import type { LatestBoard } from '../loading/use-latest';
import { findCard } from '../saving/applying/move-cards';
import { type Question, questionsFor } from './questions';

/** Facts to ask for before cards may enter a stage; all of them wait for the answer. */
export interface Asking {
  readonly cards: readonly Card[];
  readonly toStage: string;
  readonly questions: readonly Question[];
}

export interface AskDesk {
  readonly asking: Asking | undefined;
  /**
   * Opens the question if there is something to ask; tells whether there was.
   *
   * @param named card id to what the server says is missing
   */
  readonly ask: (
    ids: readonly string[],
    toStage: string,
    named?: ReadonlyMap<string, readonly Field[]>,
  ) => boolean;
  readonly close: () => void;
}

export function useAsking(latest: LatestBoard): AskDesk {
  const [asking, setAsking] = useState<Asking>();
  const ask: AskDesk['ask'] = (ids, toStage, named = new Map()) => {
    const board = latest.now();
    const cards = ids
      .flatMap((id) => findCard(board, id)?.card ?? [])
      .filter(({ stage }) => stage !== toStage);
    const lane = board.lanes.find((each) => each.stage === toStage);
    const questions = lane ? questionsFor(lane, cards, named) : [];
    if (questions.length > 0) setAsking({ cards, toStage, questions });
    return questions.length > 0;
  };
  return { asking, ask, close: () => setAsking(undefined) };
}
