/** A person in two letters, and a colour that stays theirs. */

const HANGUL = /[\uac00-\ud7a3]/;

/** `Darcel Schlecht` → `DS`, `maria@example.com` → `M`, `김민준` → `민준` (the given name tells people apart). */
export function initials(name: string): string {
  const words = name
    .replace(/@.*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => word !== '');
  const first = words[0] ?? '';
  if (words.length === 1 && HANGUL.test(first)) return first.length > 2 ? first.slice(-2) : first;
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return ((Array.from(first)[0] ?? '') + (Array.from(last)[0] ?? '')).toUpperCase();
}

/** A hue from 0 to 359 that depends only on the name. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360_007;
  return hash % 360;
}
