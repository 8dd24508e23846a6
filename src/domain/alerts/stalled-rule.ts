/** The rule for deals that have been in their stage for longer than the stage allows. */
import { stageEntry, stalledReason } from './attention';
import type { AlertRule } from './rules';

/** A move to another stage ends the episode; a later stay that is too long is a new one. */
export const stalledRule: AlertRule = {
  id: 'stalled',
  find(deal, stage, context) {
    const reason = deal.kind === 'open' ? stalledReason(deal, stage, context) : undefined;
    const episode = stageEntry(deal);
    return reason === undefined || episode === undefined ? undefined : { episode, reason };
  },
};
