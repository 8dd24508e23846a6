/** The period to look at: the usual ones at a press, any other by its two days. */
import type { Day } from '../../src/domain/cells/cell';
import { useWindowWords } from '../texts/window-words';
import { isPeriod, type Period, type PresetName, presetsOn } from './presets';

const NAMES: readonly PresetName[] = ['yesterday', 'week', 'month', 'lastMonth'];

interface PeriodChoiceProps {
  readonly period: Period;
  readonly today: Day;
  readonly onChoose: (period: Period) => void;
}

export function PeriodChoice({ period, today, onChoose }: PeriodChoiceProps) {
  const { texts } = useWindowWords();
  const presets = presetsOn(today);
  const isChosen = (name: PresetName) => presets[name].from === period.from && presets[name].to === period.to;
  const change = (part: Partial<Period>) => {
    const next = { ...period, ...part };
    if (isPeriod(next, today)) onChoose(next);
  };
  return (
    <fieldset class="period" aria-label={texts.changes.period}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          class="pill"
          aria-pressed={isChosen(name)}
          onClick={() => onChoose(presets[name])}
        >
          {texts.changes.presets[name]}
        </button>
      ))}
      <span class="period-days">
        <label>
          <span class="quiet">{texts.changes.from}</span>
          <input
            type="date"
            value={period.from}
            max={period.to}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        </label>
        <label>
          <span class="quiet">{texts.changes.to}</span>
          <input
            type="date"
            value={period.to}
            min={period.from}
            max={today}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </label>
      </span>
    </fieldset>
  );
}
