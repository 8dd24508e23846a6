/** What a deal is, what it is worth, where it stands and how likely it is, and the ways on from there. */
import type { Ref } from 'preact';
import type { Lane } from '../../../src/contract/rpc';
import { markColour } from '../../format/colour';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { isMovable, takesFrom } from '../lane/lane-terms';
import { stageLabel } from '../lane/stage-label';
import { percentText } from './typed-value';
import type { OpenDeal } from './use-deal';
import { useListChoice } from './use-list-choice';

interface DealHeadProps {
  readonly deal: OpenDeal;
  readonly lane: Lane | undefined;
  readonly isOpen: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
}

export function DealHead({ deal, lane, isOpen, heading }: DealHeadProps) {
  const { texts, money, exactMoney } = usePanelWords();
  const { id, title, company, amount, currency, probability, attention } = deal.card;
  return (
    <header class="deal-head">
      <h2 id="deal-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {!title.includes(company) && <p class="hint">{company}</p>}
      <p class="deal-worth">
        {amount === undefined ? (
          <span class="card-unpriced">{texts.board.unpricedCard}</span>
        ) : (
          <strong title={exactMoney(amount, currency)}>{money(amount, currency)}</strong>
        )}
        {isOpen && <span class="hint">{texts.deal.odds(percentText(probability))}</span>}
        <span class="hint deal-id">{id}</span>
      </p>
      <StageSteps deal={deal} lane={lane} isOpen={isOpen} />
      {isOpen &&
        attention.map(({ code, text }) => (
          <p key={code} class="reason" data-reason={code}>
            <Icon name="warning" />
            <span class="reason-text">{text}</span>
          </p>
        ))}
    </header>
  );
}

/** A list of the stages it may enter; won and lost beside it, as nobody should look for them. */
function StageSteps({ deal: { card }, lane, isOpen }: Omit<DealHeadProps, 'heading'>) {
  const { texts } = usePanelWords();
  const { board, saving } = useDesk();
  const move = (stage: string) => saving.move([card.id], stage);
  const list = useListChoice(card.stage, move);
  const open = board.lanes.filter((each) => each.stage === card.stage || takesFrom(each, card.pipeline));
  const fixed = !isMovable(card) || saving.ids.has(card.id);
  const ends = open.filter(({ kind }) => isOpen && (kind === 'won' || kind === 'lost'));
  return (
    <>
      <div class="deal-stage" style={{ '--stage': markColour(lane?.colour ?? '') }}>
        <span class="lane-dot" />
        <select aria-label={texts.fields.stage} disabled={fixed} {...list}>
          {[...new Set([...open.map(({ stage }) => stage), card.stage])].map((stage) => (
            <option key={stage} value={stage}>
              {stageLabel(stage, texts)}
            </option>
          ))}
        </select>
        {ends.map(({ stage, kind }) => (
          <button
            key={stage}
            type="button"
            class="button"
            data-kind={kind}
            title={stage}
            disabled={fixed}
            onClick={() => move(stage)}
          >
            {ends.filter((each) => each.kind === kind).length > 1 ? stage : texts.kinds[kind]}
          </button>
        ))}
      </div>
      {card.stageComputed && (
        <p class="hint">
          <Icon name="formula" /> {texts.board.computed}
        </p>
      )}
    </>
  );
}
