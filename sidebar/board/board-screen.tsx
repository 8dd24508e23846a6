/** The board: what it adds up to, a rail of all stages, and the stages below or beside each other. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Board, Card } from '../../src/contract/rpc';
import { later } from '../parts/later';
import { ALL_PIPELINES } from '../parts/pipeline-select';
import { ProblemNote } from '../parts/problem-note';
import { pageShape } from '../parts/shape';
import { useSpeaker } from '../parts/toasts';
import { usePanelWords } from '../texts/panel-words';
import type { OpenMenu } from './card/card-menu';
import { useCardPresses } from './card/press-on-card';
import type { BoardDesk } from './desk';
import { DeskContext } from './desk-context';
import { useDrags } from './dragging/use-drags';
import { FindBar } from './finding/find-bar';
import { KeysButton } from './keyboard/keys-button';
import { useBoardFocus } from './keyboard/use-board-focus';
import { useKeys } from './keyboard/use-keys';
import { Lanes } from './lane/lanes';
import { StageRail } from './lane/stage-rail';
import { useFolding } from './lane/use-folding';
import { Notices } from './notices';
import { UnsavedBar } from './saving/unsaved-bar';
import { SelectionBar } from './selecting/selection-bar';
import { Summary } from './summary';

const AskDialog = later((screens) => screens.AskDialog);
const CardMenu = later((screens) => screens.CardMenu);
const ConflictDialog = later((screens) => screens.ConflictDialog);
const DealPage = later((screens) => screens.DealPage);
const KeyHelp = later((screens) => screens.KeyHelp);

export function BoardScreen({ desk }: { readonly desk: BoardDesk }) {
  const { board, finding, saving, selection } = desk;
  const { texts } = usePanelWords();
  const { announce } = useSpeaker();
  const root = useRef<HTMLDivElement>(null);
  const [menu, openMenu] = useState<OpenMenu>();
  const [isHelping, setHelping] = useState(false);
  const pipelineName = usePipelineNames(board);
  const folding = useFolding(board.lanes);
  const focus = useBoardFocus(root, finding.lanes, folding);
  useCardPresses(root, desk, openMenu);
  useDrags(root, desk, openMenu);
  useKeys(root, { desk, focus, texts, announce, openMenu, openHelp: () => setHelping(true) });

  const choose = (cards: readonly Card[], stage: string) => {
    const ids = cards.map(({ id }) => id);
    openMenu(undefined);
    saving.move(ids, stage);
    if (ids.some((id) => selection.ids.has(id))) selection.clear();
    focus.goTo({ stage, ...(ids[0] !== undefined && { id: ids[0] }) });
  };
  const jump = (stage: string) => {
    folding.unfold(stage);
    requestAnimationFrame(() => laneElement(root.current, stage)?.scrollIntoView({ block: 'start' }));
  };
  return (
    <DeskContext.Provider value={desk}>
      <div class="board" ref={root} data-selecting={selection.ids.size > 0 || undefined}>
        <div class="board-top">
          <Summary />
          <FindBar />
        </div>
        <UnsavedBar saving={saving} />
        {pageShape() === 'narrow' && <StageRail lanes={finding.lanes} onJump={jump} />}
        <div class="board-notes">
          {desk.problem && <ProblemNote problem={desk.problem} onRetry={() => void desk.refresh()} />}
          <Notices notices={board.notices} onRepaired={() => void desk.refresh()} />
          {board.lanes.every((lane) => lane.count === 0) && (
            <div class="blank">
              <p class="blank-title">{texts.board.blank.title}</p>
              <p>{texts.board.blank.text}</p>
            </div>
          )}
        </div>
        <div class="lanes" data-scroller onScrollCapture={() => openMenu(undefined)}>
          <Lanes desk={desk} folding={folding} current={focus.current} pipelineName={pipelineName} />
          <KeysButton onPress={() => setHelping(true)} />
        </div>
        <SelectionBar onMenu={openMenu} />
        {desk.opened && <DealPage />}
        {menu && <CardMenu menu={menu} onMove={choose} onClose={() => openMenu(undefined)} />}
        {isHelping && <KeyHelp onClose={() => setHelping(false)} />}
        {saving.asking && (
          <AskDialog asking={saving.asking} onAnswer={saving.answer} onCancel={saving.cancel} />
        )}
        {saving.conflict && <ConflictDialog shown={saving.conflict} onChoose={saving.choose} />}
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

function laneElement(root: HTMLElement | null, stage: string): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>(`[data-stage="${CSS.escape(stage)}"]`);
}
