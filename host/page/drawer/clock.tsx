/** The host's clock, and moving it forward. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TimeZone } from '../../runtime/zone';
import { send } from '../connection';
import { text } from '../language';
import { outline, runWhileBusy } from '../state';
import { useStore } from '../store';

const HOUR = 3_600_000;

const STEPS = [
  { key: 'hour', by: HOUR },
  { key: 'day', by: 24 * HOUR },
  { key: 'week', by: 7 * 24 * HOUR },
] as const;

function advanceTo(instant: number): void {
  void runWhileBusy(() => send('advance', { instant }));
}

/** The instant at which a zone's wall clock shows a date and time such as 2026-11-21T09:00. */
function instantOf(wall: string, timeZone: string): number {
  return TimeZone.named(timeZone).instantOf(Date.parse(`${wall}:00Z`));
}

/** The clock. */
export function Clock(): JSX.Element | null {
  const book = useStore(outline);
  const [wall, setWall] = useState('');
  if (!book) return null;
  const { clock } = book;
  return (
    <div class="clock">
      <p class="clock-face" data-clock>
        {clock.display}
      </p>
      <p class="clock-zone">{clock.timeZone}</p>
      <div class="buttons">
        {STEPS.map(({ key, by }) => (
          <button key={key} type="button" onClick={() => advanceTo(clock.instant + by)}>
            {text(key)}
          </button>
        ))}
      </div>
      <form
        class="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (wall !== '') advanceTo(instantOf(wall, clock.timeZone));
        }}
      >
        <label>
          {text('goTo')}
          <input type="datetime-local" value={wall} onInput={(event) => setWall(event.currentTarget.value)} />
        </label>
        <button type="submit">{text('move')}</button>
      </form>
      <p class="hint">{text('clockHelp')}</p>
    </div>
  );
}
