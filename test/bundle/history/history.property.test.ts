/** The law of the log on the shipped bundle and the real host: every day can be rebuilt as it stood in the sheets. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { cellsByField } from '../../../src/app/workbook/deal-rows/row-fields';
import { readLog } from '../../../src/app/workbook/history/log-tab';
import { addDays } from '../../../src/domain/calendar/day';
import { type Cell, cellText } from '../../../src/domain/cells/cell';
import { readSnapshot, type Snapshot, takeSnapshot } from '../../../src/domain/history/changes';
import { stateOn } from '../../../src/domain/history/day-states';
import { dealRows } from '../../../src/domain/table/deal-rows';
import { findColumns } from '../../../src/domain/table/deal-table';
import { columnOf, shown } from '../given/pipeline-host';
import { PARTNERS, twoPipelinesHost } from '../given/two-pipelines';
import { ask } from '../host';

const FIRST_DAY = '2026-11-23';

interface Step {
  readonly kind:
    | 'type'
    | 'paste'
    | 'clear'
    | 'unseen'
    | 'insert'
    | 'delete'
    | 'sort'
    | 'move'
    | 'hour'
    | 'day';
  readonly tab: 'deals' | typeof PARTNERS;
  readonly row: number;
  readonly column: number;
  readonly values: readonly string[];
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    ...(['type', 'paste', 'clear', 'unseen', 'insert', 'delete', 'sort', 'move', 'hour', 'day'] as const),
  ),
  tab: fc.constantFrom('deals' as const, PARTNERS),
  row: fc.integer({ min: 4, max: 8 }),
  column: fc.integer({ min: 1, max: 8 }),
  values: fc.array(
    fc.constantFrom('Proposal', 'Closed Won', 'Demo', '45000', '$45,000.50', '2027-01-31', 'Mina', "'=1+1"),
    { minLength: 2, maxLength: 4 },
  ),
});

function play(host: Host, { kind, tab, row, column, values }: Step): void {
  const { sheet } = host.sheet(tab);
  const letter = String.fromCharCode(64 + column);
  const [value = ''] = values;
  if (kind === 'type') host.edit(tab, `${letter}${row}`, value);
  if (kind === 'unseen') sheet.enter(row, column, value);
  if (kind === 'insert') sheet.insertRows(row, 1);
  if (kind === 'delete') sheet.deleteRows(row, 1);
  const last = String.fromCharCode(64 + column + values.length - 1);
  const area = `${letter}${row}:${last}${row + 1}`;
  if (kind === 'paste') host.edit(tab, area, [values, [...values].reverse()]);
  if (kind === 'clear') host.edit(tab, area, null);
  if (kind === 'sort') sheet.sort({ row: 4, column: 1, rows: 6, columns: 20 }, [{ column, ascending: true }]);
  if (kind === 'move') {
    const id = shown(host, row, 'Deal ID');
    const fromStage = host.sheet('deals').display(`${columnOf(host, 'Stage')}${row}`)[0]?.[0] ?? '';
    if (id !== '') ask(host, 'moveDeals', { toStage: 'Closed Won', deals: [{ id, row, fromStage }] });
  }
  if (kind === 'hour') host.run('runHourly');
}

/** A sheet's cells as the program reads them, dates in Seoul. */
function gridOf(host: Host, tab: string): Cell[][] {
  return host
    .sheet(tab)
    .values()
    .map((row) => row.map(cellOf));
}

function cellOf(value: string | number | boolean | Date): Cell {
  if (!(value instanceof Date)) return value;
  const local = new Date(value.getTime() + 9 * 3_600_000).toISOString();
  const time = local.slice(11, 16);
  return time === '00:00' ? { day: local.slice(0, 10) } : { day: local.slice(0, 10), time };
}

/** What stands in both sheets, read without a look at state or log. */
function sheets(host: Host): Snapshot {
  const layout = JSON.parse(host.machine.properties.document.all().layout ?? '{}');
  const places: { key: string; headers: Record<string, string>; headerRow: number }[] = layout.pipelines;
  return takeSnapshot(
    places.flatMap(({ key, headers, headerRow }) => {
      const grid = gridOf(host, key === 'main' ? 'deals' : PARTNERS);
      const table = findColumns(grid[headerRow - 1] ?? [], headers, headerRow);
      return dealRows(grid, table).map((row) => {
        const cells = cellsByField(grid[row - 1] ?? [], table);
        return { id: cellText(cells.id), cells, pipeline: key === 'main' ? '' : key };
      });
    }),
  );
}

function inOrder(snapshot: Snapshot): Record<string, object> {
  return Object.fromEntries([...snapshot].sort(([a], [b]) => (a < b ? -1 : 1)));
}

it('tells every watched field on every day as it stood in the sheets', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const host = await twoPipelinesHost(6, { now: `${FIRST_DAY}T07:00:00+09:00` });
      host.run('runHourly');
      let today = FIRST_DAY;
      const days = new Map<string, Snapshot>();
      const endDay = () => {
        host.run('runHourly');
        days.set(today, sheets(host));
        today = addDays(today, 1);
        host.advance(`${today}T07:00:00+09:00`, { missed: true });
      };
      for (const each of steps) {
        if (each.kind === 'day') endDay();
        else play(host, each);
      }
      endDay();
      const now = readSnapshot(gridOf(host, 'Pipesheet state'));
      const history = readLog(gridOf(host, 'Log'));
      for (const [day, expected] of days) {
        expect(inOrder(stateOn(day, now, history)), day).toEqual(inOrder(expected));
      }
    }),
    { numRuns: 8 },
  );
});
