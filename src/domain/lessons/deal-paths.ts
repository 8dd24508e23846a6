/** Rebuilds from the log how each deal has passed through the stages. */
import type { Day } from '../cells/cell';
import { likeKey } from '../cells/likeness';
import type { LogEntry } from '../history/changes';

/** One stay in a stage; a day that the log does not tell is absent. */
export interface StageVisit {
  /** The stage as the log has it: it may have been spelled or called otherwise since. */
  readonly stage: string;
  readonly entered?: Day;
  readonly left?: Day;
}

export interface DealPath {
  /** In order; two that follow each other are in different stages. */
  readonly visits: readonly StageVisit[];
  /** Set once the deal's row is gone, with the key of the pipeline in which it stood last (`''`: the main one). */
  readonly gone?: { readonly pipeline: string; readonly merged: boolean };
}

/** The paths of all deals that the log has seen in a stage, by deal id; `log` is in the order of its lines. */
export function dealPaths(log: Iterable<LogEntry>): ReadonlyMap<string, DealPath> {
  const walkers = new Map<string, Walker>();
  for (const line of log) {
    if (!isTold(line)) continue;
    const walker = walkers.get(line.dealId) ?? new Walker();
    walkers.set(line.dealId, walker);
    walker.follow(line);
  }
  return new Map([...walkers].map(([id, walker]) => [id, walker.path()]));
}

function isTold({ field }: LogEntry): boolean {
  return field === 'stage' || field === 'pipeline' || field === 'id';
}

type Draft = { -readonly [Key in keyof StageVisit]: StageVisit[Key] };

/** Follows one deal from line to line. */
class Walker {
  private readonly visits: Draft[] = [];
  private pipeline = '';
  /** The stamp at which the deal left a pipeline for the main one, or for good: the next line tells which. */
  private leaving: { readonly stamp: string; readonly pipeline: string } | undefined;
  private gone: DealPath['gone'];

  follow(line: LogEntry): void {
    if (line.field === 'stage') this.move(line);
    if (line.field === 'pipeline') this.change(line);
    if (line.field === 'id') this.comeOrGo(line);
  }

  path(): DealPath {
    return { visits: this.visits, ...(this.gone === undefined ? {} : { gone: this.gone }) };
  }

  private move({ stamp, from, to, how }: LogEntry): void {
    if (how === 'undo' && this.takeBack(from, to)) return;
    const day = stamp.slice(0, 10);
    if (from !== '') this.leave(from, day);
    if (to !== '') this.enter(to, day, from);
  }

  /** A move that was undone was a slip: the deal has stayed where it was. */
  private takeBack(from: string, to: string): boolean {
    const [before, last] = this.visits.slice(-2);
    const isLast = last !== undefined && last.left === undefined && isLike(last.stage, from);
    if (!isLast || before?.left === undefined || before.left !== last.entered || !isLike(before.stage, to)) {
      return false;
    }
    this.visits.pop();
    delete before.left;
    return true;
  }

  /** A line may leave another stage than the last one entered: what lay between has not been seen. */
  private leave(stage: string, day: Day): void {
    const last = this.visits[this.visits.length - 1];
    if (last && last.left === undefined && isLike(last.stage, stage)) last.left = day;
    else this.visits.push({ stage, left: day });
  }

  /** The same stage in another spelling, or a row that was cut and pasted on one day, is one stay. */
  private enter(stage: string, day: Day, from: string): void {
    const last = this.visits[this.visits.length - 1];
    const goesOn = last?.left === day && isLike(last.stage, stage) && (from === '' || isLike(from, stage));
    if (last && goesOn) {
      last.stage = stage;
      delete last.left;
    } else {
      this.visits.push({ stage, entered: day });
    }
  }

  private change({ stamp, from, to }: LogEntry): void {
    this.leaving = { stamp, pipeline: from };
    this.pipeline = to;
  }

  /** A deal that goes loses its pipeline first, by a line of the same moment. */
  private comeOrGo({ stamp, to, how }: LogEntry): void {
    if (to !== '') {
      this.gone = undefined;
      return;
    }
    const pipeline = this.leaving?.stamp === stamp ? this.leaving.pipeline : this.pipeline;
    this.gone = { pipeline, merged: how === 'merge' };
  }
}

function isLike(one: string, other: string): boolean {
  return likeKey(one) === likeKey(other);
}
