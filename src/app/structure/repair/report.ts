/** What a repair has done and what it has left, sentence by sentence. */
import { choose } from '../../../domain/messages/choose';
import { structure as en, type StructureTexts } from '../../../domain/messages/en/structure';
import { structure as ko } from '../../../domain/messages/ko/structure';
import type { Language } from '../../../domain/messages/language';

export interface Report {
  readonly texts: StructureTexts;
  readonly done: string[];
  readonly left: string[];
}

/** The sentences in a language. */
export function structureTexts(language: Language): StructureTexts {
  return choose(language, { en, ko });
}
