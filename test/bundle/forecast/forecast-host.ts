/** A host whose workbook has two pipelines, the second one adopted from a list of its own below a title. */
import type { Host } from '../../../host/host';
import { pipelineHost } from '../given/pipeline-host';
import { call } from '../host';

const PARTNERS: readonly (readonly (string | number)[])[] = [
  ['Partner deals of this year'],
  ['Stage', 'Deal', 'Amount', 'Owner', 'Expected close', 'Closed on'],
  ['Proposal', 'Kiosk', 7000, 'Mina', '2026-12-10', ''],
  ['Negotiation', 'Booth', 500, 'Joon', '2027-01-15', ''],
  ['Signed', 'Stand', 90, 'Joon', '', '2026-11-05'],
];

/** Odds of the second pipeline's stages, as a person types them. */
const ODDS: Readonly<Record<string, string>> = { Proposal: '20%', Negotiation: '40%' };

/** Twelve deals on the first tab and three on the tab Partners, with the forecast built over both. */
export async function twoPipelineHost(): Promise<Host> {
  const host = await pipelineHost(12);
  const sheet = host.workbook.addSheet('Partners');
  sheet.enterAll(1, 1, PARTNERS);
  host.machine.screen.select(sheet.id, { row: 3, column: 1, rows: 1, columns: 1 });
  call(host, 'setUp', { language: 'en', mode: 'adopt', another: true });
  for (const [stage, odds] of Object.entries(ODDS)) {
    host.edit('Stages', `C${partnerStageRow(host, stage)}`, odds);
  }
  return host;
}

/** The row of the Stages tab in which a stage of the second pipeline stands. */
export function partnerStageRow(host: Host, stage: string): number {
  const [header = [], ...rows] = host.sheet('Stages').values();
  const pipeline = header.indexOf('Pipeline');
  const place = rows.findIndex((cells) => cells[0] === stage && cells[pipeline] === 'Partners');
  if (place < 0) throw new Error(`The pipeline has no stage ${stage}.`);
  return place + 2;
}
