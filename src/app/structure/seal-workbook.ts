/** The last step of a set-up: what was made is marked and of this version. */
import type { Environment } from '../ports';
import { markWorkbook } from './marks/mark-workbook';
import { recordVersion } from './migrate-workbook';

/** Two reads for each pipeline. The caller holds the lock, and has saved the layout. */
export function sealWorkbook(env: Environment): void {
  markWorkbook(env);
  recordVersion(env.memory);
}
