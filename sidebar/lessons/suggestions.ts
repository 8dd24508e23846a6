/** When what history says is worth a button: only where it tells something else than what is typed. */
import type { StageLesson, TakeLessonRequest } from '../../src/contract/rpc';

/** Odds that differ by less read the same on a board. */
const ODDS_STEP = 0.02;

/** What a press would write; absent when history knows too little or says the same. */
export function oddsSuggestion({ stage, pipeline, odds }: StageLesson): TakeLessonRequest | undefined {
  const { typed, learned } = odds;
  if (learned === undefined) return undefined;
  const value = Math.round(learned * 100) / 100;
  if (Math.abs(value - typed) < ODDS_STEP) return undefined;
  return { stage, ...(pipeline !== undefined && { pipeline }), what: 'odds', typed, value };
}

/** Working days, whole. */
export function patienceSuggestion({
  stage,
  pipeline,
  patience,
}: StageLesson): TakeLessonRequest | undefined {
  const { typed, learned } = patience;
  if (learned === undefined) return undefined;
  const value = Math.max(Math.round(learned), 1);
  if (value === typed) return undefined;
  return {
    stage,
    ...(pipeline !== undefined && { pipeline }),
    what: 'patience',
    typed: typed ?? null,
    value,
  };
}
