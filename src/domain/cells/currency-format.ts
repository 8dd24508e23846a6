/** Finds the currency in a number format: a typed `€900` is the number 900 whose format shows the sign. */
import { CURRENCY_PLACES, SIGN_SHARERS } from '../vocabulary/currencies';
import { currencyOf, splitCurrency } from './currency';

/** `[$€-407]`: a mark, and perhaps the locale it comes from. */
const MARKED = /\[\$([^\]-]+)-?([^\]]*)\]/;
/** Colours and conditions, a space as wide as a character, the character that fills; quotes and escapes. */
const NO_TEXT = /\[[^\]]*\]|[_*].|["\\]/g;
/** Digits may be `#` or `?` too; nothing that stands before a mark belongs to it. */
const DIGIT = /[#?]/g;
const BEFORE_MARK = /^[\s(+-]+/;

/**
 * The ISO 4217 code that a number format shows, or nothing.
 *
 * @param home the currency that a sign of several countries stands for where no country is named: `$` is CAD at home
 * in Canada
 * @example currencyOfFormat('[$€-407]#,##0') // 'EUR'
 */
export function currencyOfFormat(format: string, home = ''): string | undefined {
  const [positive = ''] = format.split(';');
  const [, mark, place = ''] = MARKED.exec(positive) ?? [];
  const text = positive.replace(NO_TEXT, '').replace(DIGIT, '0').replace(BEFORE_MARK, '').trim();
  const code = mark === undefined ? splitCurrency(text).currency : currencyOf(mark);
  const shared = SIGN_SHARERS[code ?? ''];
  if (code !== undefined && !shared) return code;
  const local = mark === undefined ? undefined : CURRENCY_PLACES[place.toUpperCase()];
  const namesCountry = (mark ?? text).toUpperCase().includes((code ?? '?').slice(0, 2));
  return local ?? (shared?.includes(home) && !namesCountry ? home : code);
}
