/** Reads a Chromium trace: how long the page's main thread was busy in each frame. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** What a trace must record for `busyFrames`. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Milliseconds of work between one frame and the next: scripts, style, layout and painting of the main thread. Unlike
 * the time between frames it does not count how long a machine without a graphics card takes to show them.
 */
export function busyFrames(trace: Buffer): number[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const frames = traceEvents.filter(({ name }) => name === 'FireAnimationFrame');
  const thread = frames[0];
  if (!thread) return [];
  const own = ({ pid, tid }: TraceEvent) => pid === thread.pid && tid === thread.tid;
  const starts = frames.filter(own).map(({ ts }) => ts);
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.ph === 'X' && own(event));
  return sumBetween(starts.sort(ascending), tasks);
}

/** Frames are told apart by where their animation callback begins; a task counts where it ends. */
function sumBetween(starts: readonly number[], tasks: readonly TraceEvent[]): number[] {
  const sums = starts.slice(1).map(() => 0);
  const sorted = tasks.map(({ ts, dur = 0 }) => ({ end: ts + dur, dur })).sort((a, b) => a.end - b.end);
  let frame = 0;
  for (const { end, dur } of sorted) {
    while (frame < sums.length && end > (starts[frame + 1] ?? 0)) frame += 1;
    if (frame < sums.length && end > (starts[0] ?? 0)) sums[frame] = (sums[frame] ?? 0) + dur / 1000;
  }
  return sums;
}

function ascending(one: number, other: number): number {
  return one - other;
}
