/** A set-up workbook to whose structure things are done, and ways to look at it. */
import type { Host } from '../../../host/host';
import type { Sheet } from '../../../host/workbook/index';
import { columnOf, pipelineHost } from '../given/pipeline-host';
import { ask } from '../host';

const MONDAY = '2026-11-23T08:00:00+09:00';

/** Six deals that have been seen once by the hourly run. */
export async function seenHost(): Promise<Host> {
  const host = await pipelineHost(6, { now: MONDAY });
  host.run('runHourly');
  return host;
}

/** The tab of the deals. */
export function deals(host: Host): Sheet {
  return host.sheet('deals').sheet;
}

/** The 1-based column of a header. */
export function numberOf(host: Host, header: string): number {
  return (host.sheet('deals').values()[0] ?? []).indexOf(header) + 1;
}

/** A header changes without an edit event. */
export function rename(host: Host, header: string, to: string): void {
  deals(host).enter(1, numberOf(host, header), to);
}

/** A person deletes a column. */
export function deleteColumn(host: Host, header: string): void {
  const column = numberOf(host, header);
  host.change('REMOVE_COLUMN', () => deals(host).deleteColumns(column, 1));
}

/** What the board says when it cannot be loaded. */
export function problemOf(host: Host): string {
  const reply = ask(host, 'loadBoard', {});
  return reply.ok ? '' : `${reply.problem.message} ${reply.problem.action}`;
}

/** What a column of the six deals shows. */
export function column(host: Host, header: string): string[] {
  const letter = columnOf(host, header);
  return host
    .sheet('deals')
    .display(`${letter}2:${letter}7`)
    .map(([text = '']) => text);
}

/** The stages of the six deals, in the order of their rows. */
export const STAGES = [
  'Prospecting',
  'Qualification',
  'Proposal',
  'Negotiation',
  'Closed Won',
  'Closed Lost',
];
