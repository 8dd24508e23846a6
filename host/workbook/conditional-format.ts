/** Works out which conditional formats apply to the cells of a window. */

import { isSimpleCriteria, meets } from './condition';
import { gradientColors } from './gradient';
import type { BooleanFormatRule, ConditionalStyle } from './model';
import { bottomOf, intersection, type Rectangle, rightOf } from './rectangle';
import { translateFormula } from './references';
import type { Sheet } from './sheet';
import { isTruthy, operandsOf } from './validation';

type StyleAt = (row: number, column: number) => ConditionalStyle | null;

/**
 * The conditional looks of a window, row by row; null where no rule applies. Rules earlier in the sheet's
 * list win; later ones only add what the earlier ones leave open (platform.md 5.6).
 */
export function conditionalStyles(sheet: Sheet, window: Rectangle): (ConditionalStyle | null)[][] {
  const styles = Array.from({ length: window.rows }, () =>
    new Array<ConditionalStyle | null>(window.columns).fill(null),
  );
  for (const rule of sheet.properties.conditionalFormatRules) {
    const styleAt = rule.kind === 'boolean' ? booleanStyle(sheet, rule) : gradientColors(sheet, rule);
    for (const range of rule.ranges) {
      const part = intersection(range, window);
      if (part) addStyles(styles, window, part, styleAt);
    }
  }
  return styles;
}

function addStyles(
  styles: (ConditionalStyle | null)[][],
  window: Rectangle,
  part: Rectangle,
  styleAt: StyleAt,
): void {
  for (let row = part.row; row <= bottomOf(part); row++) {
    const line = styles[row - window.row];
    for (let column = part.column; line && column <= rightOf(part); column++) {
      const style = styleAt(row, column);
      const place = column - window.column;
      if (style) line[place] = { ...style, ...line[place] };
    }
  }
}

function booleanStyle(sheet: Sheet, rule: BooleanFormatRule): StyleAt {
  const holds = rule.criteria === 'CUSTOM_FORMULA' ? formulaTest(sheet, rule) : valueTest(sheet, rule);
  return (row, column) => (holds(row, column) ? rule.style : null);
}

function valueTest(sheet: Sheet, { criteria, values }: BooleanFormatRule) {
  const operands = operandsOf(values, sheet);
  return (row: number, column: number): boolean => {
    if (!isSimpleCriteria(criteria)) return false;
    const subject = {
      value: sheet.value(row, column),
      display: sheet.display(row, column),
      isDate: sheet.isDate(row, column),
    };
    return meets(criteria, subject, operands);
  };
}

/** `=$C2="won"` gives the same text for a whole row, so each distinct formula is computed once. */
function formulaTest(sheet: Sheet, rule: BooleanFormatRule) {
  const [formula] = rule.values;
  const [corner] = rule.ranges;
  const known = new Map<string, boolean>();
  return (row: number, column: number): boolean => {
    if (typeof formula !== 'string' || !corner) return false;
    const moved = translateFormula(formula, row - corner.row, column - corner.column);
    const answer = known.get(moved) ?? isTruthy(sheet.workbook.formulas.evaluate(sheet, moved));
    known.set(moved, answer);
    return answer;
  };
}
