/** Makes a pipeline's stages out of the stage column of a sheet that already has one. */
import type { Cell } from '../cells/cell';
import { cellText } from '../cells/cell';
import { likeKey } from '../cells/likeness';
import type { Language } from '../messages/language';
import { defaultStages } from './default-stages';
import type { Stage } from './stage';

/** What a stage column holds. */
export interface AdoptedStages {
  /** In order of progress. */
  readonly stages: readonly Stage[];
  /** From each spelling's like-key to the stage name it stands for. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** Takes the stages from the cells of a stage column (deal rows only). */
export function adoptStages(cells: readonly Cell[], language: Language): AdoptedStages {
  const spelling = new Map<string, string>();
  for (const cell of cells) {
    const name = cellText(cell);
    if (name !== '' && !spelling.has(likeKey(name))) spelling.set(likeKey(name), name);
  }
  return { stages: defaultStages(language), spelling };
}
