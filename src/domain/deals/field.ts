/** The fields a deal can have: their keys, what kind of value each holds, and which are essential. */

/**
 * Every field Pipesheet knows (design 3).
 *
 * `status` is what some exports keep beside the stage: open, won or lost; Pipedrive leaves a won deal in the stage in
 * which it was won.
 *
 * `closeDate` is the one column that many exports have for two facts: the expected close while a deal is
 * open, the day it was closed once it is won or lost.
 */
export const FIELDS = [
  'id',
  'deal',
  'company',
  'contact',
  'email',
  'phone',
  'owner',
  'stage',
  'amount',
  'currency',
  'probability',
  'expectedClose',
  'closed',
  'closeDate',
  'nextStep',
  'nextStepDate',
  'source',
  'tags',
  'notes',
  'lostReason',
  'created',
  'stageSince',
  'lastTouch',
  'snoozedUntil',
  'snoozeReason',
  'status',
] as const;

export type Field = (typeof FIELDS)[number];

/** How a field's cell is read, checked and formatted. */
export type FieldKind =
  | 'id'
  | 'text'
  | 'email'
  | 'phone'
  | 'owner'
  | 'stage'
  | 'money'
  | 'currency'
  | 'share'
  | 'date'
  | 'status';

const KINDS: Partial<Record<Field, FieldKind>> = {
  id: 'id',
  email: 'email',
  phone: 'phone',
  owner: 'owner',
  stage: 'stage',
  amount: 'money',
  currency: 'currency',
  probability: 'share',
  expectedClose: 'date',
  closed: 'date',
  closeDate: 'date',
  nextStepDate: 'date',
  created: 'date',
  stageSince: 'date',
  lastTouch: 'date',
  snoozedUntil: 'date',
  status: 'status',
};

/** The kind of value that a field's cells hold. */
export function fieldKind(field: Field): FieldKind {
  return KINDS[field] ?? 'text';
}

/** Fields that a pipeline cannot do without: set-up adds a column for each one it does not find (design 3). */
export const ESSENTIAL_FIELDS: readonly Field[] = ['id', 'deal', 'owner', 'stage', 'amount'];

/** Columns that set-up adds unless the person says no: without them nothing can be stalled, closed or planned. */
export const OFFERED_FIELDS: readonly Field[] = [
  'expectedClose',
  'nextStep',
  'nextStepDate',
  'lostReason',
  'stageSince',
  'lastTouch',
  'closed',
];

/** Tells whether a text is a field's key. */
export function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}
