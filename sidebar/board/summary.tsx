/** One line over the board: open deals, their worth, and how many need somebody; of those that are shown. */
import type { MoneySum } from '../../src/contract/rpc';
import { usePanelWords } from '../texts/panel-words';
import { useDesk } from './desk-context';
import { boardTotals } from './totals';

export function Summary() {
  const { board, finding } = useDesk();
  const { texts, day } = usePanelWords();
  const { open, needAttention, unpriced, sums, converted } = boardTotals(finding.lanes, board);
  return (
    <div class="summary">
      <div class="summary-sums">
        {sums.map((sum) => (
          <Sum key={sum.currency} sum={sum} />
        ))}
        {converted && (
          <Sum
            sum={{ ...converted, currency: board.currency }}
            note={texts.finding.rates(day(converted.day, board.today))}
          />
        )}
      </div>
      <p class="summary-counts">
        <span>{texts.board.open(open)}</span>
        {unpriced > 0 && <span>{texts.board.unpriced(unpriced)}</span>}
        <span class={needAttention > 0 ? 'needs' : 'well'}>
          {needAttention > 0 ? texts.board.needAttention(needAttention) : texts.board.allWell}
        </span>
      </p>
    </div>
  );
}

/** @param note says by which rates; absent: nothing was converted */
function Sum({
  sum: { amount, weighted, currency },
  note,
}: {
  readonly sum: MoneySum;
  readonly note?: string;
}) {
  const { texts, money, exactMoney } = usePanelWords();
  return (
    <p>
      <strong title={exactMoney(amount, currency)}>
        {note && '\u2248 '}
        {money(amount, currency)}
      </strong>{' '}
      <span title={texts.board.weightedTitle}>{texts.board.weighted(money(weighted, currency))}</span>
      {note && <span class="quiet">{note}</span>}
    </p>
  );
}
