/** Puts an issue into words: where it is, what is wrong, how to fix it. */
import { cellAddress } from '../cells/address';
import { cellText } from '../cells/cell';
import { choose } from '../messages/choose';
import { en } from '../messages/en/issues';
import { ko } from '../messages/ko/issues';
import type { Language } from '../messages/language';
import type { Issue } from './deal';

/** The sentence for an issue, starting with the cell's address. */
export function describeIssue(issue: Issue, language: Language): string {
  return choose(language, { en, ko })[issue.code]({
    cell: cellAddress(issue.row, issue.column),
    found: issue.found,
    fix: fixText(issue),
    otherRow: issue.otherRow ?? 0,
  });
}

/** The safe fix as a person would read it; `''` when there is none. */
export function fixText(issue: Issue): string {
  if (issue.fix === undefined) return '';
  if (issue.code === 'shareAsText') return `${Math.round(Number(issue.fix) * 1000) / 10}%`;
  return cellText(issue.fix);
}
