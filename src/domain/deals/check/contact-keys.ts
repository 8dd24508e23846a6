/** The forms under which e-mail addresses and phone numbers are compared. */

const SEPARATORS = /[,;/\n]| or | 또는 /i;

/** Fewer digits are an extension or half a number. */
const SHORTEST_PHONE = 7;

/** The addresses in a cell, in lower case. */
export function emailKeys(text: string): string[] {
  return partsOf(text.toLowerCase()).filter((part) => part.includes('@'));
}

/**
 * The numbers in a cell as digits without the prefix of Korea or North America and without leading zeros: a number
 * that a sheet has taken for 1012345678 is still 010-1234-5678.
 *
 * @example phoneKeys('+82 10-1234-5678') // ['1012345678'], as phoneKeys('010 1234 5678')
 */
export function phoneKeys(text: string): string[] {
  return partsOf(text)
    .map(phoneKey)
    .filter((key) => key.length >= SHORTEST_PHONE);
}

function partsOf(text: string): string[] {
  if (text === '') return [];
  return text.split(SEPARATORS).flatMap((part) => part.trim() || []);
}

function phoneKey(text: string): string {
  const written = text.normalize('NFKC').trim();
  const digits = written.replace(/\D/g, '').replace(/^00(?=[1-9])/, '');
  const isForeignForm = /^(\+|00)/.test(written);
  return withoutCountry(digits, isForeignForm).replace(/^0+/, '');
}

/** Without a plus sign only the length tells: Korean numbers with 82 before them have 11 or 12 digits. */
function withoutCountry(digits: string, isForeignForm: boolean): string {
  const { length } = digits;
  if (digits.startsWith('82') && (isForeignForm || length === 11 || length === 12)) return digits.slice(2);
  return digits.startsWith('1') && length === 11 ? digits.slice(1) : digits;
}
