/** A small pipeline that is set up, as plain objects: six deals, six stages, two people. */
import type { Cell, Grid } from '../../src/domain/cells/cell';
import type { Stage } from '../../src/domain/stages/stage';
import { type MemoryOptions, type MemoryWorkbook, memoryWorkbook } from './memory-environment';

/** Friday in a working week. */
export const TODAY = '2026-11-20';

export const HEADERS = {
  id: 'Deal ID',
  deal: 'Deal',
  company: 'Company',
  owner: 'Owner',
  stage: 'Stage',
  amount: 'Amount',
  expectedClose: 'Expected close',
  nextStep: 'Next step',
  lostReason: 'Lost reason',
  created: 'Created',
  stageSince: 'In stage since',
  lastTouch: 'Last touch',
  closed: 'Closed',
} as const;

export type FixtureField = keyof typeof HEADERS;

const FIELD_ORDER = Object.keys(HEADERS);

/** The 1-based column of a field. */
export function columnOf(field: FixtureField): number {
  return FIELD_ORDER.indexOf(field) + 1;
}

function stage(name: string, kind: Stage['kind'], probability: number, staleAfter?: number): Stage {
  return {
    name,
    kind,
    probability,
    ...(staleAfter === undefined ? {} : { staleAfter }),
    category: kind === 'open' ? 'pipeline' : kind === 'won' ? 'closed' : 'omitted',
    required: kind === 'lost' ? ['lostReason'] : [],
    colour: '#dbeafe',
  };
}

export const STAGES: readonly Stage[] = [
  stage('Prospecting', 'open', 0.1, 10),
  stage('Proposal', 'open', 0.5, 5),
  stage('Closing', 'won', 1),
  stage('Lost', 'lost', 0),
];

const day = (text: string): Cell => ({ day: text });

/** Deals with unlike states: fresh, stalled, won. */
export function dealRows(): Cell[][] {
  return [
    dealRow('D-000001', 'Roof', 'Acme', 'Mina', 'Prospecting', 1000, '2026-11-19'),
    dealRow('D-000002', 'Doors', 'Borealis', 'Mina', 'Proposal', 5000, '2026-10-01'),
    dealRow('D-000003', 'Windows', 'Cobalt', 'Joon', 'Proposal', 3000, '2026-11-18'),
    dealRow('D-000004', 'Stairs', 'Delta', 'Joon', 'Closing', 800, '2026-11-02', '2026-11-02'),
  ];
}

export function dealRow(
  id: string,
  deal: string,
  company: string,
  owner: string,
  stageName: string,
  amount: Cell,
  since: string,
  closed = '',
): Cell[] {
  return [
    id,
    deal,
    company,
    owner,
    stageName,
    amount,
    day('2026-12-15'),
    'Call',
    '',
    day('2026-09-01'),
    since === '' ? '' : day(since),
    since === '' ? '' : day(since),
    closed === '' ? '' : day(closed),
  ];
}

const STAGES_TAB: Grid = [
  [
    'Stage',
    'Kind',
    'Probability',
    'Stale after (working days)',
    'Forecast category',
    'Required fields',
    'Colour',
  ],
  ['Prospecting', 'Open', 0.1, 10, 'Pipeline', '', '#dbeafe'],
  ['Proposal', 'Open', 0.5, 5, 'Pipeline', '', '#dbeafe'],
  ['Closing', 'Won', 1, '', 'Closed', '', '#dbeafe'],
  ['Lost', 'Lost', 0, '', 'Omitted', 'Lost reason', '#dbeafe'],
];

const TEAM_TAB: Grid = [
  ['Name', 'E-mail', 'Manager', 'Language', 'Alert hour', 'Active'],
  ['Mina', 'mina@example.com', '', 'English', 9, 'Yes'],
  ['Joon', 'joon@example.com', '', '한국어', 9, 'Yes'],
];

/** The set-up workbook with these deals; options override tabs and facts. */
export function pipelineWorkbook(rows: Grid = dealRows(), options: MemoryOptions = {}): MemoryWorkbook {
  const layout = {
    version: 2,
    tabs: {},
    nextId: 100,
    pipelines: [{ key: 'main', name: 'Deals', sheetId: 1, headerRow: 1, headers: HEADERS, added: [] }],
  };
  return memoryWorkbook({
    day: TODAY,
    ...options,
    tabs: {
      deals: [Object.values(HEADERS), ...rows],
      stages: STAGES_TAB,
      team: TEAM_TAB,
      targets: [['Month', 'Owner', 'Amount', 'Currency']],
      holidays: [['Date', 'Holiday']],
      settings: [
        ['Setting', 'Value', 'From', 'What it does'],
        ['Language', 'English', '', ''],
        ['Currency', 'USD', '', ''],
      ],
      forecast: [],
      log: [['When', 'Who', 'Deal ID', 'Field', 'From', 'To', 'How']],
      alerts: [['Key', 'Deal ID', 'Rule', 'Since', 'Recipient', 'State', 'Why', 'When']],
      state: [],
      ...options.tabs,
    },
    memory: {
      layout: JSON.stringify(layout),
      stages: JSON.stringify(STAGES),
      settings: JSON.stringify({
        language: 'en',
        currency: 'USD',
        weekend: [6, 7],
        alertHour: 9,
      }),
      holidays: '[]',
      ...options.memory,
    },
  });
}

/** Headers of the second pipeline's tab, which are its own and stand in another order. */
export const PARTNER_HEADERS = {
  deal: 'Partner deal',
  stage: 'Step',
  amount: 'Value',
  owner: 'Rep',
  id: 'No.',
  stageSince: 'Since',
  lastTouch: 'Touched',
  closed: 'Done on',
  lostReason: 'Why lost',
} as const;

/** The 1-based column of a field in the second pipeline's tab. */
export function partnerColumn(field: keyof typeof PARTNER_HEADERS): number {
  return Object.keys(PARTNER_HEADERS).indexOf(field) + 1;
}

/** A row of the second pipeline's tab. */
export function partnerRow(
  id: string,
  deal: string,
  owner: string,
  step: string,
  value: Cell,
  since: string,
): Cell[] {
  return [deal, step, value, owner, id, day(since), day(since), '', ''];
}

const PARTNERS = 'Partners';

/** Stages of the second pipeline: one is new, one has other odds, one asks for more. */
const PARTNER_STAGES: readonly Stage[] = [
  { ...stage('Demo', 'open', 0.3, 5), pipeline: PARTNERS },
  { ...stage('proposal', 'open', 0.6, 5), pipeline: PARTNERS },
  { ...stage('Closing', 'won', 1), pipeline: PARTNERS },
  { ...stage('Lost', 'lost', 0), pipeline: PARTNERS },
];

/** The same workbook with a second pipeline on the tab Partners, key `p2`: three deals with steps of its own. */
export function twoPipelines(rows: Grid = dealRows(), options: MemoryOptions = {}): MemoryWorkbook {
  const layout = {
    version: 2,
    tabs: {},
    nextId: 100,
    pipelines: [
      { key: 'main', name: 'Deals', sheetId: 1, headerRow: 1, headers: HEADERS, added: [] },
      { key: 'p2', name: PARTNERS, sheetId: 200, headerRow: 2, headers: PARTNER_HEADERS, added: [] },
    ],
  };
  return pipelineWorkbook(rows, {
    ...options,
    tabs: { stages: stagesTab(), ...options.tabs },
    others: {
      [PARTNERS]: [
        ['Our partners'],
        Object.values(PARTNER_HEADERS),
        partnerRow('P-1', 'Kiosk', 'Mina', 'Demo', 200, '2026-11-19'),
        partnerRow('P-2', 'Booth', 'Joon', 'Proposal', 4000, '2026-10-01'),
        partnerRow('P-3', 'Stand', 'Mina', 'Closing', 700, '2026-11-10'),
      ],
      ...options.others,
    },
    memory: {
      layout: JSON.stringify(layout),
      stages: JSON.stringify([...STAGES, ...PARTNER_STAGES]),
      ...options.memory,
    },
  });
}

/** The Stages tab of both pipelines. */
function stagesTab(): Grid {
  const [header = [], ...main] = STAGES_TAB;
  return [
    [...header, 'Pipeline'],
    ...main.map((cells) => [...cells, '']),
    ['Demo', 'Open', 0.3, 5, 'Pipeline', '', '#dbeafe', PARTNERS],
    ['proposal', 'Open', 0.6, 5, 'Pipeline', '', '#dbeafe', PARTNERS],
    ['Closing', 'Won', 1, '', 'Closed', '', '#dbeafe', PARTNERS],
    ['Lost', 'Lost', 0, '', 'Omitted', 'Why lost', '#dbeafe', PARTNERS],
  ];
}

/** The log below its header, without stamps. */
export function logLines(book: MemoryWorkbook): string[] {
  return book
    .tab('log')
    .values()
    .slice(1)
    .map((cells) => cells.slice(2).map(String).join(' | '));
}
