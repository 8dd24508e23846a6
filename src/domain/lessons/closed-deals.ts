/** The closed deals of a pipeline, each with how far it came and how long it stayed. */
import type { WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Stage } from '../stages/stage';
import { type StageBook, stageBook } from '../stages/stage-book';
import type { DealPath, StageVisit } from './deal-paths';

/** What happened to one deal that is won or lost. */
export interface ClosedDeal {
  readonly won: boolean;
  /**
   * The 0-based place of the furthest open stage that it has reached; beyond all of them once it was won. Absent
   * when the log has never seen it in an open stage.
   */
  readonly furthest?: number;
  /** By stage name, working days of its longest stay there, among stays whose both ends are known. */
  readonly stays: ReadonlyMap<string, number>;
}

/** One pipeline as it is now. */
export interface PipelineNow {
  /** Its key; `''` for the main one, as the log has it. */
  readonly key: string;
  readonly stages: readonly Stage[];
  readonly deals: readonly Pick<Deal, 'id' | 'kind' | 'created'>[];
}

/** What is known beside the deals of the pipeline itself. */
export interface History {
  readonly paths: ReadonlyMap<string, DealPath>;
  /** Ids of the deals that stand in any pipeline now. */
  readonly standing: ReadonlySet<string>;
  readonly calendar: WorkingCalendar;
}

/**
 * Won and lost deals: those that stand in the tab, and those whose rows are gone. The latter count by the stage in
 * which they stood last, since leaving out deleted losses would make the odds rosy; rows that went into another by a
 * merge do not count twice. Retention is after the win and counts as won (features.md 4).
 */
export function closedDeals(pipeline: PipelineNow, history: History): readonly ClosedDeal[] {
  const reader = readerOf(pipeline, history.calendar);
  const closed: ClosedDeal[] = [];
  const seen = new Set<string>();
  for (const { id, kind, created } of pipeline.deals) {
    const won = isWon(kind);
    if (won === undefined || (id !== '' && seen.has(id))) continue;
    seen.add(id);
    closed.push(closedDeal(won, history.paths.get(id), reader, created));
  }
  for (const [id, path] of history.paths) {
    if (path.gone?.pipeline !== pipeline.key || path.gone.merged || history.standing.has(id)) continue;
    const won = isWon(reader.book.kindOf(path.visits[path.visits.length - 1]?.stage ?? ''));
    if (won !== undefined) closed.push(closedDeal(won, path, reader));
  }
  return closed;
}

/** Nothing for a deal that is still open or in no known stage. */
function isWon(kind: Deal['kind']): boolean | undefined {
  if (kind === 'won' || kind === 'afterWon') return true;
  return kind === 'lost' ? false : undefined;
}

interface Reader {
  readonly book: StageBook;
  /** 0-based places of the open stages, by name. */
  readonly places: ReadonlyMap<string, number>;
  readonly calendar: WorkingCalendar;
}

function readerOf({ stages }: PipelineNow, calendar: WorkingCalendar): Reader {
  const open = stages.filter(({ kind }) => kind === 'open');
  return { book: stageBook(stages), places: new Map(open.map(({ name }, place) => [name, place])), calendar };
}

function closedDeal(won: boolean, path: DealPath | undefined, reader: Reader, created?: Day): ClosedDeal {
  const visits = path?.visits ?? [];
  const places = visits.flatMap(({ stage }) => placeOf(stage, reader) ?? []);
  const wasWon = won || visits.some(({ stage }) => isWon(reader.book.kindOf(stage)));
  const furthest = wasWon ? reader.places.size : Math.max(...places);
  return {
    won,
    ...(places.length === 0 ? {} : { furthest }),
    stays: longestStays(visits, reader, created),
  };
}

function placeOf(text: string, { book, places }: Reader): number | undefined {
  const stage = book.find(text);
  return stage && places.get(stage.name);
}

/** The stall clock starts anew with each stay, so that stays in one stage are not added up (features.md 3, clock D). */
function longestStays(visits: readonly StageVisit[], reader: Reader, created?: Day): Map<string, number> {
  const stays = new Map<string, number>();
  visits.forEach((visit, index) => {
    const stage = reader.book.find(visit.stage);
    const entered = visit.entered ?? (index === 0 ? firstEntry(stage, reader, created) : undefined);
    if (!stage || entered === undefined || visit.left === undefined) return;
    const days = reader.calendar.between(entered, visit.left);
    stays.set(stage.name, Math.max(days, stays.get(stage.name) ?? 0));
  });
  return stays;
}

/** A deal that the log first saw in the first stage has been there since it was created. */
function firstEntry(stage: Stage | undefined, { places }: Reader, created?: Day): Day | undefined {
  return stage && places.get(stage.name) === 0 ? created : undefined;
}
