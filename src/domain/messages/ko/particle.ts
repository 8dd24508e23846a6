/** Chooses the Korean particle that a word asks for. */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** So many syllables share a beginning; the first of them has no final consonant. */
const FINALS = 28;

/** `금액을`, `단계를`; a word that does not end in Hangul gets both. */
export function asObject(word: string): string {
  const code = word.charCodeAt(word.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return `${word}을(를)`;
  return `${word}${(code - FIRST_SYLLABLE) % FINALS === 0 ? '를' : '을'}`;
}
