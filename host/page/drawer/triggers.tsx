/** The installed triggers. */

import type { JSX } from 'preact';
import { send } from '../connection';
import { text } from '../language';
import { outline } from '../state';
import { useStore } from '../store';
import { instantText, useFetched } from './fetched';

/** The list of triggers; nothing until it is known which there are. */
export function Triggers(): JSX.Element | null {
  const book = useStore(outline);
  const triggers = useFetched(
    () => send('triggers', {}),
    (current) => current.executions,
  );
  if (triggers === null) return null;
  if (triggers.length === 0) return <p class="empty">{text('noTriggers')}</p>;
  const zone = book?.clock.timeZone ?? 'UTC';
  return (
    <table class="list">
      <thead>
        <tr>
          <th>{text('functionName')}</th>
          <th>{text('kind')}</th>
          <th>{text('nextRun')}</th>
        </tr>
      </thead>
      <tbody>
        {triggers.map((trigger) => (
          <tr key={trigger.id}>
            <td>{trigger.functionName}</td>
            <td>{trigger.kind}</td>
            <td>{trigger.next === null ? '–' : instantText(trigger.next, zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
