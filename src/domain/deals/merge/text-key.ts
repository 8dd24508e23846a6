/** When two texts say the same, so that leaving one of them out loses nothing. */
import { likeKey } from '../../cells/likeness';

/**
 * Spelling aside, as `likeKey`; but where there are digits, points and hyphens tell: 1.5 is not 15, nor -500 the same
 * as 500.
 */
export function textKey(text: string): string {
  if (!/\p{Nd}/u.test(text)) return likeKey(text);
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
