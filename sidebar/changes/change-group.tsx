/** Deals that changed in one way, each a link to its row, with what it was and what it became. */
import { useState } from 'preact/hooks';
import type { ChangedDeal, ChangeGroup, PipelineChoice } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import { useShowDeal } from '../parts/use-show-deal';
import { useWindowWords } from '../texts/window-words';

const PAGE = 20;

interface ChangeGroupProps {
  readonly group: ChangeGroup;
  readonly today: Day;
  readonly pipelines: readonly PipelineChoice[];
}

export function ChangeGroupView({ group: { kind, deals }, today, pipelines }: ChangeGroupProps) {
  const { texts, day } = useWindowWords();
  const isDay = kind === 'pushed' || kind === 'pulled';
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
            <DealLine
              key={deal.id.concat(deal.from, deal.to)}
              deal={deal}
              say={(text) => (isDay && text !== '' ? day(text, today) : text)}
              sheet={pipelines.length > 1 ? nameOf(pipelines, deal) : undefined}
            />
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

interface DealLineProps {
  readonly deal: ChangedDeal;
  /** Writes what the deal was or became. */
  readonly say: (text: string) => string;
  /** The name of its pipeline, where there are several. */
  readonly sheet: string | undefined;
}

function DealLine({ deal, say, sheet }: DealLineProps) {
  const { texts, exactMoney } = useWindowWords();
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
        {sheet !== undefined && <span class="chip">{sheet}</span>}
      </th>
      <td class="changes-what">
        {from !== '' && <span class="quiet">{say(from)}</span>}
        {from !== '' && to !== '' && <span aria-hidden="true">→</span>}
        {to !== '' && <span>{say(to)}</span>}
      </td>
      <td class="changes-amount">{amount !== undefined && exactMoney(amount, currency)}</td>
    </tr>
  );
}

function nameOf([main, ...others]: readonly PipelineChoice[], { pipeline }: ChangedDeal): string | undefined {
  return (others.find(({ key }) => key === pipeline) ?? main)?.name;
}
