/** English sentences about deals that need attention, and the mails that carry them. */
import { dayText } from './day';
import { en as fields } from './fields';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `1 working day`, `2 working days`. */
function workingDays(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`;
}

function dealCount(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

export const alerts = {
  reasons: {
    stalled: (facts: { days: number; limit: number; stage: string }) =>
      `${workingDays(facts.days)} in ${facts.stage} (limit ${facts.limit})`,
    stalledSinceCreation: (facts: { days: number; limit: number; stage: string }) =>
      `Still in ${facts.stage}, ${workingDays(facts.days)} after it was created (limit ${facts.limit})`,
    cold: (facts: { days: number; limit: number }) =>
      `Untouched for ${workingDays(facts.days)}, nothing planned (limit ${facts.limit})`,
    overdue: (facts: { due: string; today: string }) =>
      `Next step was due ${dayText(facts.due, facts.today)}`,
    noNextStep: 'No next step planned',
    slipped: (facts: { slips: number }) => `Expected close moved later ${facts.slips} times`,
    pastClose: (facts: { close: string; today: string }) =>
      `Expected close (${dayText(facts.close, facts.today)}) has passed`,
  },
  rules: { stalled: 'Stalled' },
  states: { planned: 'Planned', sending: 'Sending', sent: 'Sent', unknown: 'Unknown', held: 'Held' },
  skips: {
    noOwner: 'The deal has no owner',
    ownerNotInTeam: 'The owner is not in the Team tab',
    ownerInactive: 'The owner is not active',
    noAddress: 'The owner has no e-mail address',
    addressInvalid: 'The owner’s e-mail address is not valid',
    snoozed: 'Snoozed',
    quota: 'Today’s e-mail quota is used up',
    alreadyToday: 'The owner has had today’s e-mail',
    beforeHour: 'The owner’s alert hour has not come yet',
    dayOff: 'Today is not a working day',
    told: 'Already reported',
  },
  digest: {
    subject: (facts: { count: number; first: string; workbook: string }) =>
      facts.count === 1
        ? `${facts.workbook}: ${facts.first} has stalled`
        : `${facts.workbook}: ${dealCount(facts.count)} have stalled`,
    heading: (count: number) => (count === 1 ? '1 deal has stalled' : `${dealCount(count)} have stalled`),
    greeting: (name: string) => `Hello ${name},`,
    lead: (count: number): string =>
      count === 1
        ? 'this deal has been in its stage for longer than the limit.'
        : 'these deals have been in their stage for longer than the limit. The highest weighted amount comes first.',
    unpriced: 'No amount',
    odds: (share: string) => `${share} probability`,
    reminder: 'Reminder',
    /** `day` is `''` when the step has no date. */
    nextStep: (step: string, day: string, today: string) =>
      `Next step: ${[step, day && dayText(day, today)].filter((part) => part !== '').join(', ')}`,
    open: 'Open in the sheet',
    more: (count: number) =>
      count === 1
        ? '1 more deal follows on the next working day.'
        : `${count} more deals follow on the next working days, ten at a time.`,
    openPipeline: 'Open the pipeline',
    footer: (workbook: string) =>
      `You get this e-mail because you own these deals in “${workbook}”. Each deal is reported once, then again after 3, 7 and 14 working days if its stage has not changed. Moving the deal to another stage ends the reminders; a date under “${fields.snoozedUntil}” pauses them.`,
    date: (facts: { year: number; month: number; date: number; weekday: number }) =>
      `${WEEKDAYS[facts.weekday - 1]}, ${facts.date} ${MONTHS[facts.month - 1]} ${facts.year}`,
  },
};
