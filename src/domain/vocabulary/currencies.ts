/** Signs and names that people write for currencies, and the currencies of countries. */

export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY KRW CNY AUD CAD CHF HKD SGD NZD TWD INR SEK NOK DKK PLN CZK BRL MXN THB VND IDR MYR PHP AED ZAR TRY ILS'.split(
    ' ',
  ),
);

/** In lower case. The backslash is the won sign on Korean keyboards. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['nt$', 'TWD'],
  ['nz$', 'NZD'],
  ['mx$', 'MXN'],
  ['r$', 'BRL'],
  ['cn¥', 'CNY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['\\', 'KRW'],
  ['₹', 'INR'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['zł', 'PLN'],
  ['rmb', 'CNY'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['달러', 'USD'],
  ['불', 'USD'],
  ['유로', 'EUR'],
  ['엔', 'JPY'],
  ['위안', 'CNY'],
  ['파운드', 'GBP'],
]);

/** The currencies that share a sign with the one that the sign usually stands for. */
export const SIGN_SHARERS: Readonly<Record<string, readonly string[]>> = {
  USD: ['AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD'],
  JPY: ['CNY'],
};

/** Where a shared sign is at home: number formats name places by Microsoft's locale ids, in hexadecimal. */
export const CURRENCY_PLACES: Readonly<Record<string, string>> = {
  '404': 'TWD',
  '405': 'CZK',
  '406': 'DKK',
  '409': 'USD',
  '411': 'JPY',
  '414': 'NOK',
  '415': 'PLN',
  '804': 'CNY',
  '1009': 'CAD',
  '1409': 'NZD',
  '4809': 'SGD',
  '41D': 'SEK',
  '80A': 'MXN',
  C04: 'HKD',
  C09: 'AUD',
};

/** By the country's letters in a locale; those of the euro stand apart. */
export const COUNTRY_CURRENCIES: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  GB: 'GBP',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  NZ: 'NZD',
  SG: 'SGD',
  US: 'USD',
};

export const EURO_COUNTRIES: readonly string[] = [
  'AT',
  'BE',
  'DE',
  'ES',
  'FI',
  'FR',
  'GR',
  'IE',
  'IT',
  'NL',
  'PT',
];
