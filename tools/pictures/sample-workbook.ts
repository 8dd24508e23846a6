/** Local workbooks for the pictures: made-up deals, the same ones each time, on a day that never changes. */
import { type RunningServer, type ServerOptions, startServer } from '../../host/server/start-server';
import { type Cell, cellText, isDateCell } from '../../src/domain/cells/cell';
import type { Language } from '../../src/domain/messages/language';
import { sampleDeals } from '../../src/domain/samples/sample-deals';

const SEED = 7;
const TODAY = '2026-11-20';

/** Ten in the morning where the team works: a working hour, after the alert hour. */
const PLACES = {
  en: { timeZone: 'America/New_York', now: `${TODAY}T10:00:00-05:00`, sheet: 'Deals', name: 'Sales deals' },
  ko: { timeZone: 'Asia/Seoul', now: `${TODAY}T10:00:00+09:00`, sheet: '딜', name: '영업 딜' },
} as const;

type Content = Pick<ServerOptions, 'rows' | 'sheetName' | 'name'>;

function inputOf(cell: Cell): string | number | boolean {
  return isDateCell(cell) ? cellText(cell) : cell;
}

/** A list as somebody keeps it: a title above the headers, words of their own, dates and amounts in every form. */
const MESSY_ROWS = [
  ['Q4 pipeline'],
  [],
  ['Opp #', 'Account Name', 'Opportunity', 'Rep', 'Sales Stage', 'Deal Size', 'Close', 'Region', 'Comments'],
  ['1001', 'Acme Corp', 'Acme renewal', 'Ann Lee', 'Closed Won', '$12,000.00', '11/03/2026', 'East', ''],
  ['1002', 'Globex', 'Globex pilot', 'ann lee', 'Proposal Sent', '12k', '11/28/2026', 'East', 'said "maybe"'],
  ['1003', 'Initech', 'Initech rollout', 'Bob Ray', 'proposal sent', '$1.2M', '12/15/2026', 'West', ''],
  ['1004', 'Umbrella', 'Umbrella data', 'Bob Ray', 'Negotiation', '(500)', '12/20/2026', 'West', 'credit?'],
  ['1005', 'Hooli', 'Hooli chat', 'Cy Ito', 'Qualification', 'TBD', '', 'West', 'waiting for budget'],
  ['1006', 'Stark', 'Stark arc', 'Cy Ito', 'Closed Lost', '45,000', '10/02/2026', 'East', 'lost on price'],
  ['1007', 'Wayne', 'Wayne cave', 'Cy Ito', 'Prospecting', 'USD 8,500', '21 Nov 2026', 'East', ''],
  ['1008', 'Wonka', 'Wonka bars', 'Dee Oh', 'Prospecting', '€900', '2026-12-24', 'West', 'other currency'],
  ['1009', 'Tyrell', 'Tyrell eyes', 'Dee Oh', 'Closed-Won', '30000', '11/12/2026', 'West', ''],
  ['1010', 'Soylent', 'Soylent green', 'Ann Lee', 'In discussion', '5000', '13/13/2026', 'East', ''],
  ['1011', 'Cyberdyne', 'Cyberdyne arm', 'Dee Oh', 'Negotiation', '7500', '12/31/2026', 'West', ''],
];

/** A workbook of sixty sample deals that nobody has set up yet. */
export function startSamples(language: Language, bundle: string): Promise<RunningServer> {
  const { headers, rows } = sampleDeals(SEED, language, TODAY);
  const { sheet, name } = PLACES[language];
  return start(language, bundle, {
    rows: [headers, ...rows.map((row) => row.map(inputOf))],
    sheetName: sheet,
    name,
  });
}

/** A workbook with a list that was never meant for a program. */
export function startMessy(bundle: string): Promise<RunningServer> {
  return start('en', bundle, { rows: MESSY_ROWS, sheetName: 'Q4', name: 'Q4 pipeline' });
}

function start(language: Language, bundle: string, content: Content): Promise<RunningServer> {
  const { timeZone, now } = PLACES[language];
  return startServer({
    ...content,
    bundle,
    file: null,
    saveTo: null,
    folder: null,
    user: { email: 'manager@example.com', locale: language },
    timeZone,
    now: Date.parse(now),
    mailFolder: null,
    port: 0,
  });
}
