/** What dragging does on this board: who may be picked up, and what becomes of a drop. */
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { useSpeaker } from '../../parts/toasts';
import { usePanelWords } from '../../texts/panel-words';
import type { OpenMenu } from '../card/card-menu';
import type { BoardDesk } from '../desk';
import { isMovable, takesFrom } from '../lane/lane-terms';
import { stageLabel } from '../lane/stage-label';
import { selectedCards } from '../selecting/selected-cards';
import { watchDrags } from './drag';
import type { DropPlace, Held } from './drop-map';

export function useDrags(
  root: { readonly current: HTMLElement | null },
  desk: BoardDesk,
  openMenu: (menu: OpenMenu) => void,
): void {
  const { texts } = usePanelWords();
  const { announce } = useSpeaker();
  const latest = useRef({ desk, texts, openMenu });
  latest.current = { desk, texts, openMenu };
  useEffect(() => {
    if (!root.current) return undefined;
    const now = () => latest.current;
    return watchDrags(root.current, {
      pick: (id) => pick(now().desk, id),
      onStart: ({ ids, stage }) => {
        const title = cardIn(now().desk, stage, ids[0])?.title ?? '';
        announce(ids.length > 1 ? now().texts.lanes.holding(ids.length) : now().texts.board.dragging(title));
      },
      onOver: (stage) => announce(now().texts.lanes.over(stageLabel(stage, now().texts))),
      onCancel: () => announce(now().texts.lanes.putBack),
      onDrop: (held, place) => {
        announce(now().texts.lanes.dropped(stageLabel(place.stage, now().texts)));
        drop(now().desk, held, place);
      },
      onLongPress: (element) => {
        const card = allCards(now().desk).find(({ id }) => id === element.dataset.card);
        const opener = element.querySelector<HTMLElement>('[data-menu]');
        if (card && opener) now().openMenu({ cards: [card], opener });
      },
    });
  }, [root, announce]);
}

/** The card alone, or with all that are selected when it is one of them. */
function pick(desk: BoardDesk, id: string): Held | undefined {
  const isFree = (card: Card) => isMovable(card) && !desk.saving.ids.has(card.id);
  const card = allCards(desk).find((each) => each.id === id);
  if (!card || !isFree(card)) return undefined;
  const cards = desk.selection.ids.has(id) ? selectedCards(desk).filter(isFree) : [card];
  return {
    ids: cards.map((each) => each.id),
    stage: card.stage,
    takes: (stage) => {
      const lane = desk.board.lanes.find((each) => each.stage === stage);
      const leaves = cards.some((each) => each.stage !== stage);
      return lane !== undefined && leaves && cards.every(({ pipeline }) => takesFrom(lane, pipeline));
    },
  };
}

/** Cards of the lane are put in order there; cards of other lanes move to it. */
function drop(desk: BoardDesk, { ids }: Held, { stage, gap }: DropPlace): void {
  const isThere = (id: string) => cardIn(desk, stage, id) !== undefined;
  const coming = ids.filter((id) => !isThere(id));
  if (coming.length > 0) desk.saving.move(coming, stage);
  else if (gap && !standsBefore(desk, stage, ids, gap.before)) desk.finding.place(ids, stage, gap.before);
  if (coming.length > 0) desk.selection.clear();
}

/** Tells whether the cards stand there already, one below the other: then nothing is put in order. */
function standsBefore(desk: BoardDesk, stage: string, ids: readonly string[], before: string | undefined) {
  const cards = desk.finding.lanes.find(({ lane }) => lane.stage === stage)?.cards ?? [];
  const at = cards.findIndex(({ id }) => id === ids[0]);
  return [...ids, before].every((id, index) => cards[at + index]?.id === id);
}

function cardIn({ finding }: BoardDesk, stage: string, id: string | undefined): Card | undefined {
  return finding.lanes.find(({ lane }) => lane.stage === stage)?.cards.find((card) => card.id === id);
}

function allCards({ finding }: BoardDesk): readonly Card[] {
  return finding.lanes.flatMap(({ cards }) => cards);
}
