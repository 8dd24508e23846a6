/** When two texts count as the same thing written differently. */

/**
 * Marks that nobody sees, such as a zero-width space pasted from a web page, are ignored like white space. By number:
 * the panel's page must be ASCII (platform.md 4.5).
 */
const IGNORED =
  /[\s\-_\u2010-\u2015\u00b7\u30fb./\\\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/**
 * The key under which texts are alike: case, white space, hyphens, underscores, dots, slashes and
 * full-width forms do not matter, nor do marks that nobody sees.
 *
 * @example likeKey(' Closed-Won ') === likeKey('closed won') // true
 */
export function likeKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(IGNORED, '');
}
