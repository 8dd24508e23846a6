/** Conditional formats: ours are told from a person's by a mark inside their formulas. */
import type { ColourRule } from '../../app/ports';
import { repeatable } from '../retry';
import { rangeOf, type Sheet } from '../workbook-handle';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** `N("…")` is 0 in Sheets, Excel and LibreOffice alike, so the mark never changes a result. */
const MARK = 'N("pipesheet")=0';

/** Setting rules replaces all of a sheet (platform.md 5.6): a person's own are read first and stay in front. */
export function replaceColourRules(
  sheet: Sheet,
  rules: readonly ColourRule[],
  spelled: (formula: string) => string,
): void {
  const theirs = repeatable(() => sheet.getConditionalFormatRules()).filter((rule) => !isOurs(rule));
  const all = [...theirs, ...rules.map((rule) => buildRule(sheet, rule, spelled))];
  repeatable(() => sheet.setConditionalFormatRules(all));
}

function buildRule(sheet: Sheet, rule: ColourRule, spelled: (formula: string) => string): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(spelled(`=AND(${MARK},${rule.formula})`))
    .setRanges(rule.areas.map((area) => rangeOf(sheet, area)));
  if (rule.background) builder.setBackground(rule.background);
  if (rule.colour) builder.setFontColor(rule.colour);
  if (rule.bold !== undefined) builder.setBold(rule.bold);
  return builder.build();
}

function isOurs(rule: Rule): boolean {
  const values: readonly unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return values.some((value) => String(value).includes(MARK));
}
