/** How long a deal has stood in each stage, in working days, from its path and from what its row says. */
import type { WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../cells/cell';
import type { StageVisit } from '../lessons/deal-paths';

/** The time a deal has spent in one stage, all visits together (features.md 3, 4). */
export interface StageStay {
  readonly stage: string;
  /** After the day it came, up to and including the day it left, or today. */
  readonly workingDays: number;
  readonly visits: number;
  /** When it came the last time. */
  readonly since: Day;
  /** It stands there now. */
  readonly current?: true;
}

/** What a deal's row says. */
export interface PresentStage {
  readonly stage: string;
  readonly stageSince?: Day;
  readonly created?: Day;
}

export interface StayContext {
  readonly today: Day;
  readonly calendar: Pick<WorkingCalendar, 'between'>;
  /** A stage as Stages writes it now. */
  nameOf(stage: string): string;
  /** Earlier months were left out, so that a path's first day is not the deal's. */
  readonly isPartial?: boolean;
}

/** A stay with both its days; without `to` it lasts. */
interface Span {
  readonly stage: string;
  readonly from: Day;
  readonly to?: Day;
}

/**
 * In the order in which the deal entered the stages for the first time. Where the log is silent, a visit begins when the
 * one before ended, the first one when the deal was created, the present one when its row says; a stay of which nobody
 * knows when it began is left out.
 */
export function stageStays(
  visits: readonly StageVisit[],
  present: PresentStage,
  context: StayContext,
): StageStay[] {
  const stays = new Map<string, StageStay>();
  for (const { stage, from, to } of spansOf(visits, present, context)) {
    const known = stays.get(stage);
    stays.set(stage, {
      stage,
      workingDays: (known?.workingDays ?? 0) + context.calendar.between(from, to ?? context.today),
      visits: (known?.visits ?? 0) + 1,
      since: from,
      ...(to === undefined ? { current: true } : {}),
    });
  }
  return [...stays.values()];
}

function spansOf(visits: readonly StageVisit[], present: PresentStage, context: StayContext): Span[] {
  const named = visits.map((visit) => ({ ...visit, stage: context.nameOf(visit.stage) }));
  const last = named[named.length - 1];
  const stage = context.nameOf(present.stage);
  const isTold = last !== undefined && last.left === undefined && last.stage === stage;
  const path = isTold || stage === '' ? named : [...named, unseenVisit(stage, last, present)];
  const spans: Span[] = [];
  let before: Day | undefined = context.isPartial ? undefined : present.created;
  path.forEach(({ stage: name, entered, left }, index) => {
    const isLast = index === path.length - 1;
    const from = entered ?? before ?? (isLast ? present.stageSince : undefined);
    const to = left ?? (isLast ? undefined : path[index + 1]?.entered);
    before = to;
    if (from !== undefined && (isLast || to !== undefined)) {
      spans.push({ stage: name, from, ...(to === undefined ? {} : { to }) });
    }
  });
  return spans;
}

/** A stage that the log does not know of begins when the row says, but not before the last visit ended. */
function unseenVisit(stage: string, last: StageVisit | undefined, { stageSince }: PresentStage): StageVisit {
  const known = last?.left ?? last?.entered;
  const isPlausible = stageSince !== undefined && (known === undefined || stageSince >= known);
  const entered = isPlausible ? stageSince : last?.left;
  return entered === undefined ? { stage } : { stage, entered };
}
