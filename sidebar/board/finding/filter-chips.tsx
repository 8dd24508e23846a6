/** What is filtered by, each part removable, and how many deals are left. */
import type { BoardFilter } from '../../../src/contract/rpc';
import { Icon } from '../../parts/icon';
import { usePanelWords } from '../../texts/panel-words';
import { useDesk } from '../desk-context';
import { setPart } from './set-part';

export function FilterChips() {
  const { finding } = useDesk();
  const { texts } = usePanelWords();
  const { filter } = finding.view;
  const names = useChipNames(filter);
  const shown = finding.lanes.reduce((sum, { figures }) => sum + figures.count, 0);
  const all = finding.lanes.reduce((sum, { lane }) => sum + lane.count, 0);
  const clear = (next: BoardFilter) => {
    finding.change({ filter: next });
    document.querySelector<HTMLElement>('[data-key="/"]')?.focus();
  };
  return (
    <div class="find-chips">
      {names.map(([part, name]) => (
        <button
          key={part}
          type="button"
          class="pill find-chip"
          aria-label={texts.finding.remove(name)}
          onClick={() => clear(setPart(filter, part, undefined))}
        >
          <span>{name}</span>
          <Icon name="close" />
        </button>
      ))}
      <span class="quiet" role="status">
        {texts.finding.count(shown, all)}
      </span>
      {Object.keys(filter).length > 1 && (
        <button type="button" class="more" onClick={() => clear({})}>
          {texts.finding.clearAll}
        </button>
      )}
    </div>
  );
}

type Chip = readonly [part: keyof BoardFilter, name: string];

/** The text sought stands in its box already. */
function useChipNames(filter: BoardFilter): readonly Chip[] {
  const { board } = useDesk();
  const { texts, money } = usePanelWords();
  const { finding: words } = texts;
  const { owner, tag, amountFrom, amountTo, closeMonth } = filter;
  const sum = (amount: number) => money(amount, board.currency);
  const names: (readonly [keyof BoardFilter, string | false | undefined])[] = [
    ['owner', owner === board.me ? owner && words.mine : owner === '' ? texts.board.noOwner : owner],
    ['tag', tag && '#'.concat(tag)],
    ['stalled', filter.stalled && words.stalled],
    ['noNextStep', filter.noNextStep && texts.board.nextStep.none],
    ['amountFrom', amountFrom !== undefined && words.atLeast(sum(amountFrom))],
    ['amountTo', amountTo !== undefined && words.atMost(sum(amountTo))],
    ['closeMonth', closeMonth === '' ? words.noClose : closeMonth && words.closes(words.month(closeMonth))],
  ];
  return names.flatMap(([part, name]) => (name ? [[part, name] as const] : []));
}
