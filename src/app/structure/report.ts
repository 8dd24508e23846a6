/** What a repair has done and what it has left, sentence by sentence. */
import type { StructureTexts } from '../../domain/messages/en/structure';

export interface Report {
  readonly texts: StructureTexts;
  readonly done: string[];
  readonly left: string[];
}
