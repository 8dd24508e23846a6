/** Marks the tabs of deals and their columns, so that both are found after people have changed them. */
import type { Environment } from '../../ports';
import type { LastSeen } from '../last-seen';
import { columnsOf, sightPipelines } from '../settle-columns';
import { markPipeline } from './deal-marks';

const NOTHING_SEEN: LastSeen = { deals: new Map(), journal: [] };

/** Marks every pipeline where its columns stand now. Two reads for each. The caller holds the lock. */
export function markWorkbook(env: Environment, lastSeen: LastSeen = NOTHING_SEEN): void {
  for (const { place, tab, headerRow, fates } of sightPipelines(env, lastSeen)) {
    if (headerRow !== undefined) markPipeline(env, tab, { ...place, headerRow }, columnsOf(fates));
  }
}
