/** Gathers cells with the same validation into rectangles, so that a file holds few rules. */

import { type DataValidation, type Rectangle, type Sheet, translateFormula } from '../workbook';

/** A validation and the rectangles it holds for; a custom formula is that of the first corner. */
export interface RuleArea {
  readonly rule: DataValidation;
  readonly areas: readonly Rectangle[];
}

interface Run {
  readonly rule: DataValidation;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** The validations of a sheet by area. */
export function ruleAreas(sheet: Sheet): RuleArea[] {
  const merged: Run[] = [];
  for (const run of columnRuns(sheet)) {
    const left = merged.find(
      (other) =>
        other.row === run.row &&
        other.rows === run.rows &&
        other.column + other.columns === run.column &&
        continues(other.rule, run.rule, 0, other.columns),
    );
    if (left) left.columns += run.columns;
    else merged.push(run);
  }
  return byRule(merged);
}

function columnRuns(sheet: Sheet): Run[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  sheet.rules.forEach((rule, row, column) => {
    const run = open.get(column);
    if (run && run.row + run.rows === row && continues(run.rule, rule, run.rows, 0)) {
      run.rows += 1;
      return;
    }
    const started = { rule, row, column, rows: 1, columns: 1 };
    open.set(column, started);
    runs.push(started);
  });
  return runs.sort((left, right) => left.column - right.column || left.row - right.row);
}

function continues(first: DataValidation, next: DataValidation, rows: number, columns: number): boolean {
  if (first === next && first.criteria !== 'CUSTOM_FORMULA') return true;
  if (first.criteria !== next.criteria) return false;
  const values = first.criteria === 'CUSTOM_FORMULA' ? movedValues(first, rows, columns) : first.values;
  return JSON.stringify({ ...first, values }) === JSON.stringify({ ...next, values: next.values });
}

function movedValues(rule: DataValidation, rows: number, columns: number) {
  return rule.values.map((value) =>
    typeof value === 'string' ? translateFormula(value, rows, columns) : value,
  );
}

function byRule(runs: readonly Run[]): RuleArea[] {
  const gathered = new Map<string, { rule: DataValidation; areas: Rectangle[] }>();
  for (const { rule, row, column, rows, columns } of runs) {
    const place = rule.criteria === 'CUSTOM_FORMULA' ? `${row}:${column}` : '';
    const key = `${JSON.stringify(rule)}${place}`;
    const entry = gathered.get(key) ?? { rule, areas: [] };
    entry.areas.push({ row, column, rows, columns });
    gathered.set(key, entry);
  }
  return [...gathered.values()];
}
