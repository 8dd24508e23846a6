/** A host whose workbook has two pipelines, each on a tab of its own, as the forecast and the lessons find them. */
import type { Host } from '../../host/host';
import { call } from './host';
import { pipelineHost } from './pipeline-host';

const PARTNERS: readonly (readonly (string | number)[])[] = [
  ['Partner deals of this year'],
  ['Step', 'Partner deal', 'Value', 'Rep', 'No.', 'Expected close', 'Closed on'],
  ['Proposal', 'Kiosk', 7000, 'Mina', 'P-1', '2026-12-10', ''],
  ['Pilot "A"', 'Booth', 500, 'Joon', 'P-2', '2027-01-15', ''],
  ['Signed', 'Stand', 90, 'Joon', 'P-3', '', '2026-11-05'],
];

const HEADERS = {
  stage: 'Step',
  deal: 'Partner deal',
  amount: 'Value',
  owner: 'Rep',
  id: 'No.',
  expectedClose: 'Expected close',
  closed: 'Closed on',
};

const STAGES: readonly (readonly string[])[] = [
  ['Proposal', 'Open', '20%'],
  ['Pilot "A"', 'Open', '40%'],
  ['Signed', 'Won', '100%'],
];

/** Twelve deals on the first tab and three on the tab Partners, whose stages are below the first one's in Stages. */
export async function twoPipelineHost(): Promise<Host> {
  const host = await pipelineHost(12);
  host.workbook.addSheet('Partners').enterAll(1, 1, PARTNERS);
  addStages(host);
  addToLayout(host);
  call(host, 'loadBoard', {});
  return host;
}

function addStages(host: Host): void {
  const [header = [], ...rows] = host.sheet('Stages').values();
  const first = rows.filter(([name]) => name !== '').length + 2;
  const last = first + STAGES.length - 1;
  const letter = String.fromCharCode(65 + header.indexOf('Pipeline'));
  host.edit('Stages', `A${first}:C${last}`, STAGES);
  host.edit(
    'Stages',
    `${letter}${first}:${letter}${last}`,
    STAGES.map(() => ['Partners']),
  );
}

/** What adopting another tab remembers. */
function addToLayout(host: Host): void {
  const { document } = host.machine.properties;
  const layout = JSON.parse(document.get('layout') ?? '');
  const sheetId = host.workbook.sheetByName('Partners')?.id;
  const partners = { key: 'p2', name: 'Partners', sheetId, headerRow: 2, headers: HEADERS, added: [] };
  document.set({ layout: JSON.stringify({ ...layout, pipelines: [...layout.pipelines, partners] }) });
}
