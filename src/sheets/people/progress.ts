/** Says how far a run has come: as a toast now, and through the cache to a panel that asks. */

/** Seconds that the last word of a run stays readable. */
const LIFETIME = 600;

const KEY = 'pipesheet.progress';

/** What the panel reads. */
export interface ProgressNote {
  readonly done: number;
  readonly step: string;
}

/** `done` runs from 0 to 1; 1 ends the run. A lost note costs nothing but a stale bar, so failures are passed over. */
export function sayProgress(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  done: number,
  step: string,
): void {
  try {
    const cache = CacheService.getDocumentCache();
    if (done >= 1) cache?.remove(KEY);
    else cache?.put(KEY, JSON.stringify({ done, step }), LIFETIME);
    spreadsheet.toast(step, 'Pipesheet', done >= 1 ? 3 : 30);
  } catch (error) {
    console.warn(`progress not shown: ${String(error)}`);
  }
}

/** The last note of a run under way. */
export function readProgressNote(): ProgressNote | undefined {
  const text = CacheService.getDocumentCache()?.get(KEY);
  const note: unknown = text ? JSON.parse(text) : undefined;
  return isNote(note) ? note : undefined;
}

function isNote(value: unknown): value is ProgressNote {
  return typeof value === 'object' && value !== null && 'done' in value && 'step' in value;
}
