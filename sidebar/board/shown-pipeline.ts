/** Which pipeline the board showed last, for as long as the browser's window lives. */
import type { Board } from '../../src/contract/rpc';

const KEY = 'pipesheet-pipeline';

/** Asks for the deals of every pipeline together. */
export const ALL_PIPELINES = 'all';

/** Browsers may keep a page inside another one from storing anything (platform.md 4.1): then nothing is remembered. */
export function rememberPipeline(key: string): void {
  try {
    sessionStorage.setItem(KEY, key);
  } catch {}
}

/** The pipeline to show in place of the one that was opened; undefined when that is the right one. */
export function pipelineToShow({ pipelines, shown }: Board): string | undefined {
  const key = remembered();
  if (key === null || key === shown || pipelines.length < 2) return undefined;
  return key === ALL_PIPELINES || pipelines.some((pipeline) => pipeline.key === key) ? key : undefined;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
