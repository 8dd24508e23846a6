/** Which pipeline the board showed last, for as long as the browser's window lives. */
import type { Board } from '../../../src/contract/rpc';
import { ALL_PIPELINES } from '../../parts/pipeline-select';

const KEY = 'pipesheet-pipeline';

/**
 * Remembers a choice, together with the pipeline that the sidebar had opened with: it opens with the one whose tab
 * is in front, and in another tab the person wants that one.
 *
 * Browsers may keep a page inside another one from storing anything (platform.md 4.1): then nothing is remembered.
 */
export function rememberPipeline(opened: string, chosen: string): void {
  try {
    sessionStorage.setItem(KEY, opened.concat(' ', chosen));
  } catch {}
}

/** The pipeline to show in place of the one that was opened; undefined when that is the right one. */
export function pipelineToShow({ pipelines, shown }: Board): string | undefined {
  const [opened, chosen] = remembered().split(' ');
  if (chosen === undefined || opened !== shown || chosen === shown || pipelines.length < 2) return undefined;
  return chosen === ALL_PIPELINES || pipelines.some(({ key }) => key === chosen) ? chosen : undefined;
}

function remembered(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
