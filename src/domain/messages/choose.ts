/** Picks the texts of one language; the Korean table is typed by the English one, so neither can lack a sentence. */
import type { Language } from './language';

/** The table of a language. */
export function choose<Texts>(language: Language, tables: { readonly en: Texts; readonly ko: Texts }): Texts {
  return tables[language];
}
