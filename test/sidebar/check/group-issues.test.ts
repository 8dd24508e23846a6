/** Issues as the check lists them. */
import { expect, it } from 'vitest';
import { fixRequest, groupIssues } from '../../../sidebar/check/group-issues';
import { checkResult } from '../harness/fixtures/check-result';

const { issues } = checkResult('en');

it('groups by kind, fixable kinds first, then the most frequent', () => {
  expect(groupIssues(issues).map(({ code, fixable, issues: rows }) => [code, rows.length, fixable])).toEqual([
    ['amountAsText', 2, 2],
    ['stageSpelling', 1, 1],
    ['dateVague', 1, 0],
    ['wonWithoutAmount', 1, 0],
  ]);
});

it('asks to fix only what has a safe fix, with what was found so that a changed cell is left alone', () => {
  expect(fixRequest(issues).fixes).toHaveLength(3);
  expect(fixRequest(issues).fixes[0]).toEqual({ row: 5, column: 4, found: '$12k', dealId: 'D-000001' });
});
