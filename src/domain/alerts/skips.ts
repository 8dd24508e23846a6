/** Why a deal that a rule found is not told about, in words. */
import { choose } from '../messages/choose';
import { alerts as en } from '../messages/en/alerts';
import { alerts as ko } from '../messages/ko/alerts';
import type { Language } from '../messages/language';

export type SkipReason = keyof typeof en.skips;

/** The reason in words. */
export function skipText(reason: SkipReason, language: Language): string {
  return choose(language, { en, ko }).skips[reason];
}
