/** Keeps text from being taken for a formula, a number or a date when it is written to a cell. */

/**
 * The form in which a text must be written to stay the text it is.
 *
 * Google parses written text as if typed (platform.md 5.2). A leading apostrophe is the one mark for "this is
 * text" that belongs to the value: setting the format `@` instead would be a second write, and would change the
 * look of a person's cells. The mark is given only where parsing could change something, because Google shows it
 * in the formula bar.
 */
export function literalText(text: string): string {
  return isSafe(text) ? text : `'${text}`;
}

/** True for text that no locale of Google Sheets reads as anything but text. */
function isSafe(text: string): boolean {
  if (text === '') return true;
  if (/^[\s'=+\-@＝＋－＠]/.test(text) || /^(true|false)$/i.test(text.trim())) return false;
  return !/\p{Nd}/u.test(text) || isPlainName(text);
}

/** Begins with a letter and is one token without the signs of a date, a time or a sum: `D-000123`, `Q4`. */
function isPlainName(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{Nd}_-]*$/u.test(text) && !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)
  );
}
