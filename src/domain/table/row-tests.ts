/** Tells what a single row of a sheet is: a deal, or a line that totals, explains or repeats the headers. */
import type { Cell, Grid } from '../cells/cell';
import { cellText, isBlank } from '../cells/cell';
import type { Field } from '../deals/field';
import { LEGEND, LEGEND_HEAD, TOTAL } from '../vocabulary/row-words';
import type { DealTable } from './deal-table';

const LONGEST_TOTAL = 30;

/** What a row holds that is not a deal's name tells little: these decide. */
const WEIGHTY: readonly Field[] = [
  'owner',
  'amount',
  'company',
  'contact',
  'email',
  'phone',
  'expectedClose',
  'closeDate',
  'closed',
  'created',
  'id',
];

/** Free text may well begin with a word for a total. */
const SPOKEN: readonly Field[] = ['notes', 'nextStep', 'lostReason', 'tags', 'source'];

type RowTest = (cells: readonly Cell[]) => boolean;

/** Questions about a row of cells, prepared for one table. */
export interface RowTests {
  /** Has a stage, or a name (deal or company), or two other facts of a deal, and is no total, header or legend. */
  readonly isDeal: RowTest;
  /** Nothing stands in any column that means something. */
  readonly isEmpty: RowTest;
  /** At most so many cells are filled in the columns that mean something. */
  readonly fillsAtMost: (cells: readonly Cell[], count: number) => boolean;
  /** Begins with what heads a block that explains the stages or colours. */
  readonly isLegendHead: RowTest;
}

/** Prepares the questions, so that asking them of each of many rows is quick. */
export function rowTests(grid: Grid, { headerRow, columns }: DealTable): RowTests {
  const headers = grid[headerRow - 1] ?? [];
  const at = (field: Field) => (columns[field] ?? 0) - 1;
  const stage = at('stage');
  const owner = at('owner');
  const names = [at('deal'), at('company')].filter((index) => index >= 0);
  const weighty = WEIGHTY.map(at).filter((index) => index >= 0);
  const spoken = new Set(SPOKEN.map(at));
  const mapped = Object.values(columns).map((column) => column - 1);
  const isTotalAt = (cell: Cell | undefined, index: number) => !spoken.has(index) && saysTotal(cell);
  const isNamed = (cells: readonly Cell[]) => names.some((index) => !isBlank(cells[index]));

  function isDeal(cells: readonly Cell[]): boolean {
    if (!isBlank(cells[stage])) return isStaged(cells);
    const facts = weighty.filter((index) => !isBlank(cells[index])).length;
    if (facts === 0 && !isNamed(cells)) return false;
    if (isBlank(cells[owner]) && cells.some(isTotalAt)) return false;
    if (facts <= 2 && LEGEND.test(firstText(cells))) return false;
    return isNamed(cells) || facts >= 2;
  }

  function isStaged(cells: readonly Cell[]): boolean {
    if (LEGEND.test(cellText(cells[stage])) || repeatsHeaders(cells, headers, stage, names)) return false;
    // The word for a total may stand right before the amount; a deal has a name.
    return isNamed(cells) || !isTotalAt(cells[stage], stage);
  }

  function fillsAtMost(cells: readonly Cell[], count: number): boolean {
    let filled = 0;
    for (const index of mapped) if (!isBlank(cells[index]) && ++filled > count) return false;
    return true;
  }

  return {
    isDeal,
    isEmpty: (cells) => mapped.every((index) => isBlank(cells[index])),
    fillsAtMost,
    isLegendHead: (cells) => LEGEND_HEAD.test(firstText(cells)),
  };
}

/** Tells whether a cell is a word for a total: `Subtotal`, `11월 소계`. */
export function saysTotal(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_TOTAL && TOTAL.test(cell);
}

function firstText(cells: readonly Cell[]): string {
  return cellText(cells.find((cell) => !isBlank(cell)));
}

function repeatsHeaders(
  cells: readonly Cell[],
  headers: readonly Cell[],
  stage: number,
  names: readonly number[],
): boolean {
  const same = (index: number) => cellText(cells[index]) === cellText(headers[index]);
  return headers.length > 0 && same(stage) && names.every(same);
}
