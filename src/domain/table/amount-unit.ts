/** Finds what the numbers of an amount column count: `예상매출(천원)`, or a line `단위: 백만원` above the headers. */
import { cellText, type Grid } from '../cells/cell';
import { splitCurrency } from '../cells/currency';
import { ENGLISH_UNITS, KOREAN_UNITS, UNIT_LINE } from '../vocabulary/units';

/** What a sheet says about the numbers under a header. */
export interface AmountUnit {
  /** How much a bare 1 counts: 1000 under `(천원)`. */
  readonly size: number;
  /** The words themselves, such as `천원`; `''` when nothing is said. */
  readonly words: string;
  /** ISO 4217 code, when the words name a currency. */
  readonly currency?: string;
}

const PLAIN: AmountUnit = { size: 1, words: '' };
const BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;
/** `Revenue in thousands`, `Amount, $k`. */
const BEHIND = /(?:\bin\b|[,/])\s*([^,/]+)$/i;
const LONGEST = 60;

/**
 * The unit of the column whose header stands at a row and column, both counted from 1. The header's own word goes
 * before the line above it.
 */
export function amountUnit(grid: Grid, headerRow: number, column: number | undefined): AmountUnit {
  if (column === undefined) return PLAIN;
  const header = cellText(grid[headerRow - 1]?.[column - 1]).normalize('NFKC');
  return unitOfHeader(header) ?? unitAbove(grid, headerRow) ?? PLAIN;
}

function unitOfHeader(header: string): AmountUnit | undefined {
  if (header.length > LONGEST) return undefined;
  const parts = [...header.matchAll(BRACKETS)].map(([, inside = '']) => inside);
  return firstUnit([...parts, BEHIND.exec(header)?.[1] ?? '']);
}

/** The line nearest above the headers; `단위` and `천원` may stand in neighbouring cells. */
function unitAbove(grid: Grid, headerRow: number): AmountUnit | undefined {
  for (let index = headerRow - 2; index >= 0; index--) {
    const texts = (grid[index] ?? []).map(cellText);
    const place = texts.findIndex((text) => text.length <= LONGEST && UNIT_LINE.test(text));
    if (place < 0) continue;
    const [, korean = '', english = ''] = UNIT_LINE.exec(texts[place] ?? '') ?? [];
    const said = (korean || english).trim() || (texts[place + 1] ?? '');
    const unit = firstUnit([said.replace(/[)\]}]+$/, '')]);
    if (unit) return unit;
  }
  return undefined;
}

/** Words may be several: `단위: 천원, VAT 별도`. */
function firstUnit(texts: readonly string[]): AmountUnit | undefined {
  for (const words of texts.flatMap((text) => text.split(/[,;/·]/))) {
    const unit = unitOfWords(words.normalize('NFKC').trim());
    if (unit) return unit;
  }
  return undefined;
}

function unitOfWords(text: string): AmountUnit | undefined {
  const words = text.replace(/^단위\s*[:=]?\s*/, '').replace(/^in\s+/i, '');
  const { currency, rest } = splitCurrency(words);
  const bare = rest.replace(/^in\s+/i, '').replace(/\s+/g, '');
  const size = sizeOf(bare) ?? (bare === '' && currency !== undefined ? 1 : undefined);
  if (size === undefined) return undefined;
  return currency === undefined ? { size, words } : { size, words, currency };
}

function sizeOf(bare: string): number | undefined {
  const korean = KOREAN_UNITS.find(([unit]) => unit === bare);
  return (korean ?? ENGLISH_UNITS.find(([unit]) => unit.test(bare)))?.[1];
}
