/** Days to choose with one press. */
import type { Day } from '../../../src/domain/cells/cell';
import { usePanelWords } from '../../texts/panel-words';
import { type NextDay, nextDay } from './next-days';

interface DayPillsProps {
  readonly label: string;
  readonly names: readonly NextDay[];
  readonly today: Day;
  readonly chosen: Day | undefined;
  readonly onChoose: (day: Day) => void;
}

export function DayPills({ label, names, today, chosen, onChoose }: DayPillsProps) {
  const { texts, day } = usePanelWords();
  return (
    <fieldset class="deal-pills" aria-label={label}>
      {names.map((name) => {
        const then = nextDay(name, today);
        return (
          <button
            key={name}
            type="button"
            class="pill"
            title={day(then, today)}
            aria-pressed={then === chosen}
            onClick={() => onChoose(then)}
          >
            {texts.deal.days[name]}
          </button>
        );
      })}
    </fieldset>
  );
}
