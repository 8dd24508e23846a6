/** The log of script runs. */

import type { JSX } from 'preact';
import type { ExecutionView } from '../../server/protocol';
import { send } from '../connection';
import { text } from '../language';
import { outline } from '../state';
import { useStore } from '../store';
import { instantText, useFetched } from './fetched';

function Run({ run, zone }: { run: ExecutionView; zone: string }): JSX.Element {
  const hasMore = run.lines.length > 0 || run.error !== null;
  return (
    <li class={run.error === null ? 'run' : 'run failed'}>
      <details open={run.error !== null}>
        <summary class={hasMore ? '' : 'bare'}>
          <b>{run.functionName}</b>
          <span class="kind">{run.kind}</span>
          <span class="numbers" title={text('calls')}>
            {run.reads} / {run.writes} / {run.sends}
          </span>
          <span class="numbers" title={text('duration')}>
            {Math.round(run.milliseconds)} ms
          </span>
          <time title={text('started')}>{instantText(run.start, zone)}</time>
        </summary>
        {run.error !== null && <p class="run-error">{run.error}</p>}
        {run.lines.length > 0 && <pre>{run.lines.join('\n')}</pre>}
      </details>
    </li>
  );
}

/** The runs, the latest first; nothing until it is known which there are. */
export function Executions(): JSX.Element | null {
  const book = useStore(outline);
  const runs = useFetched(
    () => send('executions', {}),
    (current) => current.executions,
  );
  if (runs === null) return null;
  if (runs.length === 0) return <p class="empty">{text('noRuns')}</p>;
  const zone = book?.clock.timeZone ?? 'UTC';
  return (
    <ol class="runs" reversed>
      {[...runs].reverse().map((run, index) => (
        <Run key={runs.length - index} run={run} zone={zone} />
      ))}
    </ol>
  );
}
