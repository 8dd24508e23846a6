/** The board: what it adds up to, a rail of all stages, and the stages one below the other. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Board, Card } from '../../src/contract/rpc';
import { ALL_PIPELINES } from '../parts/pipeline-select';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useShowDeal } from '../parts/use-show-deal';
import { usePanelWords } from '../texts/panel-words';
import { AskDialog } from './asking/ask-dialog';
import { CardMenu, type OpenMenu } from './card/card-menu';
import type { BoardDesk } from './desk';
import { DeskContext } from './desk-context';
import { watchDrags } from './dragging/drag';
import { LaneSection } from './lane/lane-section';
import { StageRail } from './lane/stage-rail';
import { useFolding } from './lane/use-folding';
import { Notices } from './notices';
import { findCard } from './saving/move-cards';
import { Summary } from './summary';
import { useFocusOn } from './use-focus-on';

export function BoardScreen({ desk }: { readonly desk: BoardDesk }) {
  const { board, finding, saving } = desk;
  const { texts } = usePanelWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu>();
  const folding = useFolding(board.lanes);
  const held = useHeldCard(scroller, desk);
  const pipelineName = usePipelineNames(board);
  const focusOn = useFocusOn(scroller, desk);
  const showDeal = useShowDeal();

  const choose = (id: string, stage: string) => {
    setMenu(undefined);
    saving.move([id], stage);
    focusOn(id, stage);
  };
  const jump = (stage: string) => {
    folding.unfold(stage);
    requestAnimationFrame(() => laneElement(scroller.current, stage)?.scrollIntoView({ block: 'start' }));
  };
  return (
    <DeskContext.Provider value={desk}>
      <div class="board" data-dragging={held !== undefined || undefined}>
        <Summary board={board} />
        <StageRail lanes={board.lanes} held={held} onJump={jump} />
        <div class="lanes" ref={scroller} onScroll={() => setMenu(undefined)}>
          {desk.problem && <ProblemNote problem={desk.problem} onRetry={() => void desk.refresh()} />}
          <Notices notices={board.notices} onRepaired={() => void desk.refresh()} />
          {board.lanes.every((lane) => lane.count === 0) && (
            <div class="blank">
              <p class="blank-title">{texts.board.blank.title}</p>
              <p>{texts.board.blank.text}</p>
            </div>
          )}
          {finding.lanes.map((shown) => (
            <LaneSection
              key={shown.lane.stage}
              shown={shown}
              today={board.today}
              pipelineName={pipelineName}
              folded={folding.isFolded(shown.lane.stage)}
              saving={saving.ids}
              arrived={saving.arrived}
              onFold={folding.toggle}
              onMenu={setMenu}
              onShow={showDeal}
            />
          ))}
        </div>
        {menu && (
          <CardMenu
            menu={menu}
            lanes={board.lanes}
            onMove={choose}
            onShow={showDeal}
            onClose={() => setMenu(undefined)}
          />
        )}
        {saving.asking && (
          <AskDialog asking={saving.asking} onAnswer={saving.answer} onCancel={saving.cancel} />
        )}
      </div>
    </DeskContext.Provider>
  );
}

/** The name of a card's pipeline, where cards of several stand together. */
function usePipelineNames({ pipelines, shown }: Board): (card: Card) => string | undefined {
  return useCallback(
    ({ pipeline }: Card) => {
      const [main, ...others] = pipelines;
      const named = pipeline === undefined ? main : others.find(({ key }) => key === pipeline);
      return shown === ALL_PIPELINES ? named?.name : undefined;
    },
    [pipelines, shown],
  );
}

/** The card that is being dragged; says who is held and where it lands. */
function useHeldCard(scroller: { readonly current: HTMLElement | null }, desk: BoardDesk): Card | undefined {
  const [held, setHeld] = useState<Card>();
  const { texts } = usePanelWords();
  const { announce } = useSpeaker();
  const now = useRef({ desk, texts });
  now.current = { desk, texts };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    return watchDrags(element, {
      onStart: (id) => {
        const card = findCard(now.current.desk.board, id)?.card;
        setHeld(card);
        announce(now.current.texts.board.dragging(card?.title ?? ''));
      },
      onEnd: () => setHeld(undefined),
      onDrop: (id, stage) => now.current.desk.saving.move([id], stage),
    });
  }, [scroller, announce]);
  return held;
}

function laneElement(scroller: HTMLElement | null, stage: string): HTMLElement | undefined {
  const lanes = scroller?.querySelectorAll<HTMLElement>('[data-stage]') ?? [];
  return [...lanes].find((lane) => lane.dataset.stage === stage);
}
