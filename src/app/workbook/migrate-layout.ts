/** Leads a layout that an earlier version has kept to the shape of this one, step by step; pure, so it may run at any time. */

type Kept = Readonly<Record<string, unknown>>;

/** Each entry leads from its own version to the next one. */
const STEPS: Readonly<Record<number, (layout: Kept) => Kept>> = { 1: severalPipelines };

/** The same facts in the present shape; what is no layout comes back as it is. */
export function migrateLayout(kept: unknown): unknown {
  let layout = kept;
  while (isRecord(layout) && typeof layout.version === 'number') {
    const step = STEPS[layout.version];
    if (!step) return layout;
    layout = { ...step(layout), version: layout.version + 1 };
  }
  return layout;
}

/** Version 1 knew one pipeline, whose tab stood among the shared ones. */
function severalPipelines({ pipeline, ...rest }: Kept): Kept {
  if (!isRecord(pipeline)) return rest;
  const { nextId, ...place } = pipeline;
  const sheetId = isRecord(rest.tabs) ? rest.tabs.deals : undefined;
  return { ...rest, nextId: nextId ?? 1, pipelines: [{ key: 'main', name: '', sheetId, ...place }] };
}

function isRecord(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
