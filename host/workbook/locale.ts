/** What a spreadsheet locale decides: the order of a date, its default format, separators, the currency. */

/** The order in which a locale writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The conventions of one spreadsheet locale. */
export interface LocaleConventions {
  readonly tag: string;
  readonly dateOrder: DateOrder;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ' | '’';
  readonly currency: string;
}

const ENGLISH: LocaleConventions = {
  tag: 'en-US',
  dateOrder: 'mdy',
  dateFormat: 'M/d/yyyy',
  timeFormat: 'h:mm:ss AM/PM',
  decimal: '.',
  thousands: ',',
  currency: '$',
};

const CONVENTIONS: { readonly [locale: string]: LocaleConventions } = {
  en_US: ENGLISH,
  en_GB: {
    ...ENGLISH,
    tag: 'en-GB',
    dateOrder: 'dmy',
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '£',
  },
  ko_KR: {
    ...ENGLISH,
    tag: 'ko-KR',
    dateOrder: 'ymd',
    dateFormat: 'yyyy. M. d',
    timeFormat: 'AM/PM h:mm:ss',
    currency: '₩',
  },
};

/** The conventions of a locale in Google's spelling (`ko_KR`); unknown locales follow en_US. */
export function conventionsOf(locale: string): LocaleConventions {
  return CONVENTIONS[locale] ?? ENGLISH;
}
