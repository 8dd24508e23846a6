/** The headers of the columns that Pipesheet adds, in English. */
import type { Field } from '../../deals/field';

export const en: Readonly<Record<Field, string>> = {
  id: 'Deal ID',
  deal: 'Deal',
  company: 'Company',
  contact: 'Contact',
  email: 'E-mail',
  phone: 'Phone',
  owner: 'Owner',
  stage: 'Stage',
  amount: 'Amount',
  currency: 'Currency',
  probability: 'Probability',
  expectedClose: 'Expected close',
  closed: 'Closed on',
  closeDate: 'Close date',
  nextStep: 'Next step',
  nextStepDate: 'Next step date',
  source: 'Source',
  tags: 'Tags',
  notes: 'Notes',
  lostReason: 'Lost reason',
  created: 'Created',
  stageSince: 'In stage since',
  lastTouch: 'Last touch',
  snoozedUntil: 'Snoozed until',
};
