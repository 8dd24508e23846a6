/** Amounts as people of a language write them. */
import type { Language } from '../messages/language';

/** `$12,000`, `₩30,000,000`; whole amounts without decimals, and a code that is no currency's behind the number. */
export function amountText(amount: number, currency: string, language: Language): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount.toLocaleString(language, digits)} ${currency}`.trim();
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...digits,
  }).format(amount);
}

/** A probability as a whole percentage, such as `40%`. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)}%`;
}
