/** What people, scripts and hours do to a workbook with two pipelines, as steps that a property test can draw. */
import fc from 'fast-check';
import { handleEdit } from '../../../src/app/edit/handle-edit';
import { runHourly } from '../../../src/app/hourly/run-hourly';
import { moveDeals } from '../../../src/app/move/move-deals';
import { archiveLog } from '../../../src/app/reconcile/archive-log';
import { cellsByField } from '../../../src/app/workbook/deal-rows/row-fields';
import { addDays } from '../../../src/domain/calendar/day';
import { type Cell, cellText } from '../../../src/domain/cells/cell';
import { type Snapshot, type StandingDeal, takeSnapshot } from '../../../src/domain/history/changes';
import { dealRows as rowsOfDeals } from '../../../src/domain/table/deal-rows';
import { findColumns } from '../../../src/domain/table/deal-table';
import type { MemoryWorkbook } from '../memory-environment';
import type { MemoryTab } from '../memory-tab';
import { dealRows, HEADERS, pipelineWorkbook, STAGES } from '../pipeline-fixture';

/** Another tab of deals, with fewer columns in another order. */
const PARTNER_HEADERS = { stage: 'Status', deal: 'Title', amount: 'Value', id: 'Nr', owner: 'Who' } as const;

const PARTNERS: readonly Cell[][] = [
  Object.values(PARTNER_HEADERS),
  ['Talks', 'Bridge', 700, 'D-000011', 'Mina'],
  ['Signed', 'Tunnel', 900, 'D-000012', 'Joon'],
];

const TAB_HEADERS = [HEADERS, PARTNER_HEADERS];

/** 0: the main pipeline's tab, 1: the partners'. */
export type TabIndex = 0 | 1;

export interface Place {
  readonly tab: TabIndex;
  readonly row: number;
}

export type Step =
  | {
      readonly kind: 'type';
      readonly at: Place;
      readonly column: number;
      readonly value: Cell;
      readonly heard: boolean;
    }
  | { readonly kind: 'undo'; readonly heard: boolean }
  | {
      readonly kind: 'paste';
      readonly at: Place;
      readonly column: number;
      readonly block: readonly (readonly Cell[])[];
      readonly heard: boolean;
    }
  | {
      readonly kind: 'clear';
      readonly at: Place;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      readonly heard: boolean;
    }
  | {
      readonly kind: 'copy' | 'cut';
      readonly from: Place;
      readonly to: Place;
      readonly rows: number;
      readonly heard: boolean;
    }
  | { readonly kind: 'insert' | 'delete'; readonly at: Place }
  | { readonly kind: 'sort'; readonly tab: TabIndex; readonly column: number }
  | { readonly kind: 'move'; readonly at: Place; readonly stage: string }
  | { readonly kind: 'hour' | 'day' | 'month' | 'archive' };

const tab = fc.constantFrom<TabIndex>(0, 0, 1);
const place = fc.record({ tab, row: fc.constantFrom(1, 2, 2, 2, 3, 3, 4, 5, 6, 7) });
const column = fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constantFrom(1, 4, 5));
const heard = fc.boolean();
const value: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(
    'Prospecting',
    'Proposal',
    'Closing',
    'Lost',
    'Talks',
    'Signed',
    '',
    'Mina',
    'x',
    'D-000001',
    'D-000011',
  ),
  fc.integer({ min: 1, max: 99 }),
  fc.constantFrom({ day: '2026-11-19' }, { day: '2027-01-05' }),
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: place, column, value, heard }),
  fc.record({ kind: fc.constant('type' as const), at: place, column: fc.constant(5), value, heard }),
  fc.record({ kind: fc.constant('undo' as const), heard }),
  fc.record({ kind: fc.constant('paste' as const), at: place, column, block, heard }),
  fc.record({
    kind: fc.constant('clear' as const),
    at: place,
    column,
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 13 }),
    heard,
  }),
  fc.record({
    kind: fc.constantFrom('copy' as const, 'cut' as const),
    from: place,
    to: place,
    rows: fc.integer({ min: 1, max: 2 }),
    heard,
  }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), at: place }),
  fc.record({ kind: fc.constant('sort' as const), tab, column }),
  fc.record({
    kind: fc.constant('move' as const),
    at: place,
    stage: fc.constantFrom('Prospecting', 'Proposal', 'Closing', 'Talks', 'Signed'),
  }),
  fc.record({
    kind: fc.constantFrom(
      'hour' as const,
      'hour' as const,
      'day' as const,
      'day' as const,
      'month' as const,
      'archive' as const,
    ),
  }),
);

/** Plays steps on a workbook, and keeps what its sheets held at the end of each day. */
export class Scene {
  readonly book: MemoryWorkbook = twoPipelines();
  /** What stood in the sheets at the last hour of each day that is over. */
  readonly days = new Map<string, Snapshot>();
  private today = '2026-11-20';
  private lastTyped: { at: Place; column: number; before: Cell } | undefined;

  constructor() {
    runHourly(this.book.env);
  }

  play(each: Step): void {
    if (each.kind === 'type') this.type(each.at, each.column, each.value, each.heard);
    if (each.kind === 'undo' && this.lastTyped) {
      const { at, column: where, before } = this.lastTyped;
      this.type(at, where, before, each.heard);
    }
    if (each.kind === 'paste') this.put(each.at, each.column, each.block, each.heard);
    if (each.kind === 'clear') {
      const blank = Array.from({ length: each.rows }, () => Array.from({ length: each.columns }, () => ''));
      this.put(each.at, each.column, blank, each.heard);
    }
    if (each.kind === 'copy' || each.kind === 'cut') this.carry(each);
    if (each.kind === 'insert' && each.at.row > 1) this.tab(each.at.tab).insertRows(each.at.row, 1);
    if (each.kind === 'delete' && each.at.row > 1) this.tab(each.at.tab).removeRow(each.at.row);
    if (each.kind === 'sort') this.tab(each.tab).sort(each.column);
    if (each.kind === 'move') this.move(each.at, each.stage);
    this.pass(each.kind);
  }

  /** The last hour of the day; what stands in the sheets then is kept. */
  endDay(): void {
    runHourly(this.book.env);
    this.days.set(this.today, this.sheets());
  }

  /** What stands in the sheets, read without a look at state or log. */
  sheets(): Snapshot {
    return takeSnapshot(([0, 1] as const).flatMap((index) => this.standing(index)));
  }

  private standing(index: TabIndex): StandingDeal[] {
    const grid = this.tab(index).values();
    const table = findColumns(grid[0] ?? [], TAB_HEADERS[index] ?? {}, 1);
    return rowsOfDeals(grid, table).map((row) => {
      const cells = cellsByField(grid[row - 1] ?? [], table);
      return { id: cellText(cells.id), cells, pipeline: index === 0 ? '' : 'p2' };
    });
  }

  private pass(kind: Step['kind']): void {
    if (kind === 'hour') runHourly(this.book.env);
    if (kind === 'day' || kind === 'month') {
      this.endDay();
      this.today = addDays(this.today, kind === 'day' ? 1 : 31);
      this.book.setTime(this.today, 7);
    }
    if (kind === 'archive') {
      runHourly(this.book.env);
      archiveLog(this.book.env, { from: 2, longest: 6 });
    }
  }

  private tab(index: TabIndex): MemoryTab {
    return index === 0 ? this.book.tab('deals') : this.book.other('Partners');
  }

  private type(at: Place, where: number, typed: Cell, isHeard: boolean): void {
    if (at.row === 1) return;
    const sheet = this.tab(at.tab);
    const before = sheet.at(at.row, where);
    sheet.put(at.row, where, typed);
    this.lastTyped = { at, column: where, before };
    if (!isHeard) return;
    const area = { row: at.row, column: where, rows: 1, columns: 1 };
    handleEdit(this.book.env, {
      tab: sheet,
      area,
      ...(told(typed) === '' ? {} : { value: told(typed) }),
      ...(told(before) === '' ? {} : { oldValue: told(before) }),
    });
  }

  /** A block may begin in the header row, which it leaves as it is. */
  private put(at: Place, first: number, cells: readonly (readonly Cell[])[], isHeard: boolean): void {
    const sheet = this.tab(at.tab);
    cells.forEach((row, index) => {
      if (at.row + index === 1) return;
      row.forEach((cell, offset) => {
        sheet.put(at.row + index, first + offset, cell);
      });
    });
    const area = { row: at.row, column: first, rows: cells.length, columns: cells[0]?.length ?? 1 };
    if (isHeard) handleEdit(this.book.env, { tab: sheet, area });
  }

  /** Whole rows go from one place to another. */
  private carry({ kind, from, to, rows, heard: isHeard }: Extract<Step, { kind: 'copy' | 'cut' }>): void {
    if (from.row === 1 || to.row === 1) return;
    const sheet = this.tab(from.tab);
    const width = 13;
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (__, index) => sheet.at(from.row + row, index + 1)),
    );
    if (kind === 'cut') {
      const blank = cells.map((row) => row.map(() => ''));
      this.put(from, 1, blank, false);
    }
    this.put(to, 1, cells, isHeard);
  }

  private move(at: Place, toStage: string): void {
    const sheet = this.tab(at.tab);
    const headers: Readonly<Record<string, string>> = TAB_HEADERS[at.tab] ?? {};
    const columnOf = (field: string) => Object.keys(headers).indexOf(field) + 1;
    const id = cellText(sheet.at(at.row, columnOf('id')));
    const fromStage = cellText(sheet.at(at.row, columnOf('stage')));
    const pipeline = at.tab === 0 ? 'main' : 'p2';
    if (at.row === 1 || id === '') return;
    try {
      moveDeals(this.book.env, { toStage, deals: [{ id, row: at.row, fromStage, pipeline }] });
    } catch {
      // A stage of the other pipeline: nothing was moved.
    }
  }
}

/** How Google tells a value: numbers as text, days as serial numbers. */
function told(cell: Cell): string {
  if (typeof cell === 'object') {
    const [year = 0, month = 1, day = 1] = cell.day.split('-').map(Number);
    return String(Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569);
  }
  return String(cell);
}

function twoPipelines(): MemoryWorkbook {
  const place = { headerRow: 1, added: [] };
  const layout = {
    version: 2,
    tabs: {},
    nextId: 100,
    pipelines: [
      { key: 'main', name: 'Deals', sheetId: 1, headers: HEADERS, ...place },
      { key: 'p2', name: 'Partners', sheetId: 200, headers: PARTNER_HEADERS, ...place },
    ],
  };
  const partner = {
    probability: 0.5,
    category: 'pipeline',
    required: [],
    colour: '#dbeafe',
    pipeline: 'Partners',
  };
  const stages = [
    ...STAGES,
    { ...partner, name: 'Talks', kind: 'open' },
    { ...partner, name: 'Signed', kind: 'won' },
  ];
  return pipelineWorkbook(dealRows(), {
    day: '2026-11-20',
    hour: 7,
    others: { Partners: PARTNERS },
    memory: { layout: JSON.stringify(layout), stages: JSON.stringify(stages) },
  });
}
