/** Hosts with a second pipeline on a tab of its own, whose columns and stages are not those of the first. */
import type { Host, HostOptions } from '../../host/host';
import { pipelineHost } from './pipeline-host';

export const PARTNERS = 'Partners';

/** Field to header, in the order of the tab's columns. */
const HEADERS = {
  deal: 'Partner deal',
  stage: 'Step',
  amount: 'Value',
  owner: 'Rep',
  id: 'No.',
  stageSince: 'Since',
  lastTouch: 'Touched',
  closed: 'Done on',
};

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const STEPS = ['Demo', 'Proposal', 'Closed Won'];

/** A host with `count` deals in the main pipeline and as many in the second one, key `p2`; owners have addresses. */
export async function twoPipelinesHost(count: number, options: HostOptions = {}): Promise<Host> {
  const host = await pipelineHost(count, options, true);
  addPartners(host, count);
  const rows = host.sheet('Stages').display();
  const likeRow = (name: string) => rows.find(([first]) => first === name) ?? [];
  const stages = STEPS.map((name) => [
    name,
    ...likeRow(name === 'Demo' ? 'Prospecting' : name).slice(1, 7),
    PARTNERS,
  ]);
  host.edit('Stages', `A${rows.length + 1}:H${rows.length + STEPS.length}`, stages);
  return host;
}

/** The letter of a column of the second tab. */
export function partnerCell(field: keyof typeof HEADERS, row: number): string {
  return `${String.fromCharCode(65 + Object.keys(HEADERS).indexOf(field))}${row}`;
}

/** The deals of the second tab with this step, as a move asks for them. */
export function partnerCards(host: Host, step: string, count: number) {
  const rows = host.sheet(PARTNERS).values();
  const deals = rows.map((cells, index) => ({ cells, row: index + 1 })).slice(HEADER_ROW);
  return deals
    .filter(({ cells }) => cells[1] === step)
    .slice(0, count)
    .map(({ cells, row }) => ({ id: String(cells[4]), row, fromStage: step, pipeline: 'p2' }));
}

function addPartners(host: Host, count: number): void {
  const sheet = host.workbook.addSheet(PARTNERS);
  sheet.enter(1, 1, 'What our partners bring');
  sheet.insertRows(2, count);
  const put = (row: number, cells: readonly (string | number)[]) => {
    for (const [index, cell] of cells.entries()) sheet.enter(row, index + 1, cell);
  };
  put(HEADER_ROW, Object.values(HEADERS));
  for (let index = 0; index < count; index += 1) {
    const owner = ['Mina', 'Joon', 'Ada'][index % 3] ?? '';
    const step = STEPS[index % STEPS.length] ?? '';
    put(FIRST_ROW + index, [`Partner ${index + 1}`, step, (index + 1) * 15, owner, `P-${index + 1}`]);
  }
  const days = Array.from({ length: count }, () => ['2026-09-01', '2026-09-01']);
  host.edit(PARTNERS, `F${FIRST_ROW}:G${HEADER_ROW + count}`, days);
  const { document } = host.machine.properties;
  const layout = JSON.parse(document.all().layout ?? '{}');
  const place = {
    key: 'p2',
    name: PARTNERS,
    sheetId: sheet.id,
    headerRow: HEADER_ROW,
    headers: HEADERS,
    added: [],
  };
  document.set({ layout: JSON.stringify({ ...layout, pipelines: [...layout.pipelines, place] }) });
}
