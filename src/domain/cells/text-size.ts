/** How much room a text takes where Google counts bytes. */

/** The size of a text in UTF-8, as Google counts it; Korean takes three bytes a letter. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
