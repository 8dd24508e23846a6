/** Deals that changed in one way, each a link to its row, with what it was and what it became. */
import { useState } from 'preact/hooks';
import type { ChangedDeal, ChangeGroup } from '../../src/contract/rpc';
import { useShowDeal } from '../parts/use-show-deal';
import { useWindowWords } from '../texts/window-words';

const PAGE = 20;

export function ChangeGroupView({ group: { kind, deals } }: { readonly group: ChangeGroup }) {
  const { texts } = useWindowWords();
  const [shown, setShown] = useState(PAGE);
  const title = 'changes-'.concat(kind);
  return (
    <section class="block">
      <h2 id={title}>
        {texts.changes.kinds[kind]} <span class="chip">{deals.length.toLocaleString()}</span>
      </h2>
      <table class="changes" aria-labelledby={title}>
        <tbody>
          {deals.slice(0, shown).map((deal) => (
            <DealLine key={deal.id.concat(deal.pipeline ?? '', deal.from, deal.to)} deal={deal} />
          ))}
        </tbody>
      </table>
      {deals.length > shown && (
        <button type="button" class="more" onClick={() => setShown((count) => count + PAGE)}>
          {texts.common.showMore(deals.length - shown)}
        </button>
      )}
    </section>
  );
}

function DealLine({ deal }: { readonly deal: ChangedDeal }) {
  const { texts, money, exactMoney } = useWindowWords();
  const showDeal = useShowDeal();
  const { id, title, owner, currency, amount, from, to, pipeline, row } = deal;
  return (
    <tr>
      <th scope="row">
        {row === undefined ? (
          <span title={texts.changes.gone}>{title}</span>
        ) : (
          <button
            type="button"
            class="deal-link"
            title={texts.changes.show(title)}
            onClick={() => showDeal({ id, row, ...(pipeline !== undefined && { pipeline }) })}
          >
            {title}
          </button>
        )}
        <span class="quiet">{owner}</span>
      </th>
      <td class="changes-what">
        {from !== '' && <span class="quiet">{from}</span>}
        {from !== '' && to !== '' && <span aria-hidden="true">→</span>}
        {to !== '' && <span>{to}</span>}
      </td>
      <td class="changes-amount">
        {amount !== undefined && <span title={exactMoney(amount, currency)}>{money(amount, currency)}</span>}
      </td>
    </tr>
  );
}
