/** The alert rules: each a small value, so that adding one is adding one file to this list. */
import type { Deal } from '../deals/deal';
import type { Stage } from '../stages/stage';
import type { AttentionContext } from './attention';
import { stalledRule } from './stalled-rule';

/** What a rule found about one deal. */
export interface Finding {
  /** When it began: the same beginning is the same episode, told once (features.md 6.3). */
  readonly episode: string;
  /** Why, in words. */
  readonly reason: string;
}

export interface AlertRule {
  readonly id: 'stalled';
  /** Nothing when the rule does not hold, or when the sheet does not say enough to know. */
  find(deal: Deal, stage: Stage | undefined, context: AttentionContext): Finding | undefined;
}

/** Every rule, the weightiest first: a deal stands in a digest once, under the first that holds. */
export const ALERT_RULES: readonly AlertRule[] = [stalledRule];
