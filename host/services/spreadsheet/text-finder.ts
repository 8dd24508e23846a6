/** Finding and replacing text in a range or a sheet. */

import { flag, text } from '../../runtime/parameters';
import { defineSurface, methodsOf } from '../../runtime/surface';
import { rectangle } from '../../workbook';
import { requireEditable } from './cell-values';
import { RangeHandle } from './handles';

/** A SpreadsheetApp.TextFinder with its switches. */
export class TextFinder {
  matchCase = false;
  entireCell = false;
  inFormulas = false;
  asExpression = false;
  position = -1;

  constructor(
    readonly range: RangeHandle,
    readonly wanted: string,
  ) {}

  /** The pattern that one cell's text is held against. */
  pattern(): RegExp {
    const source = this.asExpression ? this.wanted : this.wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(this.entireCell ? `^(?:${source})$` : source, this.matchCase ? 'g' : 'gi');
  }
}

function matches(finder: TextFinder): RangeHandle[] {
  const { range } = finder;
  const texts = finder.inFormulas ? range.sheet.formulas(range.area) : range.sheet.displays(range.area);
  const pattern = finder.pattern();
  const found: RangeHandle[] = [];
  texts.forEach((line, row) => {
    line.forEach((shown, column) => {
      pattern.lastIndex = 0;
      if (shown === '' || !pattern.test(shown)) return;
      const cell = rectangle(range.area.row + row, range.area.column + column);
      found.push(new RangeHandle(range.context, range.sheet, cell));
    });
  });
  return found;
}

function step(finder: TextFinder, by: number): RangeHandle | null {
  const all = matches(finder);
  finder.position += by;
  return all[finder.position] ?? null;
}

function replace(finder: TextFinder, cells: readonly RangeHandle[], replacement: string): number {
  let count = 0;
  for (const cell of cells) {
    requireEditable(cell);
    const shown =
      cell.sheet.formula(cell.area.row, cell.area.column) ||
      cell.sheet.display(cell.area.row, cell.area.column);
    const replaced = shown.replace(finder.pattern(), () => {
      count += 1;
      return replacement;
    });
    cell.sheet.enter(cell.area.row, cell.area.column, replaced);
  }
  return count;
}

const { read, write, other } = methodsOf<TextFinder>((finder) => finder.range.cellCount);

defineSurface(TextFinder, 'SpreadsheetApp.TextFinder', {
  matchCase: other([flag], (finder, on) => Object.assign(finder, { matchCase: on })),
  matchEntireCell: other([flag], (finder, on) => Object.assign(finder, { entireCell: on })),
  matchFormulaText: other([flag], (finder, on) => Object.assign(finder, { inFormulas: on })),
  useRegularExpression: other([flag], (finder, on) => Object.assign(finder, { asExpression: on })),
  ignoreDiacritics: other([flag], (finder) => finder),
  findAll: read([], matches),
  findNext: read([], (finder) => step(finder, 1)),
  findPrevious: read([], (finder) => step(finder, -1)),
  getCurrentMatch: other([], (finder) => matches(finder)[finder.position] ?? null),
  replaceAllWith: write([text], (finder, replacement) => replace(finder, matches(finder), replacement)),
  replaceWith: write([text], (finder, replacement) =>
    replace(
      finder,
      matches(finder).slice(Math.max(0, finder.position), Math.max(0, finder.position) + 1),
      replacement,
    ),
  ),
});
