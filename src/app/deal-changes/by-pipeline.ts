/** Sorts what concerns several pipelines by the one that each thing is of. */

/** By key in order of appearance; no key means the main pipeline. */
export function byPipeline<Item extends { readonly pipeline?: string }>(
  items: readonly Item[],
): ReadonlyMap<string | undefined, readonly Item[]> {
  const parts = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const part = parts.get(item.pipeline);
    if (part) part.push(item);
    else parts.set(item.pipeline, [item]);
  }
  return parts;
}
