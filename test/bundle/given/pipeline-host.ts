/** Hosts over a list of deals that has been set up, as the use cases find it. */
import type { Host, HostOptions } from '../../../host/host';
import { call, hostWithCsv } from '../host';

const OWNERS = ['Mina', 'Joon', 'Ada'];
const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

/** Deals that take turns through owners and stages; all were created long ago, so that open ones are stalled. */
function dealsCsv(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const closes = `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`;
    const owner = OWNERS[index % OWNERS.length];
    const stage = STAGES[index % STAGES.length];
    return `Deal ${index + 1},Company ${index + 1},${owner},${stage},${(index + 1) * 10},${closes},2026-09-01`;
  });
  return ['Deal,Company,Owner,Stage,Amount,Expected close,Created', ...lines].join('\n');
}

/** A host whose deals have been adopted; every owner has an address when `mailed` is set. */
export async function pipelineHost(count: number, options: HostOptions = {}, mailed = false): Promise<Host> {
  const host = await hostWithCsv(dealsCsv(count), { timeZone: 'Asia/Seoul', ...options });
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  if (mailed) giveAddresses(host);
  return host;
}

/** A person fills in the addresses of the Team tab. */
export function giveAddresses(host: Host): void {
  const names = host.sheet('Team').values().slice(1);
  names.forEach(([name], index) => {
    host.edit('Team', `B${index + 2}`, `${String(name).toLowerCase()}@example.com`);
  });
}

/** The letter of a column of the Deals tab, by its header. */
export function columnOf(host: Host, header: string): string {
  const place = (host.sheet('deals').values()[0] ?? []).indexOf(header);
  return String.fromCharCode(65 + place);
}

/** One cell of the Deals tab by its header, as the sheet shows it. */
export function shown(host: Host, row: number, header: string): string {
  const letter = columnOf(host, header);
  return host.sheet('deals').display(`${letter}${row}`)[0]?.[0] ?? '';
}

/** The lines of the log without when and who. */
export function logLines(host: Host): string[] {
  return host
    .sheet('Log')
    .values()
    .slice(1)
    .map((cells) => cells.slice(2).map(String).join(' | '));
}

/** What a move of these cards asks for. */
export function cardsOf(host: Host, stage: string, count: number) {
  const lane = call(host, 'loadBoard', {}).lanes.find((each) => each.stage === stage);
  const cards = lane?.cards.slice(0, count) ?? [];
  return cards.map(({ id, row }) => ({ id, row, fromStage: stage }));
}

/** Cells read and written by the execution that ended last. */
export function lastCells(host: Host): { readonly read: number; readonly written: number } {
  const sum = (kind: string) =>
    host.calls.filter((each) => each.kind === kind).reduce((total, each) => total + each.cells, 0);
  return { read: sum('read'), written: sum('write') };
}
