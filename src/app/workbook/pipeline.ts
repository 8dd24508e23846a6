/** What every run over deals knows before it reads one: layout, settings, stages and working days, without a read. */
import { type WorkingCalendar, workingCalendar } from '../../domain/calendar/working-days';
import type { Day, Grid } from '../../domain/cells/cell';
import type { Settings } from '../../domain/deals/settings';
import { Failure } from '../../domain/errors/failure';
import type { Language } from '../../domain/messages/language';
import type { Stage } from '../../domain/stages/stage';
import { type DealTable, findColumns, locateHeader } from '../../domain/table/deal-table';
import type { Environment } from '../ports';
import { type Layout, requireLayout, saveLayout } from './layout';
import { type Mirrors, readMirrors } from './mirrors';

export interface Pipeline {
  readonly layout: Layout;
  readonly settings: Settings;
  readonly holidays: readonly Day[];
  readonly stages: readonly Stage[];
  readonly calendar: WorkingCalendar;
  readonly language: Language;
  readonly locale: string;
  readonly today: Day;
}

/** The pipeline as the document's memory has it (the mirrors of design 5). @throws Failure notSetUp */
export function openPipeline(env: Environment): Pipeline {
  const layout = requireLayout(env.memory);
  return withMirrors(env, layout, readMirrors(env.memory));
}

/** The same pipeline with decisions that have just been read from their tabs. */
function withMirrors(env: Environment, layout: Layout, mirrors: Mirrors): Pipeline {
  return {
    layout,
    ...mirrors,
    calendar: workingCalendar(mirrors.settings.weekend, mirrors.holidays),
    language: mirrors.settings.language,
    locale: env.locale,
    today: env.now.day,
  };
}

/** Finds the header and the columns in the whole grid of a Deals tab. @throws Failure noHeader, columnMissing */
export function tableOf(grid: Grid, layout: Layout): DealTable {
  const { headers, headerRow } = layout.pipeline;
  const row = locateHeader(grid, headers, headerRow);
  if (row === undefined) throw new Failure('noHeader', { row: headerRow });
  return findColumns(grid[row - 1] ?? [], headers, row);
}

/** Remembers where the header stands now: rows inserted above it move it. The caller holds the lock. */
export function rememberHeader(env: Environment, table: DealTable): void {
  const layout = requireLayout(env.memory);
  if (layout.pipeline.headerRow === table.headerRow) return;
  saveLayout(env.memory, { ...layout, pipeline: { ...layout.pipeline, headerRow: table.headerRow } });
}
