/** Collects what is wrong with the cells of a sheet while its deals are read. */
import type { Cell } from '../cells/cell';
import { cellText } from '../cells/cell';
import { isErrorCell } from './cell-errors';
import type { Issue, IssueCode } from './deal';
import type { Field } from './field';

/** The cell that an issue is about. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly dealId: string;
  readonly cell: Cell;
}

export interface IssueBook {
  readonly issues: readonly Issue[];
  /**
   * Notes an issue, unless its column is 0: there is no cell. The fix is dropped where a formula computes it. Of a
   * cell that shows a formula's error only that is said.
   */
  report(code: IssueCode, place: Place, fix?: Cell, context?: string): void;
}

/** Opens a book over a grid's formulas (`''` or nothing where a cell has none). */
export function issueBook(formulas: readonly (readonly string[])[] = []): IssueBook {
  const issues: Issue[] = [];

  function report(code: IssueCode, place: Place, fix?: Cell, context?: string): void {
    const { row, column, field, dealId, cell } = place;
    if (column === 0 || (code !== 'cellError' && isErrorCell(cell))) return;
    const bare = { code, row, column, field, dealId, found: cellText(cell) };
    const issue: Issue = context === undefined ? bare : { ...bare, context };
    const computed = (formulas[row - 1]?.[column - 1] ?? '') !== '';
    issues.push(fix === undefined || computed ? issue : { ...issue, fix });
  }

  return { issues, report };
}
