/** The dash that people type where there is nothing to say. */

const DASHES = /^[-–—―−]*$/;

/** Tells whether a trimmed text is empty or only dashes: it stands for a blank cell. */
export function isDash(text: string): boolean {
  return DASHES.test(text);
}
