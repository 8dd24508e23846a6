/** The conditions of SUMIFS, COUNTIFS and their family: `">=5"`, `"a*"`, `""`, `"<>"`, numbers. */

import type { ConditionValue, IndexedColumn } from './indexed-column';

/** A condition on one column: the positions that may match, if an index knows them, and the exact test. */
export interface Criterion {
  readonly test: (value: ConditionValue) => boolean;
  /** For an equality: the exact key to look up instead of scanning. */
  readonly key?: number | string | boolean;
}

/** Reads typed numbers inside criteria, such as the date in `">=2026-01-31"`. */
export type NumberReader = (text: string) => number | null;

/** Reads a condition. An empty cell as a condition means 0, as in Excel. */
export function criterionOf(raw: ConditionValue, readNumber: NumberReader): Criterion {
  if (raw === null) return equality(0);
  if (raw === undefined) return { test: () => false };
  if (typeof raw !== 'string') return equality(raw);
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(raw) ?? [];
  if (operator === '' || operator === '=') return equalToText(operator, operand, readNumber);
  if (operator === '<>')
    return not(operand === '' ? { test: isBlank } : equalToText('', operand, readNumber));
  return comparison(operator, operand, readNumber);
}

/** The positions that meet all conditions, in order. */
export function matchingPositions(
  columns: readonly IndexedColumn[],
  criteria: readonly Criterion[],
): number[] {
  const indexed = criteria.findIndex((criterion) => criterion.key !== undefined);
  const key = criteria[indexed]?.key;
  const candidates =
    key === undefined ? columns[0]?.values.keys() : (columns[indexed]?.positions().get(key) ?? []);
  const matching: number[] = [];
  for (const position of candidates ?? []) {
    if (criteria.every((criterion, place) => criterion.test(columns[place]?.values[position]))) {
      matching.push(position);
    }
  }
  return matching;
}

function isBlank(value: ConditionValue): boolean {
  return value === null;
}

function not(criterion: Criterion): Criterion {
  return { test: (value) => !criterion.test(value) };
}

function equality(wanted: number | boolean): Criterion {
  return { test: (value) => value === wanted, key: wanted };
}

function equalToText(operator: string, operand: string, readNumber: NumberReader): Criterion {
  if (operand === '') {
    return operator === '=' ? { test: isBlank } : { test: (value) => value === null || value === '' };
  }
  const number = readNumber(operand);
  // A typed number also matches text that looks like it, so no index can be used.
  if (number !== null) return { test: (value) => value === number || value === operand };
  if (/^(true|false)$/i.test(operand)) return equality(operand.toLowerCase() === 'true');
  if (/[*?~]/.test(operand)) {
    const pattern = wildcardPattern(operand);
    return { test: (value) => typeof value === 'string' && pattern.test(value) };
  }
  const wanted = operand.toLowerCase();
  return { test: (value) => typeof value === 'string' && value.toLowerCase() === wanted, key: wanted };
}

function comparison(operator: string, operand: string, readNumber: NumberReader): Criterion {
  const number = readNumber(operand);
  if (number !== null)
    return { test: (value) => typeof value === 'number' && compares(operator, value - number) };
  const wanted = operand.toLowerCase();
  return {
    test: (value) =>
      typeof value === 'string' &&
      compares(operator, value.toLowerCase() < wanted ? -1 : Number(value.toLowerCase() > wanted)),
  };
}

function compares(operator: string, difference: number): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  return operator === '<=' ? difference <= 0 : difference >= 0;
}

/** `*` any run, `?` any character, `~` takes the next one literally. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*])|([?])|([\\^$.|+()[\]{}])/g, (match, literal, star, mark) => {
    if (literal) return `\\${literal}`;
    if (star) return '[\\s\\S]*';
    return mark ? '[\\s\\S]' : `\\${match}`;
  });
  return new RegExp(`^${source}$`, 'i');
}
