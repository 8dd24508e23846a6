/** Runs a whole sheet through what adopting does: header, columns, stages, deals and issues. */

import { findIssues } from '../../../src/app/check/find-issues';
import type { Cell, Grid } from '../../../src/domain/cells/cell';
import type { Deal, Issue } from '../../../src/domain/deals/deal';
import type { Field } from '../../../src/domain/deals/field';
import type { Settings } from '../../../src/domain/deals/settings';
import type { Language } from '../../../src/domain/messages/language';
import { adoptStages } from '../../../src/domain/stages/adopt-stages';
import type { Stage } from '../../../src/domain/stages/stage';
import { dealRows } from '../../../src/domain/table/deal-rows';
import type { DealTable } from '../../../src/domain/table/deal-table';
import { findHeader } from '../../../src/domain/table/find-header';
import { mapColumns } from '../../../src/domain/table/map-columns';

export interface AdoptedSheet {
  readonly table: DealTable;
  readonly fields: readonly (Field | 'own')[];
  readonly stages: readonly Stage[];
  readonly deals: readonly Deal[];
  readonly issues: readonly Issue[];
  readonly notes: readonly Issue[];
  deal(row: number): Deal | undefined;
  /** Codes and fixes of one row's issues, such as `amountAsText → 12000`. */
  issuesIn(row: number): string[];
}

export const SETTINGS: Settings = {
  language: 'en',
  currency: 'USD',
  weekend: [6, 7],
  alertHour: 9,
  rates: [],
  ratesLeftOut: [],
};

/** Adopts a grid on 2026-11-21, in US dollars or Korean won by the language. */
export function adoptSheet(grid: Grid, language: Language): AdoptedSheet {
  const headerRow = findHeader(grid)?.row ?? 0;
  const locale = language === 'ko' ? 'ko_KR' : 'en_US';
  const matches = mapColumns(grid, headerRow, locale);
  const columns = Object.fromEntries(
    matches.flatMap(({ field, column }) => (field ? [[field, column]] : [])),
  );
  const table: DealTable = { headerRow, width: matches.length, columns };
  const stageCells: Cell[] = dealRows(grid, table).map(
    (row) => grid[row - 1]?.[(columns.stage ?? 0) - 1] ?? '',
  );
  const { stages } = adoptStages(stageCells, language);
  const settings: Settings = { ...SETTINGS, language, currency: language === 'ko' ? 'KRW' : 'USD' };
  const { deals, issues, notes } = findIssues(grid, table, {
    stages,
    members: [],
    settings,
    today: '2026-11-21',
    locale,
  });
  return {
    table,
    fields: matches.map(({ field }) => field ?? 'own'),
    stages,
    deals,
    issues,
    notes,
    deal: (row) => deals.find((deal) => deal.row === row),
    issuesIn: (row) => issues.filter((issue) => issue.row === row).map(issueLine),
  };
}

function issueLine({ code, fix, otherRow }: Issue): string {
  if (otherRow !== undefined) return `${code} of row ${otherRow}`;
  if (fix === undefined) return code;
  return `${code} → ${typeof fix === 'object' ? fix.day : fix}`;
}
