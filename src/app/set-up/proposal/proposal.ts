/** Reads a person's sheet and says what adopting it would mean; nothing is written. */
import type { SetUpRequest } from '../../../contract/rpc';
import { type Cell, cellText, type Grid } from '../../../domain/cells/cell';
import type { Deal, Issue } from '../../../domain/deals/deal';
import { ESSENTIAL_FIELDS, type Field, OFFERED_FIELDS } from '../../../domain/deals/field';
import { ownerNames } from '../../../domain/deals/owners';
import { Failure } from '../../../domain/errors/failure';
import { type AdoptedStages, adoptStages } from '../../../domain/stages/adopt-stages';
import { amountUnit } from '../../../domain/table/amount-unit';
import { dealRows } from '../../../domain/table/deal-rows';
import { type DealTable, locateHeader } from '../../../domain/table/deal-table';
import { findHeader } from '../../../domain/table/find-header';
import { type ColumnMatch, mapColumns } from '../../../domain/table/map-columns';
import { findIssues } from '../../check/find-issues';
import type { Environment, Tab } from '../../ports';
import { readAmounts, rowCurrencies } from '../../workbook/deal-rows/amounts';
import { type PipelineLayout, readLayout } from '../../workbook/layout';
import { readMirrors } from '../../workbook/mirrors';
import { defaultSettings } from '../../workbook/own-tabs/read-settings';
import { openPipelines, tableOf } from '../../workbook/pipeline';
import { readPending } from '../pending';
import type { Adoption } from './adoption';
import { likelyCurrency } from './currency';

export interface Proposal {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly matches: readonly ColumnMatch[];
  /** Fields found, with their columns. */
  readonly table: DealTable;
  /** Fields for which a column will be added. */
  readonly added: readonly Field[];
  readonly stages: AdoptedStages;
  readonly owners: readonly string[];
  readonly currency: string;
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
}

/** What a person may correct in a proposal. */
export type Corrections = Pick<SetUpRequest, 'language' | 'mapping' | 'without' | 'currency'>;

/** @throws Failure noHeader, noStageColumn, noRows */
export function propose(env: Environment, adoption: Adoption, corrections: Corrections): Proposal {
  const { tab } = adoption;
  const grid = tab.readAll();
  const known = rememberedColumns(env, adoption);
  const headerRow = known ? locateKnown(grid, known) : findHeader(grid)?.row;
  if (headerRow === undefined) throw new Failure('noHeader', { tab: tab.name });
  const found = mapColumns(grid, headerRow, env.locale);
  const recalled = known ? recall(found, known.headers) : found;
  const wanted = correct(recalled, corrections.mapping);
  const matches = known ? wanted : withoutTakenIds(wanted, { grid, headerRow }, otherIds(env, adoption));
  const table = columnsOf(matches, headerRow);
  if (table.columns.stage === undefined) throw new Failure('noStageColumn', { tab: tab.name });
  return describe(env, { tab, grid, matches, table }, corrections);
}

function describe(
  env: Environment,
  reading: Pick<Proposal, 'tab' | 'grid' | 'matches' | 'table'>,
  corrections: Corrections,
): Proposal {
  const { tab, grid, table } = reading;
  const rows = dealRows(grid, table);
  if (rows.length === 0) throw new Failure('noRows', { tab: tab.name });
  const column = (field: Field) => cellsOf(grid, rows, table.columns[field]);
  const stages = adoptStages(column('stage'), corrections.language);
  const owners = ownerNames(column('owner'));
  const amounts = readAmounts(tab, grid, rows, table.columns.amount);
  const unit = amountUnit(grid, table.headerRow, table.columns.amount);
  const currency =
    corrections.currency ??
    readPending(env.memory, 'adopt')?.currency ??
    settledCurrency(env) ??
    likelyCurrency(amounts, env.locale, corrections.language, unit);
  const { deals, issues } = findIssues(grid, table, {
    stages: stages.stages,
    members: owners.map((name) => ({ name, email: '', manager: '', active: true })),
    settings: defaultSettings(corrections.language, currency),
    today: env.now.day,
    locale: env.locale,
  });
  const mixed = rowCurrencies(amounts, currency, settledCurrency(env) ?? currency).size > 0;
  const added = missingFields(table, corrections.without ?? [], mixed ? ['currency'] : []);
  // Set-up itself gives the ids that are missing.
  const left = issues.filter((issue) => issue.code !== 'idMissing');
  return { ...reading, added, stages, owners, currency, deals, issues: left };
}

/** The cells of a column in the given rows; nothing when there is no such column. */
export function cellsOf(grid: Grid, rows: readonly number[], column: number | undefined): Cell[] {
  if (column === undefined) return [];
  return rows.map((row) => grid[row - 1]?.[column - 1] ?? '');
}

type Known = Pick<PipelineLayout, 'headerRow' | 'headers' | 'added'>;

/** By the person's own headers: those that we add may not stand there yet. */
function locateKnown(grid: Grid, { headers, headerRow, added }: Known): number | undefined {
  const own: Partial<Record<Field, string>> = { ...headers };
  for (const field of added) delete own[field];
  return locateHeader(grid, own, headerRow);
}

/** Columns that this workbook has adopted, or was about to when a run broke off. */
function rememberedColumns(env: Environment, { tab, key }: Adoption): Known | undefined {
  const pending = readPending(env.memory, 'adopt');
  if (pending?.sheetId === tab.id) return pending;
  return readLayout(env.memory)?.pipelines.find((place) => place.key === key);
}

/** The currency that the team has worked in since its first set-up. */
function settledCurrency(env: Environment): string | undefined {
  return readLayout(env.memory) ? readMirrors(env.memory).settings.currency : undefined;
}

/** The ids in the tabs of the other pipelines: ids are unique in the workbook. One read for each. */
function otherIds(env: Environment, { key }: Adoption): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!readLayout(env.memory)) return ids;
  for (const pipeline of openPipelines(env)) {
    if (pipeline.place.key === key) continue;
    const grid = pipeline.tab().readAll();
    const table = tableOf(grid, pipeline.place);
    for (const id of cellsOf(grid, dealRows(grid, table), table.columns.id)) ids.add(cellText(id));
  }
  ids.delete('');
  return ids;
}

/** A column of ids that another pipeline uses too stays the person's own; a Deal ID column of ours comes beside it. */
function withoutTakenIds(
  matches: readonly ColumnMatch[],
  { grid, headerRow }: { readonly grid: Grid; readonly headerRow: number },
  taken: ReadonlySet<string>,
): readonly ColumnMatch[] {
  const own = matches.find(({ field }) => field === 'id');
  const collides = own && grid.slice(headerRow).some((cells) => taken.has(cellText(cells[own.column - 1])));
  return collides ? correct(matches, { [String(own.column)]: null }) : matches;
}

/**
 * Remembered headers win over a new guess. A guess counts only for an essential column whose header is gone: it was
 * renamed, and set-up is how that is healed.
 */
function recall(
  matches: readonly ColumnMatch[],
  headers: Readonly<Partial<Record<Field, string>>>,
): ColumnMatch[] {
  const present = new Set(matches.map((match) => match.header));
  const byHeader = new Map(Object.entries(headers).map(([field, header]) => [header, field]));
  const isLost = (field: Field) => ESSENTIAL_FIELDS.includes(field) && !present.has(headers[field] ?? '');
  return matches.map(({ field: guess, ...match }) => {
    const field = byHeader.get(match.header);
    byHeader.delete(match.header);
    if (isKey(headers, field)) return { ...match, field, confidence: 1 };
    return guess && isLost(guess) ? { ...match, field: guess } : { ...match, confidence: 0 };
  });
}

function isKey(headers: Readonly<Partial<Record<Field, string>>>, key: string | undefined): key is Field {
  return key !== undefined && key in headers;
}

/** The person's corrections; a field that they give to one column is taken from any other. */
function correct(matches: readonly ColumnMatch[], mapping: SetUpRequest['mapping'] = {}): ColumnMatch[] {
  const given = new Set(Object.values(mapping));
  return matches.map((match) => {
    const { field, ...own } = match;
    const choice = mapping[String(match.column)];
    if (choice) return { ...own, field: choice, confidence: 1 };
    const lost = choice === null || (field !== undefined && given.has(field));
    return lost ? { ...own, confidence: 0 } : match;
  });
}

function columnsOf(matches: readonly ColumnMatch[], headerRow: number): DealTable {
  const columns: Partial<Record<Field, number>> = {};
  for (const match of matches) {
    if (match.field && columns[match.field] === undefined) columns[match.field] = match.column;
  }
  return { headerRow, width: matches.length, columns };
}

/** A sheet with one close date for both facts needs neither of the two columns; some sheets need one more. */
function missingFields(table: DealTable, without: readonly Field[], more: readonly Field[]): Field[] {
  const both: readonly Field[] = table.columns.closeDate === undefined ? [] : ['expectedClose', 'closed'];
  const offered = [...OFFERED_FIELDS, ...more].filter(
    (field) => !without.includes(field) && !both.includes(field),
  );
  return [...ESSENTIAL_FIELDS, ...offered].filter((field) => table.columns[field] === undefined);
}

/** Header texts of the fields found. */
export function headersOf(proposal: Proposal): Partial<Record<Field, string>> {
  const headers: Partial<Record<Field, string>> = {};
  const cells = proposal.grid[proposal.table.headerRow - 1] ?? [];
  for (const match of proposal.matches) {
    if (match.field && proposal.table.columns[match.field] === match.column) {
      headers[match.field] = cellText(cells[match.column - 1]);
    }
  }
  return headers;
}
