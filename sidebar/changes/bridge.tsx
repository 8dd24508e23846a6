/** From the open pipeline of one day to that of another: figures in a row that add up, to the last digit. */
import type { BridgeStep, ChangeBridge, CountAndAmount } from '../../src/contract/rpc';
import { useWindowWords } from '../texts/window-words';

interface BridgeProps {
  readonly bridge: ChangeBridge;
  /** The two days, as people write them. */
  readonly from: string;
  readonly to: string;
  /** There are bridges of other currencies too. */
  readonly named: boolean;
}

export function Bridge({ bridge: { currency, start, steps, end }, from, to, named }: BridgeProps) {
  const { texts } = useWindowWords();
  const told = steps.filter(({ count, amount }) => count !== 0 || amount !== 0);
  const title = named ? texts.changes.bridgeIn(currency) : texts.changes.bridge;
  return (
    <section class="block">
      <h2>{title}</h2>
      <dl class="bridge">
        <Figure label={from} figure={start} currency={currency} isSum />
        {told.map((step) => (
          <Figure
            key={step.kind}
            kind={step.kind}
            label={texts.changes.steps[step.kind]}
            figure={step}
            currency={currency}
          />
        ))}
        <Figure label={to} figure={end} currency={currency} isSum />
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly figure: CountAndAmount;
  readonly currency: string;
  readonly kind?: BridgeStep;
  /** What the steps add up from and to, rather than a step. */
  readonly isSum?: boolean;
}

function Figure({ label, figure: { count, amount }, currency, kind, isSum }: FigureProps) {
  const { texts, exactMoney } = useWindowWords();
  const sign = isSum || amount === 0 ? '' : amount > 0 ? '+' : '\u2212';
  return (
    <div class="bridge-figure" data-sum={isSum || undefined} data-kind={kind}>
      <dt>{label}</dt>
      <dd>
        <strong>{sign.concat(exactMoney(Math.abs(amount), currency))}</strong>
        <span class="quiet">{isSum ? texts.changes.deals(count) : texts.changes.signedDeals(count)}</span>
      </dd>
    </div>
  );
}
