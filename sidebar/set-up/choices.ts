/** What a person has chosen in set-up, and the request that follows from it. */
import type { SetUpPreview, SetUpRequest } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';
import type { Language } from '../../src/domain/messages/language';
import { addedFields, corrections, type Mapping, proposedMapping } from './found/mapping';

export interface Choices {
  readonly mode: SetUpRequest['mode'];
  readonly mapping: Mapping;
  /** Offered columns that the person does not want. */
  readonly without: ReadonlySet<Field>;
  readonly currency: string;
  /** Writes the safe readings into their cells. */
  readonly fix: boolean;
}

/** What the server proposes; a new sheet where this one cannot be adopted. Cells change only when asked. */
export function firstChoices(preview: SetUpPreview | undefined, language: Language): Choices {
  return {
    mode: preview ? 'adopt' : 'new',
    mapping: preview ? proposedMapping(preview) : new Map(),
    without: new Set(),
    currency: preview?.currency ?? (language === 'ko' ? 'KRW' : 'USD'),
    fix: false,
  };
}

/** The request for these choices: only what differs from the proposal is named. */
export function requestOf(
  choices: Choices,
  preview: SetUpPreview | undefined,
  language: Language,
): SetUpRequest {
  const { mode, mapping, currency, fix } = choices;
  if (mode === 'sample') return { language, mode };
  if (mode === 'new' || !preview) return { language, mode: 'new', currency };
  const without = addedFields(preview, mapping).filter((field) => choices.without.has(field));
  return {
    language,
    mode,
    mapping: corrections(preview, mapping),
    without,
    ...(fix && preview.fixes.count > 0 && { fix }),
    ...(preview.another ? { another: true } : { currency }),
  };
}
