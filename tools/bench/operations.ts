/** Measures what each operation of the add-on calls and costs, on sample deals of several sizes. */
import type { Host } from '../../host/host';
import type { Board, Card } from '../../src/contract/rpc';
import { columnLetters } from '../../src/domain/cells/address';
import { sampleDeals } from '../../src/domain/samples/sample-deals';
import { type CallCounts, call, hostFor, lastCalls } from '../pipeline/open-pipeline';
import { giveAddresses } from '../pipeline/team-addresses';
import { fillSheet } from './fill-sheet';

const TODAY = '2026-11-18';
const SEED = 7;

/** One operation on a workbook of one size. */
export interface Measure extends CallCounts {
  readonly deals: number;
  readonly operation: string;
  /** Processor time of this process, host included. */
  readonly milliseconds: number;
  /** The same for every thousand deals. */
  readonly perThousand: number;
  /** Heap in use after the operation. */
  readonly megabytes: number;
}

/** A set-up workbook, and what setting it up and each later operation took. */
export interface SizeReport {
  readonly measures: readonly Measure[];
  readonly board: Board;
  /** Bytes of the answer that opens the board. */
  readonly boardBytes: number;
}

type Take = <T>(operation: string, work: () => T) => T;

/** Runs every operation of design 5 once on `deals` sample deals. */
export function measureSize(deals: number): SizeReport {
  const host = hostFor('en', TODAY, { now: `${TODAY}T06:00:00-05:00`, quotas: { mailRecipients: 1500 } });
  fillSheet(host, sampleDeals(SEED, 'en', TODAY, deals));
  host.open();
  const measures: Measure[] = [];
  const take: Take = (operation, work) => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
    const milliseconds = Math.round((user + system) / 1000);
    const perThousand = Math.round((milliseconds / deals) * 10_000) / 10;
    measures.push({ deals, operation, ...lastCalls(host), milliseconds, perThousand, megabytes });
    return result;
  };
  take('set up', () => call(host, 'setUp', { language: 'en', mode: 'adopt' }));
  giveAddresses(host, 'en', 'example.com');
  const board = take('load the board', () => call(host, 'loadBoard', {}));
  takeMoves(host, board, take);
  take('check the sheet', () => call(host, 'checkSheet', {}));
  take('hourly run without mail', () => host.run('runHourly'));
  take('hourly run with mail', () => host.advance(`${TODAY}T09:59:00-05:00`));
  take('build the forecast', () => call(host, 'buildForecast', {}));
  return { measures, board, boardBytes: Buffer.byteLength(JSON.stringify(board)) };
}

function takeMoves(host: Host, board: Board, take: Take): void {
  const [from, to] = board.lanes.filter(({ kind }) => kind === 'open');
  if (!from || !to) throw new Error('The sample has fewer than two open stages.');
  const asked = ({ id, row, stage }: Card) => ({ id, row, fromStage: stage });
  const [first, second, ...others] = from.cards;
  if (!first || !second) throw new Error(`The sample has fewer than two deals in ${from.stage}.`);
  take('move a card', () => call(host, 'moveDeals', { toStage: to.stage, deals: [asked(first)] }));
  const many = others.slice(0, 100).map(asked);
  take('move many cards', () => call(host, 'moveDeals', { toStage: to.stage, deals: many }));
  const { header, sheetName } = { ...board, header: host.sheet(board.sheetName).display('1:1')[0] ?? [] };
  const stageColumn = header.indexOf('Stage') + 1;
  take('edit one cell', () => host.edit(sheetName, `${columnLetters(stageColumn)}${second.row}`, to.stage));
}
