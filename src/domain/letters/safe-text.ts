/** Makes text from a sheet safe to stand in a mail: it never becomes markup, a header line or a script link. */

/** Control characters, line ends, and the marks that turn or hide the direction of writing. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Text as one line of at most so many characters; what is cut off ends in `…`. */
export function oneLine(text: string, longest = 160): string {
  const line = text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  // Counted in whole characters: a surrogate pair is never cut in half.
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, also inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A link that may be followed: web addresses only, else nothing. */
export function safeLink(link: string): string | undefined {
  return /^https?:\/\/[^\s"'<>]+$/i.test(link) ? link : undefined;
}
