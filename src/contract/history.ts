/** What changed between two days, and what history teaches of the stages. */
import type { Day } from '../domain/cells/cell';
import type { ChangeBridge } from '../domain/history/bridge';
import type { ChangeKind } from '../domain/history/deal-changes';
import type { Lesson } from '../domain/lessons/stage-lessons';

/** The pipeline at the ends of two days and what lies between; a deal may stand in several groups. */
export interface ChangesReport {
  readonly from: Day;
  readonly to: Day;
  /** The first day that the log can tell; an earlier `from` is moved to it. */
  readonly knownSince: Day;
  /** One bridge for each currency, the pipeline's own first. */
  readonly bridges: readonly ChangeBridge[];
  readonly groups: readonly ChangeGroup[];
}

export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly deals: readonly ChangedDeal[];
}

export interface ChangedDeal {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly currency: string;
  readonly amount?: number;
  /** What changed: stages, days or amounts, as texts. */
  readonly from: string;
  readonly to: string;
  readonly pipeline?: string;
  /** Where it stands now; absent when it is gone. */
  readonly row?: number;
}

/** Per stage: what is typed beside what history says. */
export interface StageLessons {
  readonly stages: readonly StageLesson[];
  /** Closed deals that history knows. */
  readonly closed: number;
}

/** What is typed for one stage, and what history says. */
export interface StageLesson extends Pick<Lesson, 'odds' | 'patience'> {
  readonly stage: string;
  readonly colour: string;
  readonly pipeline?: string;
}

export interface TakeLessonRequest {
  readonly stage: string;
  readonly pipeline?: string;
  readonly what: 'odds' | 'patience';
  /** What was shown when the person pressed; refused when the tab has changed since. */
  readonly typed: number | null;
  readonly value: number;
}
