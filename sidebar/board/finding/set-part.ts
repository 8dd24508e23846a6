/** Changes one part of a filter. */
import type { BoardFilter } from '../../../src/contract/rpc';

type Parts = { -readonly [Part in keyof BoardFilter]: BoardFilter[Part] };

/** The filter with this part in place, or without it. */
export function setPart<Part extends keyof BoardFilter>(
  filter: BoardFilter,
  part: Part,
  value: BoardFilter[Part] | undefined,
): BoardFilter {
  const parts: Parts = { ...filter };
  if (value === undefined) delete parts[part];
  else parts[part] = value;
  return parts;
}
