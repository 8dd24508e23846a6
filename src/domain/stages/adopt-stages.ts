/** Makes a pipeline's stages out of the stage column of a sheet that already has one. */
import type { Cell } from '../cells/cell';
import type { Spelling } from '../cells/spellings';
import { spellings } from '../cells/spellings';
import type { Language } from '../messages/language';
import { categoryOf, defaultStages, lostStage, wonStage } from './default-stages';
import type { Stage, StageKind } from './stage';
import { stageColour } from './stage-look';
import type { StageMeaning } from './stage-words';
import { stageMeaning, stageNumber } from './stage-words';

/** What a stage column holds. */
export interface AdoptedStages {
  /** In order of progress: open ones, then won, lost and after-won ones. */
  readonly stages: readonly Stage[];
  /** From each stage's like-key to its name; what is not in it was taken for a slip and is no stage. */
  readonly spelling: ReadonlyMap<string, string>;
}

interface Found extends Spelling {
  readonly meaning: StageMeaning | undefined;
}

/** Working days before a deal counts as stalled, for a stage that the sheet gave no limit. */
const STALE_AFTER = 10;
const STALE_AFTER_OFFER = 7;
const STALE_AFTER_ON_HOLD = 30;
/** Odds of a stage whose name says nothing: between looking and offering. */
const UNKNOWN: StageMeaning = { kind: 'open', odds: 0.3 };
const KIND_ORDER: readonly StageKind[] = ['open', 'won', 'lost', 'afterWon'];

/**
 * Takes the stages from the cells of a stage column (deal rows only): names are kept, each in the spelling
 * used most. A word of the team's own becomes an open stage; but where most stages are understood, a
 * strange word that stands there once is rather a slip, and is left for the check to show. What has no
 * won or lost stage is given one.
 */
export function adoptStages(cells: Iterable<Cell>, language: Language): AdoptedStages {
  const found = spellings(cells).map(
    (spelling): Found => ({ ...spelling, meaning: stageMeaning(spelling.name) }),
  );
  if (found.length === 0) return withSpelling(defaultStages(language));
  const kept = withoutSlips(found);
  const hasWon = kept.some(({ meaning }) => meaning?.kind === 'won');
  const settled = kept.map((stage) => settle(stage, hasWon));
  return withSpelling(withEndings(inOrder(settled), language));
}

function withoutSlips(found: readonly Found[]): readonly Found[] {
  const known = found.filter(({ meaning }) => meaning !== undefined);
  if (known.length * 2 <= found.length) return found;
  return found.filter(({ meaning, count }) => meaning !== undefined || count > 1);
}

interface Settled {
  readonly name: string;
  readonly meaning: StageMeaning;
}

function settle({ name, meaning = UNKNOWN }: Found, hasWon: boolean): Settled {
  return meaning.lastStep && !hasWon ? { name, meaning: { kind: 'won', odds: 1 } } : { name, meaning };
}

/** By the numbers in the names when every open stage has its own, else by how far the words say a deal is. */
function inOrder(settled: readonly Settled[]): Stage[] {
  const numbers = new Set(settled.map(({ name }) => stageNumber(name)));
  const numbered = !numbers.has(undefined) && numbers.size === settled.length;
  const progress = ({ name, meaning }: Settled) => {
    if (numbered) return stageNumber(name) ?? 0;
    return meaning.onHold ? Number.POSITIVE_INFINITY : meaning.odds;
  };
  const sorted = [...settled].sort(
    (a, b) => kindPlace(a) - kindPlace(b) || compare(progress(a), progress(b)),
  );
  return sorted.map((stage, place) => makeStage(stage, place));
}

function kindPlace({ meaning }: Settled): number {
  return KIND_ORDER.indexOf(meaning.kind);
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function makeStage({ name, meaning }: Settled, place: number): Stage {
  if (meaning.kind === 'won') return wonStage(name);
  if (meaning.kind === 'lost') return lostStage(name);
  const shared = { name, probability: meaning.odds, required: [], colour: stageColour(meaning.kind, place) };
  if (meaning.kind === 'afterWon') return { ...shared, kind: 'afterWon', category: 'omitted' };
  if (meaning.onHold) {
    return { ...shared, kind: 'open', staleAfter: STALE_AFTER_ON_HOLD, category: 'omitted' };
  }
  const staleAfter = meaning.odds >= 0.4 ? STALE_AFTER_OFFER : STALE_AFTER;
  return { ...shared, kind: 'open', staleAfter, category: categoryOf(meaning.odds) };
}

function withEndings(stages: readonly Stage[], language: Language): Stage[] {
  const isThere = (kind: StageKind) => stages.some((stage) => stage.kind === kind);
  const added = defaultStages(language).filter(
    ({ kind }) => (kind === 'won' || kind === 'lost') && !isThere(kind),
  );
  return [...stages, ...added].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

function withSpelling(stages: readonly Stage[]): AdoptedStages {
  return {
    stages,
    spelling: new Map(spellings(stages.map(({ name }) => name)).map(({ key, name }) => [key, name])),
  };
}
