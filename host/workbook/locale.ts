/** What a spreadsheet locale decides: the order of a date, its default format, separators, the currency. */

/** The order in which a locale writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The conventions of one spreadsheet locale. */
export interface LocaleConventions {
  /** The tag of the same locale in numfmt. */
  readonly tag: string;
  readonly dateOrder: DateOrder;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ' | '’';
  /** The currency symbol and the number format prefix that shows it. */
  readonly currency: { readonly symbol: string; readonly prefix: string };
}

const ENGLISH: LocaleConventions = {
  tag: 'en-US',
  dateOrder: 'mdy',
  dateFormat: 'M/d/yyyy',
  timeFormat: 'h:mm:ss AM/PM',
  decimal: '.',
  thousands: ',',
  currency: { symbol: '$', prefix: '"$"' },
};

const BRITISH: LocaleConventions = {
  ...ENGLISH,
  tag: 'en-GB',
  dateOrder: 'dmy',
  dateFormat: 'dd/MM/yyyy',
  timeFormat: 'HH:mm:ss',
  currency: { symbol: '£', prefix: '[$£-809]' },
};

const EURO = { symbol: '€', prefix: '[$€-2]' };

const CONVENTIONS: { readonly [locale: string]: LocaleConventions } = {
  en_US: ENGLISH,
  en_GB: BRITISH,
  en_IE: { ...BRITISH, currency: EURO },
  en_AU: { ...BRITISH, currency: ENGLISH.currency },
  en_NZ: { ...BRITISH, currency: ENGLISH.currency },
  en_IN: { ...BRITISH, currency: { symbol: '₹', prefix: '[$₹]' } },
  en_CA: { ...ENGLISH, dateOrder: 'ymd', dateFormat: 'yyyy-MM-dd' },
  ko_KR: {
    ...ENGLISH,
    tag: 'ko-KR',
    dateOrder: 'ymd',
    dateFormat: 'yyyy. M. d',
    timeFormat: 'AM/PM h:mm:ss',
    currency: { symbol: '₩', prefix: '[$₩-412]' },
  },
  ja_JP: {
    ...ENGLISH,
    tag: 'ja-JP',
    dateOrder: 'ymd',
    dateFormat: 'yyyy/MM/dd',
    timeFormat: 'H:mm:ss',
    currency: { symbol: '¥', prefix: '[$¥-411]' },
  },
  de_DE: {
    ...BRITISH,
    tag: 'de-DE',
    dateFormat: 'dd.MM.yyyy',
    decimal: ',',
    thousands: '.',
    currency: EURO,
  },
  fr_FR: { ...BRITISH, tag: 'fr-FR', decimal: ',', thousands: ' ', currency: EURO },
};

/** The conventions of a locale in Google's spelling (`ko_KR`); unknown locales follow en_US. */
export function conventionsOf(locale: string): LocaleConventions {
  return CONVENTIONS[locale] ?? ENGLISH;
}
