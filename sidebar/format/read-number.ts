/** Reads an amount that a person typed into the panel. */

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/억$/, 1e8],
  [/천만$/, 1e7],
  [/백만$/, 1e6],
  [/만$/, 1e4],
  [/천$/, 1e3],
  [/[kK]$/, 1e3],
  [/[mM]$/, 1e6],
];

/** `1,200,000`, `$12k`, `1.5억원` as numbers; undefined when it is not one plain amount of zero or more. */
export function readAmount(typed: string): number | undefined {
  let text = typed.replace(/[\s,₩$€£¥원]/g, '');
  let factor = 1;
  const unit = TIMES.find(([pattern]) => pattern.test(text));
  if (unit) {
    text = text.replace(unit[0], '');
    factor = unit[1];
  }
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  return Math.round(Number(text) * factor * 100) / 100;
}
