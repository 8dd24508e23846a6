/** Keeps the board as the sheet is: what others change flows in, and the row selected in the sheet shows its card. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pulse } from '../../../src/contract/rpc';
import { useServer } from '../../parts/server-context';
import { useSpeaker } from '../../parts/toasts';
import { CallFailed } from '../../server';
import { usePanelWords } from '../../texts/panel-words';
import type { ShownLane } from '../desk';
import { CHUNK } from '../lane/chunks';
import type { LatestBoard } from '../loading/use-latest';
import { findCard } from '../saving/applying/move-cards';
import { markChanged, revealCard } from './card-on-page';
import { changedDeals } from './fresh-cards';
import { pauseBetweenLoads } from './pace';
import { type Heard, usePulse } from './use-pulse';

interface Live {
  readonly latest: LatestBoard;
  readonly reload: () => Promise<void>;
  /** Sends again what is not saved: the server answers again. */
  readonly resend: () => void;
  /** A change is under way or a question is open. */
  readonly isBusy: boolean;
  readonly lanes: readonly ShownLane[];
}

/** What a fresh board must not come between. */
const IN_HAND = '[data-dragging], dialog[open], [role="menu"]';

/** @returns the id of the card whose row is selected in the sheet */
export function useLive({ latest, reload, resend, isBusy, lanes }: Live): string | undefined {
  const server = useServer();
  const { announce } = useSpeaker();
  const { texts } = usePanelWords();
  const [selected, setSelected] = useState<string>();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const busy = useRef(isBusy);
  busy.current = isBusy;
  const loaded = useRef(Date.now());
  const hasFailed = useRef(false);

  const follow = async (revision: string): Promise<Heard> => {
    const before = latest.base();
    if (revision === before.revision) return 'well';
    if (busy.current || document.querySelector(IN_HAND)) return 'late';
    const cards = before.lanes.reduce((sum, lane) => sum + lane.cards.length, 0);
    if (Date.now() - loaded.current < pauseBetweenLoads(cards)) return 'well';
    loaded.current = Date.now();
    await reload();
    if (latest.base() === before) return 'failed';
    const others = changedDeals(before, latest.base());
    if (others.size > 0) announce(texts.saving.others(others.size));
    setChanged(others);
    return 'well';
  };
  usePulse(async () => {
    const settled = latest.settled();
    try {
      const pulse = await server('readPulse', {});
      if (hasFailed.current) resend();
      hasFailed.current = false;
      setSelected(selectedCard(pulse, latest));
      return settled === latest.settled() ? follow(pulse.revision) : 'late';
    } catch (error) {
      hasFailed.current = true;
      return isOver(error) ? 'ended' : 'failed';
    }
  });
  useEffect(() => markChanged(changed), [changed]);
  useEffect(() => reveal(selected, lanes), [selected]);
  return selected;
}

function isOver(error: unknown): boolean {
  return error instanceof CallFailed && error.answered && error.problem.code === 'notSetUp';
}

function selectedCard({ selected }: Pulse, latest: LatestBoard): string | undefined {
  const card = selected && findCard(latest.now(), selected.id)?.card;
  return card && card.pipeline === selected?.pipeline ? card.id : undefined;
}

function reveal(id: string | undefined, lanes: readonly ShownLane[]): void {
  for (const { lane, cards } of id === undefined ? [] : lanes) {
    const place = cards.findIndex((card) => card.id === id);
    if (id !== undefined && place >= 0) revealCard(id, lane.stage, Math.floor(place / CHUNK));
  }
}
