/** The deals that most deserve a call today, and why each; in place of the lanes, or beside them where there is room. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type FocusEntry, type FocusReason, focusList } from '../../../src/domain/board/focus';
import { dayNumber } from '../../../src/domain/calendar/day';
import { IconButton } from '../../parts/icon-button';
import { useShowDeal } from '../../parts/use-show-deal';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { cardKeys } from '../lane/chunks';
import { stageLabel } from '../lane/stage-label';

interface FocusListProps {
  /** The deal that was opened from here last: one comes back to it. */
  readonly last: { current: string };
  readonly onClose: () => void;
}

export function FocusList({ last, onClose }: FocusListProps) {
  const { board, finding } = useDesk();
  const { texts } = usePanelWords();
  const root = useRef<HTMLDialogElement>(null);
  const { today } = board;
  const cards = finding.lanes.flatMap(({ lane, cards }) => (lane.kind === 'open' ? cards : []));
  const list = useMemo(() => focusList(cards, today, board), [finding.lanes, today]);
  const keys = cardKeys(list.map(({ card }) => card));
  useEffect(() => {
    const deal = root.current?.querySelector<HTMLElement>(
      `[data-focus="${CSS.escape(last.current)}"] button`,
    );
    (deal ?? root.current?.querySelector('h2'))?.focus();
  }, []);
  return (
    <dialog
      ref={root}
      open
      class="focus"
      aria-labelledby="focus-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="focus-head">
        <h2 id="focus-title" tabIndex={-1}>
          {texts.finding.focus}
        </h2>
        <IconButton icon="close" label={texts.common.close} onClick={onClose} />
      </div>
      <p class="quiet">
        {texts.finding.focusLead} {finding.isFiltered && texts.finding.focusPart(cards.length)}
      </p>
      {list.length === 0 && (
        <div class="blank">
          <p class="blank-title">{texts.finding.focusNone}</p>
          <p>{texts.finding.focusNoneText}</p>
        </div>
      )}
      <ol>
        {list.map((entry, index) => (
          <FocusDeal
            key={keys[index]}
            entry={entry}
            rank={index + 1}
            onOpen={() => {
              last.current = entry.card.id;
            }}
          />
        ))}
      </ol>
    </dialog>
  );
}

/** Reasons beyond these are only counted. */
const REASONS_SHOWN = 2;

interface FocusDealProps {
  readonly entry: FocusEntry;
  readonly rank: number;
  readonly onOpen: () => void;
}

function FocusDeal({ entry: { card, reasons }, rank, onOpen }: FocusDealProps) {
  const { open } = useDesk();
  const { texts, money } = usePanelWords();
  const reasonText = useReasonText();
  const showDeal = useShowDeal();
  const more = reasons.length - REASONS_SHOWN;
  const facts = [
    card.title.includes(card.company) ? '' : card.company,
    stageLabel(card.stage, texts),
    card.owner,
  ];
  return (
    <li class="focus-deal" data-focus={card.id}>
      <span class="focus-rank">{rank}</span>
      <button
        type="button"
        class="focus-open"
        onClick={() => {
          onOpen();
          open(card);
        }}
      >
        <strong>{card.title}</strong>
        <span class="focus-sum">
          {card.amount === undefined ? texts.board.unpricedCard : money(card.amount, card.currency)}
        </span>
        <span class="quiet">{facts.filter((fact) => fact !== '').join(' \u00b7 ')}</span>
        {reasons.slice(0, REASONS_SHOWN).map((reason) => (
          <span key={reason.code} class="focus-why">
            {reasonText(reason, { card, reasons })}
          </span>
        ))}
        {more > 0 && <span class="quiet">{texts.board.moreReasons(more)}</span>}
      </button>
      <IconButton icon="sheet" label={texts.board.showTitle(card.title)} onClick={() => showDeal(card)} />
    </li>
  );
}

/** The server has said why in words, except for what the board sees by itself. */
function useReasonText(): (reason: FocusReason, entry: FocusEntry) => string {
  const { today } = useDesk().board;
  const { finding } = usePanelWords().texts;
  return ({ code, text }, { card }) => {
    if (text !== undefined) return text;
    if (code === 'stepToday') return finding.stepToday(card.nextStep);
    return finding.closingSoon(dayNumber(card.expectedClose ?? today) - dayNumber(today));
  };
}
