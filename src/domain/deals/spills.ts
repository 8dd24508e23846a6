/** Marks the cells that a formula elsewhere fills: an array formula computes a whole column from one cell. */

/** Functions whose answer fills more cells than the one they stand in. */
const FILLS_DOWN = /\b(ARRAYFORMULA|MAP|BYROW|SCAN|MAKEARRAY|SEQUENCE|FLATTEN|TRANSPOSE|UNIQUE|TOCOL)\s*\(/i;
const FILLS_BOTH =
  /\b(FILTER|QUERY|IMPORTRANGE|IMPORTDATA|IMPORTHTML|SORT|SORTN|VSTACK|HSTACK|CHOOSECOLS|SPLIT)\s*\(|^=\s*\{/i;
/** A row of their own sums them up: one value, whatever they are given. */
const SUMS_UP = /^=\s*(SUM|SUMPRODUCT|COUNT|COUNTA|COUNTIF|AVERAGE|MAX|MIN|JOIN|TEXTJOIN|INDEX|IFNA)\s*\(/i;

type Formulas = readonly (readonly string[])[];

/**
 * The same formulas, with every cell that may be filled by an array formula above it (or to its left, for those that
 * fill whole blocks) given that formula too. Writing into such a cell would break the formula with `#REF!`, so a cell
 * too many is better than one too few.
 */
export function withSpills(formulas: Formulas): Formulas {
  if (!formulas.some((row) => row.some(spills))) return formulas;
  const above: string[] = [];
  return formulas.map((row) => {
    let left = '';
    return row.map((formula, column) => {
      if (FILLS_BOTH.test(formula) && spills(formula)) left = formula;
      if (left !== '' && formula === '') above[column] = left;
      if (spills(formula)) above[column] = formula;
      return formula === '' ? (above[column] ?? '') : formula;
    });
  });
}

/**
 * The same for cells that are about to be written: only what fills a column from the header row on counts, such as
 * `={"Last touch";ARRAYFORMULA(…)}`. A formula that may fill a whole block would keep every deal to its right from
 * being moved, on a guess.
 */
export function withColumnSpills(formulas: Formulas, headerRow: number): Formulas {
  const fillsDown = (formula: string) => spills(formula) && FILLS_DOWN.test(formula);
  if (!formulas.some((row) => row.some(fillsDown))) return formulas;
  const above: string[] = [];
  return formulas.map((row, index) => {
    if (index < headerRow - 1) return row;
    return row.map((formula, column) => {
      if (fillsDown(formula)) above[column] = formula;
      return formula || (above[column] ?? '');
    });
  });
}

function spills(formula: string): boolean {
  if (formula === '' || SUMS_UP.test(formula)) return false;
  const bare = formula.replace(/"[^"]*"/g, '""');
  return FILLS_DOWN.test(bare) || FILLS_BOTH.test(bare);
}
