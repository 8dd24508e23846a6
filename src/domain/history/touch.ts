/** Which changes count as somebody having worked on a deal. */
import type { Field } from '../deals/field';

/**
 * A stage change, a next step planned or done, and a note are touches; edits of amount, probability, owner or
 * close date are not (features.md 3: the list is published, as Teamleader does).
 */
const TOUCH_FIELDS: readonly Field[] = ['stage', 'nextStep', 'nextStepDate', 'notes'];

/** Whether a change of this field counts as a touch of the deal (design 4, features.md 3). */
export function isTouch(field: Field): boolean {
  return TOUCH_FIELDS.includes(field);
}
