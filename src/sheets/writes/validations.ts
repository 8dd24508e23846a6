/** Builds data validations that guide and never reject: a rejected cell would make a whole pasted block fail. */
import type { CellRule } from '../../app/ports';
import { rangeOf, type WorkbookHandle } from '../workbook-handle';

/** A rule with its help text; other values are allowed and marked (platform.md 5.4). */
export function validationRule(
  rule: CellRule,
  book: WorkbookHandle,
): GoogleAppsScript.Spreadsheet.DataValidation {
  return criteria(rule, book).setAllowInvalid(true).setHelpText(rule.help).build();
}

function criteria(rule: CellRule, book: WorkbookHandle): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  const builder = SpreadsheetApp.newDataValidation();
  switch (rule.kind) {
    case 'listFrom':
      return builder.requireValueInRange(rangeOf(book.sheet(rule.tab), rule.area), true);
    case 'list':
      return builder.requireValueInList([...rule.values], true);
    case 'atLeast':
      return builder.requireNumberGreaterThanOrEqualTo(rule.value);
    case 'between':
      return builder.requireNumberBetween(rule.from, rule.to);
    case 'date':
      return builder.requireDate();
    case 'email':
      return builder.requireTextIsEmail();
  }
}
