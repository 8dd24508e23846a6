/** Builds the forecast tab; shows meanwhile what the board already knows. */
import type { Board } from '../../src/contract/rpc';
import { boardTotals } from '../board/totals';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useSpeaker } from '../parts/toasts';
import { useCall } from '../parts/use-call';
import { usePanelWords } from '../texts/panel-words';
import { FunnelBars } from './funnel-bars';

export function ForecastScreen({ board }: { readonly board: Board }) {
  const { texts, money, exactMoney } = usePanelWords();
  const speaker = useSpeaker();
  const build = useCall('buildForecast');
  const run = async () => {
    const result = await build.start({});
    if (result) speaker.announce(texts.forecast.done(result.tab, result.months));
  };
  const whole = board.lanes.map((lane) => ({ lane, cards: lane.cards, figures: lane }));
  return (
    <div class="page">
      <div class="figures">
        {boardTotals(whole, board).sums.map((sum) => (
          <dl key={sum.currency} class="figures-pair">
            <div>
              <dt>{texts.forecast.open}</dt>
              <dd title={exactMoney(sum.amount, sum.currency)}>{money(sum.amount, sum.currency)}</dd>
            </div>
            <div>
              <dt>{texts.forecast.weighted}</dt>
              <dd title={exactMoney(sum.weighted, sum.currency)}>{money(sum.weighted, sum.currency)}</dd>
            </div>
          </dl>
        ))}
      </div>
      <FunnelBars board={board} />
      <h2>{texts.forecast.title}</h2>
      <p class="hint">{texts.forecast.lead}</p>
      <Button main wide disabled={build.running} onClick={() => void run()}>
        {build.running ? texts.forecast.running : texts.forecast.run}
      </Button>
      {build.problem && <ProblemNote problem={build.problem} onRetry={() => void run()} />}
      {build.answer && !build.running && (
        <p class="good">
          <Icon name="done" /> {texts.forecast.done(build.answer.tab, build.answer.months)}
        </p>
      )}
    </div>
  );
}
