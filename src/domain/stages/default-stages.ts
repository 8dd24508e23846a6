/** The stages of a pipeline that starts from nothing. */
import type { Language } from '../messages/language';
import type { Stage } from './stage';

/** Prospecting to closing, lost, and retention after the win (features.md 4). */
export function defaultStages(language: Language): Stage[] {
  const name = language === 'ko' ? '발굴' : 'Prospecting';
  return [{ name, kind: 'open', probability: 0.1, category: 'pipeline', required: [], colour: '#dbeafe' }];
}
