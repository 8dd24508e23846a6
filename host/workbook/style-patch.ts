/** Changes to some facets of cells' looks. */

import type { CellStyle, StyleFacet } from './model';

/** A change of some facets of a cell's look; null goes back to the default. */
export type StylePatch = { readonly [facet in StyleFacet]?: CellStyle[facet] | null };

/** Cells that look alike and change alike go on sharing one object. */
export function styleMerger(): (
  style: CellStyle | undefined,
  patch: StylePatch | undefined,
) => CellStyle | undefined {
  const known = new Map<CellStyle | undefined, Map<StylePatch, CellStyle | undefined>>();
  return (style, patch) => {
    if (!patch) return style;
    const results = known.get(style) ?? new Map<StylePatch, CellStyle | undefined>();
    known.set(style, results);
    if (!results.has(patch)) results.set(patch, merged(style, patch));
    return results.get(patch);
  };
}

function merged(style: CellStyle | undefined, patch: StylePatch): CellStyle | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
