/** Saves what a person does on the board: shown at once, sent behind, put back when refused. */
import { useServer } from '../../parts/server-context';
import { useAsking } from '../asking/use-asking';
import type { Saving } from '../desk';
import type { LatestBoard } from '../use-latest';
import { useMoves } from './use-moves';

export function useSaving(latest: LatestBoard, refresh: () => Promise<void>): Saving {
  const server = useServer();
  const { asking, ask, close } = useAsking(latest);
  const { attempt, ids, arrived } = useMoves(latest, ask, refresh);
  return {
    ids,
    arrived,
    asking,
    move: (cards, toStage) => {
      for (const id of cards) {
        if (!ids.has(id) && !ask(id, toStage)) void attempt({ id, toStage, facts: {}, isUndo: false });
      }
    },
    answer: (facts) => {
      close();
      if (asking) void attempt({ id: asking.card.id, toStage: asking.toStage, facts, isUndo: false });
    },
    cancel: close,
    edit: ({ id, row, pipeline }, edits) =>
      server('editDeal', { id, row, edits, ...(pipeline !== undefined && { pipeline }) }),
    add: (request) => server('addDeal', { ...request, token: crypto.randomUUID() }),
    undo: () => undefined,
    canUndo: false,
    unsaved: [],
    retry: () => undefined,
  };
}
