/** Reads an amount that a person typed into the panel. */

type Units = readonly (readonly [unit: string, factor: number])[];

// Texts, not patterns: the built page must be ASCII (platform.md 4.5).
const MYRIADS: Units = [
  ['억', 1e8],
  ['만', 1e4],
];
const UP_TO_THOUSAND: Units = [
  ['천', 1e3],
  ['백', 100],
  ['십', 10],
];
const LATIN: Units = [
  ['k', 1e3],
  ['m', 1e6],
];

/** Signs that may stand around a number without changing it. */
const DECORATION = new Set([...',₩$€£¥원', ' ', '\u00a0', '\t']);

/** `1,200,000`, `$12k`, `1억 2천만원` as numbers; undefined when it is not one plain amount of zero or more. */
export function readAmount(typed: string): number | undefined {
  const text = [...typed.toLowerCase()].filter((letter) => !DECORATION.has(letter)).join('');
  const latin = LATIN.find(([ending]) => text.endsWith(ending));
  const amount = latin ? times(readDigits(text.slice(0, -1)), latin[1]) : readKorean(text);
  return amount === undefined ? undefined : Math.round(amount * 100) / 100;
}

/** `1억 2천` is short for `1억 2천만`, never 100,002,000; a bare number after 억 may mean either and is not read. */
function readKorean(text: string): number | undefined {
  const [, small = ''] = text.split('억');
  const isShort = small !== '' && !small.includes('만');
  if (!/\d/.test(text) || (isShort && /\d$/.test(small))) return undefined;
  return readUnits(isShort ? text.concat('만') : text, MYRIADS, (section) =>
    readUnits(section, UP_TO_THOUSAND, readDigits),
  );
}

/** The sum of what stands before each unit, times the unit; a unit with nothing before it counts once. */
function readUnits(
  text: string,
  units: Units,
  readCount: (text: string) => number | undefined,
): number | undefined {
  let sum: number | undefined = 0;
  let rest = text;
  for (const [unit, factor] of units) {
    const [count = '', after, ...more] = rest.split(unit);
    if (after === undefined) continue;
    const value = count === '' ? factor : times(readCount(count), factor);
    sum = more.length > 0 ? undefined : plus(sum, value);
    rest = after;
  }
  return rest === '' ? sum : plus(sum, readCount(rest));
}

function readDigits(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function times(count: number | undefined, factor: number): number | undefined {
  return count === undefined ? undefined : count * factor;
}

function plus(sum: number | undefined, part: number | undefined): number | undefined {
  return sum === undefined || part === undefined ? undefined : sum + part;
}
