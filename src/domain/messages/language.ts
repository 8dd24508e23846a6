/** The languages people read Pipesheet in. */

export type Language = 'en' | 'ko';

export const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** The language for a locale tag such as `ko_KR`, `ko-KR` or `en`: Korean for Korean, English for all else. */
export function languageOf(locale: string): Language {
  return /^ko\b|^ko[_-]/i.test(locale) ? 'ko' : 'en';
}
