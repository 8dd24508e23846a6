/** Puts back headers and columns of a tab of deals, as far as anything is known of them. */
import { columnLetters } from '../../../domain/cells/address';
import { type Cell, cellText } from '../../../domain/cells/cell';
import { ESSENTIAL_FIELDS, FIELDS, type Field } from '../../../domain/deals/field';
import type { Environment } from '../../ports';
import { type PipelineLayout, requireLayout, saveLayout, withPipeline } from '../../workbook/layout';
import type { LastSeen } from '../last-seen';
import { markPipeline } from '../marks/deal-marks';
import { columnsOf, type Sighting, settle, sightPipelines } from '../settle-columns';
import type { Report } from './report';
import { restoreColumn } from './restore-column';

/**
 * Reads each tab again after each kind of repair: columns have moved by then. The caller holds the lock.
 *
 * @returns whether any column was put back
 */
export function repairColumns(env: Environment, lastSeen: LastSeen, report: Report): boolean {
  for (const sighting of sightPipelines(env, lastSeen)) restoreHeaderRow(env, sighting, lastSeen, report);
  for (const sighting of sightPipelines(env, lastSeen)) nameColumns(env, sighting, report);
  for (const sighting of sightPipelines(env, lastSeen)) settleAndTell(env, sighting, report);
  const before = report.done.length;
  for (const { place } of sightPipelines(env, lastSeen)) restoreColumns(env, place.key, lastSeen, report);
  const restored = report.done.length > before;
  for (const { place, tab, headerRow, fates } of sightPipelines(env, lastSeen)) {
    if (headerRow !== undefined) markPipeline(env, tab, { ...place, headerRow }, columnsOf(fates));
  }
  return restored;
}

/** A header row that was deleted: the marks know where our columns stand. */
function restoreHeaderRow(env: Environment, sighting: Sighting, lastSeen: LastSeen, report: Report): void {
  const { place, tab, grid, headerRow, marks } = sighting;
  if (headerRow !== undefined || marks.size === 0) return;
  // A person's own ids may be numbers.
  const isDeal = (cells: readonly Cell[]) => cells.some((cell) => lastSeen.deals.has(cellText(cell)));
  const row = grid.findIndex(isDeal) + 1;
  const width = Math.max(...marks.values());
  const headers = new Array<string>(width).fill('');
  for (const [field, column] of marks) headers[column - 1] = place.headers[field] ?? '';
  // Remembered first: should the run break off, the blank row is known as the header row.
  saveLayout(env.memory, withPipeline(requireLayout(env.memory), { ...place, headerRow: row }));
  env.write([
    { kind: 'insertRows', tab, before: row, count: 1 },
    { kind: 'values', tab, at: { row, column: 1, rows: 1, columns: width }, values: [headers] },
  ]);
  report.done.push(report.texts.headerRowRestored(tab.name));
}

/** A blank header cell over a column that is known to be a field's. */
function nameColumns(env: Environment, sighting: Sighting, report: Report): void {
  const { place, tab, headerRow, fates } = sighting;
  if (headerRow === undefined) return;
  for (const [field, fate] of fates) {
    const header = headerOf(place, field);
    if (fate.kind !== 'unnamed' || header === undefined) continue;
    env.write([{ kind: 'fill', tab, cells: [{ row: headerRow, column: fate.column }], value: header }]);
    report.done.push(report.texts.headerRestored(header, `${columnLetters(fate.column)}${headerRow}`));
  }
}

function settleAndTell(env: Environment, sighting: Sighting, report: Report): void {
  settle(env, sighting);
  for (const [field, fate] of sighting.fates) {
    const from = headerOf(sighting.place, field) ?? '';
    if (fate.kind === 'renamed') report.done.push(report.texts.renamed(from, fate.header));
    const isUnclear =
      fate.kind === 'doubled' && fate.column === undefined && ESSENTIAL_FIELDS.includes(field);
    if (isUnclear) report.left.push(report.texts.columnTwice(from));
  }
}

/** Essential columns, and others that were ours: what a person has deleted of their own stays deleted. */
function restoreColumns(env: Environment, key: string, lastSeen: LastSeen, report: Report): void {
  for (const field of FIELDS) {
    const sighting = sightPipelines(env, lastSeen).find(({ place }) => place.key === key);
    if (sighting?.headerRow === undefined || sighting.fates.get(field)?.kind !== 'gone') continue;
    const isOurs = ESSENTIAL_FIELDS.includes(field) || sighting.place.added.includes(field);
    if (isOurs)
      restoreColumn({ env, sighting, lastSeen, report }, field, headerOf(sighting.place, field) ?? field);
  }
}

function headerOf(place: PipelineLayout, field: Field): string | undefined {
  return place.headers[field] ?? place.lost?.[field];
}
