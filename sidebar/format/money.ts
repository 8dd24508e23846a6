/** Amounts as people write them: by currency, in full or short enough for a narrow panel. */
import type { Language } from '../../src/domain/messages/language';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ko: 'ko-KR' };

const formatters = new Map<string, Intl.NumberFormat>();

/** An amount with its currency's own decimals: `₩1,250,000`, `$1,250.50`; whole sums drop the decimals. */
export function fullMoney(amount: number, currency: string, language: Language): string {
  const whole = Number.isInteger(amount);
  return write(
    amount,
    currency,
    language,
    whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {},
    whole ? 'whole' : 'full',
  );
}

/** An amount in as few characters as can be read: `₩1.2억`, `$1.2M`; below ten thousand it stands in full. */
export function shortMoney(amount: number, currency: string, language: Language): string {
  if (Math.abs(amount) < 10_000) return fullMoney(Math.round(amount), currency, language);
  const options: Intl.NumberFormatOptions = { notation: 'compact', ...roundingFor(amount, language) };
  return write(amount, currency, language, options, `short${options.maximumFractionDigits}`);
}

/** Three figures tell enough: 1.2억 and 34.5K, but 345만. */
function roundingFor(amount: number, language: Language): Intl.NumberFormatOptions {
  const step = language === 'ko' ? 4 : 3;
  const digits = Math.floor(Math.log10(Math.abs(amount))) % step;
  return { minimumFractionDigits: 0, maximumFractionDigits: digits < 2 ? 1 : 0 };
}

function write(
  amount: number,
  currency: string,
  language: Language,
  options: Intl.NumberFormatOptions,
  key: string,
): string {
  const name = `${language} ${currency} ${key}`;
  const formatter = formatters.get(name) ?? makeFormatter(currency, language, options);
  formatters.set(name, formatter);
  return formatter.format(amount);
}

/** A code that is no currency (a sheet may say anything) is written behind a plain number's place. */
function makeFormatter(
  currency: string,
  language: Language,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const base = { useGrouping: true, ...options };
  try {
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
    return new Intl.NumberFormat(LOCALES[language], { ...base, ...style });
  } catch {
    return new Intl.NumberFormat(LOCALES[language], base);
  }
}
