/** A deal's page: over the lanes in the sidebar, beside them in the large window. */
import { useRef } from 'preact/hooks';
import type { Card } from '../../../src/contract/rpc';
import { isOpenLane } from '../../../src/domain/board/lane';
import { isComposing } from '../../parts/composing';
import { Icon } from '../../parts/icon';
import { IconButton } from '../../parts/icon-button';
import { ProblemNote } from '../../parts/problem-note';
import { pageShape } from '../../parts/shape';
import { useFocusBack } from '../../parts/use-focus-back';
import { useShowDeal } from '../../parts/use-show-deal';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { DealFields } from './deal-fields';
import { DealHead } from './deal-head';
import { NextStep } from './next-step';
import { StageStays } from './stage-stays';
import { Timeline } from './timeline';
import { useDeal } from './use-deal';

/** The page of the opened deal, when there is one; a deal that the sheet does not have yet has none. */
export function DealPage() {
  const { opened } = useDesk();
  return opened && opened.row > 0 ? <OpenPage key={opened.id} opened={opened} /> : null;
}

function OpenPage({ opened }: { readonly opened: Card }) {
  const { board, open } = useDesk();
  const deal = useDeal(opened);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(
    () => heading.current?.focus({ preventScroll: true }),
    'deal',
    () => cardElement(opened.id),
  );
  const { card, page, problem } = deal;
  const lane = board.lanes.find(({ stage }) => stage === card.stage);
  const isOpen = lane === undefined || isOpenLane(lane);
  const leave = () => open(undefined);
  return (
    <section
      class="deal"
      aria-labelledby="deal-title"
      aria-busy={page === undefined && problem === undefined}
      onKeyDown={(event) => {
        // Letters and arrows are the board's own keys: here they are the person's.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.key === 'Escape' && !isComposing(event)) leave();
      }}
    >
      <DealBar card={card} onLeave={leave} />
      <div class="deal-scroll">
        <DealHead deal={deal} lane={lane} isOpen={isOpen} heading={heading} />
        {problem && <ProblemNote problem={problem} onRetry={() => void deal.load()} />}
        {page ? (
          <>
            <NextStep deal={deal} isOpen={isOpen} />
            <DealFields deal={deal} />
            <StageStays stays={page.stays} />
            <Timeline deal={deal} />
          </>
        ) : (
          !problem && <Bones />
        )}
      </div>
    </section>
  );
}

interface DealBarProps {
  readonly card: Card;
  readonly onLeave: () => void;
}

/** In the sidebar the way back to what the page covers; beside the large board a cross. */
function DealBar({ card, onLeave }: DealBarProps) {
  const { texts } = usePanelWords();
  const showDeal = useShowDeal();
  const isLarge = pageShape() === 'large';
  return (
    <div class="deal-bar">
      {isLarge ? (
        <span class="hint">{card.id}</span>
      ) : (
        <button type="button" class="deal-back" onClick={onLeave}>
          <Icon name="chevron" /> {texts.deal.back}
        </button>
      )}
      <IconButton icon="sheet" label={texts.board.showInSheet} onClick={() => showDeal(card)} />
      {isLarge && <IconButton icon="close" label={texts.common.close} onClick={onLeave} />}
    </div>
  );
}

function Bones() {
  const { texts } = usePanelWords();
  return (
    <div class="deal-bones">
      <p class="unseen" role="status">
        {texts.deal.loading}
      </p>
      {[96, 30, 30, 30, 30, 60].map((height, index) => (
        <div key={index} class="bone" style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}

function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-open]`);
}
