/** Looks stages up by the text of a cell, however it was spelled. */
import { likeKey } from '../cells/likeness';
import type { Stage, StageKind } from './stage';

/** The stages of a pipeline, in order of progress. */
export interface StageBook {
  readonly all: readonly Stage[];
  /** The stage that a text names, spelling aside. */
  find(text: string): Stage | undefined;
  /** `unknown` when no stage is like the text. */
  kindOf(text: string): StageKind | 'unknown';
}

/** Opens the book over a pipeline's stages; of two stages that are alike the first counts. */
export function stageBook(stages: readonly Stage[]): StageBook {
  const byKey = new Map<string, Stage>();
  const byText = new Map<string, Stage | undefined>();
  for (const stage of stages) {
    const key = likeKey(stage.name);
    if (!byKey.has(key)) byKey.set(key, stage);
  }

  // The same few texts come back thousands of times in a sheet: each is folded once.
  function find(text: string): Stage | undefined {
    if (byText.has(text)) return byText.get(text);
    const stage = byKey.get(likeKey(text));
    byText.set(text, stage);
    return stage;
  }

  return { all: stages, find, kindOf: (text) => find(text)?.kind ?? 'unknown' };
}
