/** The question that stands between a person and a move, while there is one. */
import { useState } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import type { Field } from '../../../src/domain/deals/field';
import { findCard } from '../saving/move-cards';
import type { LatestBoard } from '../use-latest';
import { type WantedField, wantedFields } from './wanted-fields';

/** Facts to ask for before a card may enter a stage. */
export interface Asking {
  readonly card: Card;
  readonly toStage: string;
  readonly wanted: readonly WantedField[];
}

export interface AskDesk {
  readonly asking: Asking | undefined;
  /** Opens the question if there is something to ask; tells whether there was. */
  readonly ask: (id: string, toStage: string, named?: readonly Field[]) => boolean;
  readonly close: () => void;
}

export function useAsking(latest: LatestBoard): AskDesk {
  const [asking, setAsking] = useState<Asking>();
  const ask: AskDesk['ask'] = (id, toStage, named) => {
    const card = findCard(latest.now(), id)?.card;
    const lane = latest.now().lanes.find((each) => each.stage === toStage);
    const wanted = card && lane && card.stage !== toStage ? wantedFields(lane, card, named) : [];
    if (card && wanted.length > 0) setAsking({ card, toStage, wanted });
    return wanted.length > 0;
  };
  return { asking, ask, close: () => setAsking(undefined) };
}
