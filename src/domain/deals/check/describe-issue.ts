/** Puts an issue into words: where it is, what is wrong, how to fix it. */
import { cellAddress } from '../../cells/address';
import { cellText } from '../../cells/cell';
import { choose } from '../../messages/choose';
import { en as englishTitles } from '../../messages/en/issue-titles';
import { en } from '../../messages/en/issues';
import { ko as koreanTitles } from '../../messages/ko/issue-titles';
import { ko } from '../../messages/ko/issues';
import type { Language } from '../../messages/language';
import type { Issue, IssueCode } from '../deal';

/** The sentence for an issue, starting with the cell's address. */
export function describeIssue(issue: Issue, language: Language): string {
  return choose(language, { en, ko })[issue.code]({
    cell: cellAddress(issue.row, issue.column),
    found: issue.found,
    fix: fixText(issue),
    otherRow: issue.otherRow ?? 0,
    otherSheet: issue.otherSheet ?? '',
    context: issue.context ?? '',
    count: issue.count ?? 0,
  });
}

/** What the kinds of these issues are called. */
export function issueTitles(
  issues: readonly { readonly code: IssueCode }[],
  language: Language,
): Partial<Record<IssueCode, string>> {
  const titles = choose(language, { en: englishTitles, ko: koreanTitles });
  return Object.fromEntries(issues.map(({ code }) => [code, titles[code]]));
}

/** The safe fix as a person would read it, such as `1,200,000` or `60%`; `''` when there is none. */
export function fixText({ fix, code }: Issue): string {
  if (fix === undefined) return '';
  if (typeof fix !== 'number') return cellText(fix);
  return code === 'shareAsText' ? `${Number((fix * 100).toFixed(2))}%` : withGroups(fix);
}

/** Digits in groups of three; both languages write them so. */
function withGroups(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
