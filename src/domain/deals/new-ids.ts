/** Makes deal ids that no deal has or ever had. */

const OWN_ID = /^D-(\d+)$/;

/** Fresh ids and the number to go on from next time. */
export interface NewIds {
  readonly ids: readonly string[];
  readonly next: number;
}

/**
 * Ids above every one in use and above `next`, the remembered counter: an id whose deal was deleted is
 * not given out again.
 *
 * @example newIds(['D-000007'], 2, 3) // { ids: ['D-000008', 'D-000009'], next: 10 }
 */
export function newIds(existing: Iterable<string>, count: number, next = 1): NewIds {
  let first = Math.max(1, next);
  for (const id of existing) {
    const match = OWN_ID.exec(id);
    if (match) first = Math.max(first, Number(match[1]) + 1);
  }
  const ids = Array.from({ length: count }, (_, index) => `D-${String(first + index).padStart(6, '0')}`);
  return { ids, next: first + count };
}
