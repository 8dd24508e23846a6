/** Moves at once, saves behind, puts back what was refused, and can undo. */
import { useState } from 'preact/hooks';
import type { MoveRequest, MoveResult, Problem } from '../../../src/contract/rpc';
import { useServer } from '../../parts/server-context';
import { useSpeaker } from '../../parts/toasts';
import { problemOf } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import { type Facts, shownFacts } from '../asking/facts';
import type { AskDesk } from '../asking/use-asking';
import type { LatestBoard } from '../use-latest';
import { type MovedCard, moveCard, putBack, refreshCard } from './move-cards';
import { movedToast, refusedToast } from './move-toasts';

/** One try to move one card. */
export interface Attempt {
  readonly id: string;
  readonly toStage: string;
  readonly facts: Facts;
  readonly isUndo: boolean;
}

export interface MoveDesk {
  /** Ids of cards whose move is on its way. */
  readonly ids: ReadonlySet<string>;
  /** The card that moved last, so that the eye and the focus find it. */
  readonly arrived: string | undefined;
  readonly attempt: (tried: Attempt) => Promise<void>;
}

export function useMoves(latest: LatestBoard, ask: AskDesk['ask'], refresh: () => Promise<void>): MoveDesk {
  const server = useServer();
  const speaker = useSpeaker();
  const { texts } = usePanelWords();
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  const [arrived, setArrived] = useState<string>();

  const settle = (tried: Attempt, moved: MovedCard, result: MoveResult) => {
    const refused = result.refused.find(({ id }) => id === tried.id);
    if (refused) return takeBack(tried, moved, refused.problem, refused.card?.stage);
    const row = result.moved.find(({ id }) => id === tried.id)?.row ?? moved.card.row;
    latest.change((now) => refreshCard(now, tried.id, { row, ...shownFacts(tried.facts) }));
    const undo = { id: tried.id, toStage: moved.fromStage, facts: {}, isUndo: true };
    speaker.show(movedToast(texts, latest.now(), tried, moved, () => void attempt(undo)));
  };

  const takeBack = (tried: Attempt, moved: MovedCard, why: Problem, stageNow?: string) => {
    latest.change((now) => putBack(now, moved));
    if (stageNow !== undefined) latest.change((now) => moveCard(now, tried.id, stageNow)?.board ?? now);
    if (why.code === 'fieldRequired' && why.fields && ask(tried.id, tried.toStage, why.fields)) {
      return speaker.announce(why.message);
    }
    const ways = { again: () => void attempt(tried), reload: () => void refresh() };
    speaker.show(refusedToast(texts, moved.card.title, stageNow ?? moved.fromStage, why, ways));
  };

  const mark = (id: string, toStage: string | undefined) => {
    if (toStage === undefined) latest.pending.delete(id);
    else latest.pending.set(id, toStage);
    setSaving(new Set(latest.pending.keys()));
  };

  const attempt = async (tried: Attempt): Promise<void> => {
    const step = latest.pending.has(tried.id) ? undefined : moveCard(latest.now(), tried.id, tried.toStage);
    if (!step) return;
    latest.change(() => step.board);
    setArrived(tried.id);
    mark(tried.id, tried.toStage);
    try {
      settle(tried, step.moved, await server('moveDeals', moveRequest(tried, step.moved)));
    } catch (error) {
      takeBack(tried, step.moved, problemOf(error, texts));
    } finally {
      mark(tried.id, undefined);
    }
  };
  return { ids: saving, arrived, attempt };
}

function moveRequest({ toStage, facts }: Attempt, { card, fromStage }: MovedCard): MoveRequest {
  const { id, row, pipeline } = card;
  const deals = [{ id, row, fromStage, ...(pipeline !== undefined && { pipeline }) }];
  return Object.keys(facts).length > 0 ? { toStage, deals, fields: facts } : { toStage, deals };
}
