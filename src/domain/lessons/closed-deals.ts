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

/** What is asked of a deal whose row is there. */
export type StandingDeal = Pick<Deal, 'id' | 'kind' | 'created' | 'closed'>;

/** One pipeline as it is now. */
export interface PipelineNow {
  /** Its key; `''` for the main one, as the log has it. */
  readonly key: string;
  readonly stages: readonly Stage[];
  readonly deals: readonly StandingDeal[];
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
 * merge do not count twice.
 *
 * Retention is after the win, outside the win rate (features.md 4): what has come there by a win is that win, known by
 * its path or its closing day; what has only ever been there is a customer, not a deal won.
 */
export function closedDeals(pipeline: PipelineNow, history: History): readonly ClosedDeal[] {
  const reader = readerOf(pipeline, history.calendar);
  const { paths, standing } = history;
  const here = firstOfEach(pipeline.deals).map((deal) => closedDeal(deal, paths.get(deal.id), reader));
  const gone = [...paths].filter(([id, path]) => isGoneFrom(pipeline, path) && !standing.has(id));
  const past = gone.map(([, path]) => closedDeal({ kind: lastKind(path, reader) }, path, reader));
  return [...here, ...past].flatMap((deal) => deal ?? []);
}

/** Of rows that share an id the first counts; rows without one cannot be told apart. */
function firstOfEach(deals: readonly StandingDeal[]): readonly StandingDeal[] {
  const seen = new Set<string>();
  return deals.filter(({ id }) => {
    const isNew = id === '' || !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function isGoneFrom({ key }: PipelineNow, { gone }: DealPath): boolean {
  return gone !== undefined && gone.pipeline === key && !gone.merged;
}

function lastKind({ visits }: DealPath, { book }: Reader): Deal['kind'] {
  return book.kindOf(visits[visits.length - 1]?.stage ?? '');
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

/** Nothing for a deal that is neither won nor lost. */
function closedDeal(
  { kind, created, closed }: Omit<StandingDeal, 'id'>,
  path: DealPath | undefined,
  reader: Reader,
): ClosedDeal | undefined {
  const visits = path?.visits ?? [];
  const kinds = visits.map(({ stage }) => reader.book.kindOf(stage));
  const cameByWin = closed !== undefined || kinds.some((each) => each === 'open' || each === 'won');
  const won = kind === 'won' || (kind === 'afterWon' && cameByWin);
  if (!won && kind !== 'lost') return undefined;
  const places = visits.flatMap(({ stage }) => placeOf(stage, reader) ?? []);
  const wasWon = won || kinds.some((each) => each === 'won' || each === 'afterWon');
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
