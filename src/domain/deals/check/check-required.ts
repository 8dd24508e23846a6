/** Finds what a deal's stage requires and its row lacks. */
import { isBlank } from '../../cells/cell';
import type { Stage, StageKind } from '../../stages/stage';
import type { Field } from '../field';
import type { IssueBook, Place } from '../issue-book';

/** What has an issue of its own when it is blank, or matters no more once a deal is over. */
const SAID_ELSEWHERE: Readonly<Record<StageKind, readonly Field[]>> = {
  open: ['id', 'stage', 'owner', 'closed'],
  won: ['id', 'stage', 'amount', 'closed', 'closeDate'],
  lost: ['id', 'stage', 'lostReason'],
  afterWon: ['id', 'stage', 'amount', 'closed', 'closeDate'],
};

/** Plans of a deal that is over are no longer asked for. */
const PLANS: readonly Field[] = [
  'expectedClose',
  'nextStep',
  'nextStepDate',
  'probability',
  'snoozedUntil',
  'snoozeReason',
];

/** Reports each required field whose cell is blank; one without a column cannot be filled. */
export function checkRequired(stage: Stage, place: (field: Field) => Place, issues: IssueBook): void {
  for (const field of stage.required) {
    if (SAID_ELSEWHERE[stage.kind].includes(field)) continue;
    if (stage.kind !== 'open' && PLANS.includes(field)) continue;
    const cell = place(field);
    if (isBlank(cell.cell)) issues.report('requiredMissing', cell, undefined, stage.name);
  }
}
