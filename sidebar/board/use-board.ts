/** The board in use: moves at once, saves behind, puts back what was refused, and can undo. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Board, Card, MoveResult, Problem } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';
import { useServer } from '../parts/server-context';
import { useSpeaker } from '../parts/toasts';
import { useWords } from '../parts/words';
import { problemOf } from '../server';
import { findCard, type MovedCard, moveCard, putBack, refreshCard } from './move-cards';
import { type WantedField, wantedFields } from './wanted-fields';

export type Facts = Readonly<Partial<Record<Field, string | number>>>;

/** Facts to ask for before a card may enter a stage. */
export interface Asking {
  readonly card: Card;
  readonly toStage: string;
  readonly wanted: readonly WantedField[];
}

export interface BoardDesk {
  readonly board: Board;
  readonly loading: boolean;
  /** Why the last refresh failed. */
  readonly problem: Problem | undefined;
  /** Ids of cards whose move is on its way. */
  readonly saving: ReadonlySet<string>;
  readonly asking: Asking | undefined;
  /** The card that moved last, so that the eye and the focus find it. */
  readonly arrived: string | undefined;
  /** Asks for what the stage requires, then moves. */
  readonly requestMove: (id: string, toStage: string) => void;
  readonly answer: (facts: Facts) => void;
  readonly cancel: () => void;
  readonly refresh: () => Promise<void>;
}

interface Attempt {
  readonly id: string;
  readonly toStage: string;
  readonly facts: Facts;
  readonly isUndo: boolean;
}

/** State of the board that was loaded with the panel. */
export function useBoard(opened: Board): BoardDesk {
  const server = useServer();
  const speaker = useSpeaker();
  const { texts } = useWords();
  const { board, latest, change } = useLatest(opened);
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking>();
  const [arrived, setArrived] = useState<string>();
  const { refresh, loading, problem } = useRefresh(change);

  const ask = (id: string, toStage: string, named?: readonly Field[]): boolean => {
    const card = findCard(latest.current, id)?.card;
    const lane = latest.current.lanes.find((each) => each.stage === toStage);
    const wanted = card && lane ? wantedFields(lane, card, named) : [];
    if (card && wanted.length > 0) setAsking({ card, toStage, wanted });
    return wanted.length > 0;
  };

  const attempt = async (tried: Attempt): Promise<void> => {
    const step = moveCard(latest.current, tried.id, tried.toStage);
    if (!step) return;
    change(() => step.board);
    setArrived(tried.id);
    setSaving((ids) => new Set([...ids, tried.id]));
    try {
      settle(tried, step.moved, await server('moveDeals', question(tried, step.moved)));
    } catch (error) {
      takeBack(tried, step.moved, problemOf(error, texts));
    } finally {
      setSaving((ids) => new Set([...ids].filter((id) => id !== tried.id)));
    }
  };

  const settle = (tried: Attempt, moved: MovedCard, result: MoveResult) => {
    const refused = result.refused.find(({ id }) => id === tried.id);
    if (refused) return takeBack(tried, moved, refused.problem);
    const row = result.moved.find(({ id }) => id === tried.id)?.row ?? moved.card.row;
    change((now) => refreshCard(now, tried.id, { row, ...shownFacts(tried.facts) }));
    const said = tried.isUndo ? texts.board.movedBack : texts.board.moved;
    const undo = { id: tried.id, toStage: moved.fromStage, facts: {}, isUndo: true };
    const action = { label: texts.common.undo, run: () => void attempt(undo) };
    const text = said(moved.card.title, tried.toStage);
    speaker.show({ kind: 'done', text, ...(tried.isUndo ? {} : { action }) });
  };

  const takeBack = (tried: Attempt, moved: MovedCard, why: Problem) => {
    change((now) => putBack(now, moved));
    if (why.code === 'fieldRequired' && why.fields && ask(tried.id, tried.toStage, why.fields)) {
      return speaker.announce(why.message);
    }
    const again = { label: texts.common.retry, run: () => void attempt(tried) };
    const reload = { label: texts.common.reload, run: () => void refresh() };
    const stays = texts.board.refused(moved.card.title, moved.fromStage);
    const text = stays.concat(' ', why.message);
    const action = NEEDS_RELOAD.has(why.code) || !why.retrySafe ? reload : again;
    speaker.show({ kind: 'problem', text, detail: why.action, action });
  };

  return {
    board,
    loading,
    problem,
    saving,
    asking,
    arrived,
    requestMove: (id, toStage) => {
      if (!saving.has(id) && !ask(id, toStage)) void attempt({ id, toStage, facts: {}, isUndo: false });
    },
    answer: (facts) => {
      setAsking(undefined);
      if (asking) void attempt({ id: asking.card.id, toStage: asking.toStage, facts, isUndo: false });
    },
    cancel: () => setAsking(undefined),
    refresh,
  };
}

/** After these the sheet differs from what the board shows; trying the same again cannot succeed. */
const NEEDS_RELOAD: ReadonlySet<Problem['code']> = new Set([
  'dealChanged',
  'dealNotFound',
  'dealTwice',
  'stageUnknown',
  'columnMissing',
  'columnTwice',
  'tabMissing',
  'notSetUp',
  'cellComputed',
]);

/** The board in state, with its newest value at hand for answers that arrive later. */
function useLatest(opened: Board) {
  const [board, setBoard] = useState(opened);
  const latest = useRef(opened);
  const change = useCallback((update: (now: Board) => Board) => {
    latest.current = update(latest.current);
    setBoard(latest.current);
  }, []);
  return { board, latest, change };
}

function useRefresh(change: (update: (now: Board) => Board) => void) {
  const server = useServer();
  const { texts } = useWords();
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const refresh = useCallback(async () => {
    setLoading(true);
    setProblem(undefined);
    try {
      const fresh = await server('loadBoard', {});
      change(() => fresh);
    } catch (error) {
      setProblem(problemOf(error, texts));
    } finally {
      setLoading(false);
    }
  }, [server, texts, change]);
  return { refresh, loading, problem };
}

function question({ toStage, facts }: Attempt, { card, fromStage }: MovedCard) {
  const deals = [{ id: card.id, row: card.row, fromStage }];
  return Object.keys(facts).length > 0 ? { toStage, deals, fields: facts } : { toStage, deals };
}

/** The facts just given that the card itself shows. */
function shownFacts(facts: Facts): Partial<Card> {
  const { amount, expectedClose } = facts;
  return {
    ...(typeof amount === 'number' && { amount }),
    ...(typeof expectedClose === 'string' && { expectedClose }),
  };
}
