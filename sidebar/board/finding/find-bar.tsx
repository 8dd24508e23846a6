/** Search, filter, order, and whom to call today: one line while nothing is filtered. */
import { useRef, useState } from 'preact/hooks';
import { CARD_ORDERS } from '../../../src/domain/board/view';
import { Icon } from '../../parts/icon';
import { later } from '../../parts/later';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { FilterChips } from './filter-chips';
import { FilterPanel } from './filter-panel';
import { SearchBox } from './search-box';

const FocusList = later((screens) => screens.FocusList);

export function FindBar() {
  const { finding, opened } = useDesk();
  const { texts } = usePanelWords();
  const [isCalling, call] = useState(false);
  const last = useRef('');
  const star = useRef<HTMLButtonElement>(null);
  return (
    <search class="find">
      <div class="find-line">
        <SearchBox />
        <FilterPanel />
        <OrderChoice />
        <button
          ref={star}
          type="button"
          class="icon-button"
          data-key="f"
          aria-label={texts.finding.focus}
          aria-keyshortcuts="f"
          aria-expanded={isCalling}
          title={texts.finding.focus}
          onClick={() => call(!isCalling)}
        >
          <Icon name="focus" />
          <span class="find-label">{texts.finding.focus}</span>
        </button>
      </div>
      {finding.isFiltered && <FilterChips />}
      {isCalling && !opened && (
        <FocusList
          last={last}
          onClose={() => {
            call(false);
            requestAnimationFrame(() => star.current?.focus());
          }}
        />
      )}
    </search>
  );
}

/** Among the orders when cards were put in place by hand; any other choice takes them out again. */
const BY_HAND = 'hand';

/** The browser's own list under an icon. */
function OrderChoice() {
  const { finding } = useDesk();
  const { texts } = usePanelWords();
  const { order, hand } = finding.view;
  const isByHand = hand.length > 0;
  const now = isByHand ? texts.finding.byHand : texts.finding.orders[order];
  return (
    <span
      class="icon-button find-order"
      title={[texts.finding.order, now].join(': ')}
      data-on={isByHand || order !== 'attention' || undefined}
    >
      <Icon name="order" />
      <span class="find-label" aria-hidden="true">
        {now}
      </span>
      <select
        aria-label={texts.finding.order}
        value={isByHand ? BY_HAND : order}
        onChange={({ currentTarget: { value } }) => {
          const chosen = CARD_ORDERS.find((each) => each === value);
          if (chosen) finding.change({ order: chosen, hand: [] });
        }}
      >
        {isByHand && <option value={BY_HAND}>{texts.finding.byHand}</option>}
        {CARD_ORDERS.map((each) => (
          <option key={each} value={each}>
            {texts.finding.orders[each]}
          </option>
        ))}
      </select>
    </span>
  );
}
