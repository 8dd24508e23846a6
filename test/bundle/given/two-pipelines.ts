/** Hosts with a second pipeline, adopted from a tab of its own whose columns and stages are not those of the first. */
import type { Host, HostOptions } from '../../../host/host';
import { columnLetters } from '../../../src/domain/cells/address';
import { call } from '../host';
import { pipelineHost } from './pipeline-host';

export const PARTNERS = 'Partners';

/** A title and a blank row stand above. */
const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

/** Field to header, in the order of the columns; set-up adds its own to the right of them. */
const HEADERS = {
  deal: 'Project name',
  stage: 'Stage',
  amount: 'Amount',
  owner: 'Owner',
  created: 'Created',
};
const STEPS = ['Demo', 'Proposal', 'Closed Won'];
const OWNERS = ['Mina', 'Joon', 'Ada'];

/** A host with `count` deals in the main pipeline and as many in the second one, key `p2`; owners have addresses. */
export async function twoPipelinesHost(count: number, options: HostOptions = {}): Promise<Host> {
  const host = await pipelineHost(count, options, true);
  const sheet = host.workbook.addSheet(PARTNERS);
  sheet.insertRows(2, count);
  const rows = Array.from({ length: count }, (_, index) => [
    `Partner ${index + 1}`,
    STEPS[index % STEPS.length] ?? '',
    String((index + 1) * 15),
    OWNERS[index % OWNERS.length] ?? '',
    '2026-09-01',
  ]);
  host.edit(PARTNERS, 'A1', 'What our partners bring');
  host.edit(PARTNERS, `A${HEADER_ROW}:E${HEADER_ROW + count}`, [Object.values(HEADERS), ...rows]);
  host.screen.select(sheet.id, { row: FIRST_ROW, column: 1, rows: 1, columns: 1 });
  call(host, 'setUp', { language: 'en', mode: 'adopt', another: true });
  return host;
}

/** A cell of the second tab, such as `B4`. */
export function partnerCell(field: keyof typeof HEADERS, row: number): string {
  return `${columnLetters(1 + Object.keys(HEADERS).indexOf(field))}${row}`;
}

/** The deals of the second tab in this stage, as a move asks for them. */
export function partnerCards(host: Host, stage: string, count: number) {
  const lane = call(host, 'loadBoard', { pipeline: 'p2' }).lanes.find((each) => each.stage === stage);
  const cards = lane?.cards.slice(0, count) ?? [];
  return cards.map(({ id, row }) => ({ id, row, fromStage: stage, pipeline: 'p2' }));
}
