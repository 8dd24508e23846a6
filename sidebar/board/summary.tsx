/** One line over the board: open deals, their worth, and how many need somebody. */
import type { Board } from '../../src/contract/rpc';
import { usePanelWords } from '../texts/panel-words';
import { boardTotals } from './totals';

export function Summary({ board }: { readonly board: Board }) {
  const { texts, money, exactMoney } = usePanelWords();
  const { open, needAttention, unpriced, sums } = boardTotals(board);
  return (
    <div class="summary">
      <div class="summary-sums">
        {sums.map((sum) => (
          <p key={sum.currency}>
            <strong title={exactMoney(sum.amount, sum.currency)}>{money(sum.amount, sum.currency)}</strong>{' '}
            <span title={texts.board.weightedTitle}>
              {texts.board.weighted(money(sum.weighted, sum.currency))}
            </span>
          </p>
        ))}
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
