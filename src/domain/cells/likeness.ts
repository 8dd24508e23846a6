/** When two texts count as the same thing written differently. */

const IGNORED = /[\s\-_‐-―·・./\\]+/g;

/**
 * The key under which texts are alike: case, white space, hyphens, underscores, dots, slashes and
 * full-width forms do not matter.
 *
 * @example likeKey(' Closed-Won ') === likeKey('closed won') // true
 */
export function likeKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(IGNORED, '');
}
