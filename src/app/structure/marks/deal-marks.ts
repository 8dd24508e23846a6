/** The marks on the tabs of deals: each keeps its own part of the layout, and the file that it was made for. */
import { FIELDS, type Field, isField } from '../../../domain/deals/field';
import type { DealTable } from '../../../domain/table/deal-table';
import type { Environment, Tab } from '../../ports';
import { isPipelineLayout, LAYOUT_VERSION, type PipelineLayout } from '../../workbook/layout';

/** What a tab's mark says. */
export interface PipelineMark {
  readonly place: PipelineLayout;
  /** The file for which the mark was made; another one means that this file is a copy. */
  readonly workbook: string;
  readonly version: number;
}

/** A marked tab; a copy of a tab bears the mark of its original, which names the original's sheet id. */
export interface MarkedPipeline extends PipelineMark {
  readonly tab: Tab;
  readonly isCopy: boolean;
}

/** Every tab with a readable mark, in the order of the tab bar. One read. */
export function markedPipelines(env: Environment): readonly MarkedPipeline[] {
  return env.marks.tabs().flatMap(({ tab, text }) => {
    const mark = readMark(text);
    return mark ? [{ ...mark, tab, isCopy: mark.place.sheetId !== tab.id }] : [];
  });
}

/** The column on which each field's mark stands. One read. */
export function markedColumns(env: Environment, tab: Tab): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const [name, column] of env.marks.columns(tab)) if (isField(name)) columns.set(name, column);
  return columns;
}

/** Marks a tab as this pipeline's, and its columns where they stand now. */
export function markPipeline(
  env: Environment,
  tab: Tab,
  { marked: _, ...place }: PipelineLayout,
  columns: DealTable['columns'],
): void {
  const mark: PipelineMark = {
    place: { ...place, sheetId: tab.id },
    workbook: env.workbookId,
    version: LAYOUT_VERSION,
  };
  const placed = FIELDS.flatMap((field): [string, number][] => {
    const column = columns[field];
    return column === undefined ? [] : [[field, column]];
  });
  env.marks.set(tab, JSON.stringify(mark), new Map(placed));
}

function readMark(text: string): PipelineMark | undefined {
  const mark = parse(text);
  if (typeof mark !== 'object' || mark === null) return undefined;
  if (!('place' in mark && 'workbook' in mark && 'version' in mark)) return undefined;
  const { place, workbook, version } = mark;
  if (!isPipelineLayout(place) || typeof version !== 'number') return undefined;
  return { place, workbook: String(workbook), version };
}

/** Anybody who can run a script in the file can change a mark. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
