/** Puts safe fixes into their cells, after looking again: what has changed since the check is left alone. */
import type { FixRequest, FixResult } from '../../contract/rpc';
import { type Cell, cellText } from '../../domain/cells/cell';
import type { Issue } from '../../domain/deals/deal';
import { type LogEntry, WATCHED_FIELDS } from '../../domain/history/changes';
import type { CellAt, Environment, Write } from '../ports';
import { logWrites } from '../workbook/log-tab';
import { type Inspection, inspect } from './check-sheet';

/** An issue with a sure fix. */
type Fixable = Issue & { readonly fix: Cell };

/**
 * Fixes the cells asked for whose deal and text are as they were when the check was made. A row may have moved
 * meanwhile: then it is another deal's and is skipped.
 *
 * @throws Failure busy, notSetUp, tabMissing, columnMissing
 */
export function applyFixes(env: Environment, request: FixRequest): FixResult {
  return env.alone(() => {
    const inspection = inspect(env);
    const wanted = new Set(request.fixes.map((fix) => keyOf(fix)));
    const fixes = inspection.issues.filter(hasFix).filter((issue) => wanted.has(keyOf(issue)));
    env.write([...fixWrites(inspection, fixes), ...logWrites(env, logEntries(env, fixes))]);
    return { fixed: fixes.length, skipped: wanted.size - fixes.length };
  });
}

function keyOf(place: {
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly dealId: string;
}): string {
  return JSON.stringify([place.row, place.column, place.found, place.dealId]);
}

function hasFix(issue: Issue): issue is Fixable {
  return issue.fix !== undefined;
}

/** One call for each distinct value, in as many cells as take it; only these cells are touched. */
function fixWrites({ tab }: Inspection, fixes: readonly Fixable[]): Write[] {
  const byValue = new Map<string, { value: Cell; cells: CellAt[] }>();
  for (const { row, column, fix } of fixes) {
    const key = `${typeof fix} ${cellText(fix)}`;
    const group = byValue.get(key) ?? { value: fix, cells: [] };
    group.cells.push({ row, column });
    byValue.set(key, group);
  }
  return [...byValue.values()].map(({ value, cells }) => ({ kind: 'fill', tab, cells, value }));
}

function logEntries(env: Environment, fixes: readonly Fixable[]): LogEntry[] {
  return fixes
    .filter(({ field }) => WATCHED_FIELDS.includes(field))
    .map(({ dealId, field, found, fix }) => ({
      stamp: env.now.stamp,
      who: env.user,
      dealId,
      field,
      from: found,
      to: cellText(fix),
      how: 'check',
    }));
}
