/** Short digests, by which a text is known again without being kept. */

/** FNV-1a over UTF-16 units, as seven letters and digits: small enough to keep one for each row of a tab. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}
