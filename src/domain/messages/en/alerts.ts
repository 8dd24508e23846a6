/** English sentences about deals that need attention, and the mails that carry them. */

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
      `${workingDays(facts.days)} in ${facts.stage}; the limit is ${facts.limit}`,
    stalledSinceCreation: (facts: { days: number; limit: number; stage: string }) =>
      `${workingDays(facts.days)} since it was created, still in ${facts.stage}; the limit is ${facts.limit}`,
    cold: (facts: { days: number; limit: number }) =>
      `No touch for ${workingDays(facts.days)} and nothing planned; the limit is ${facts.limit}`,
    overdue: (facts: { due: string; days: number; step: string }) =>
      facts.step === ''
        ? `The next step was due on ${facts.due}`
        : `The next step “${facts.step}” was due on ${facts.due}`,
    noNextStep: 'No next step is planned',
    slipped: (facts: { slips: number }) => `The expected close was moved later ${facts.slips} times`,
    pastClose: (facts: { close: string }) => `The expected close ${facts.close} has passed`,
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
    quota: 'The day’s mail quota is used up',
    alreadyToday: 'This person has had today’s mail',
    beforeHour: 'This person’s hour has not come yet',
    dayOff: 'Today is not a working day',
    told: 'Told already',
  },
  digest: {
    subject: (facts: { count: number; first: string; workbook: string }) =>
      facts.count === 1
        ? `${facts.workbook}: ${facts.first} is standing still`
        : `${facts.workbook}: ${dealCount(facts.count)} are standing still`,
    heading: (count: number) =>
      count === 1 ? '1 deal is standing still' : `${dealCount(count)} are standing still`,
    greeting: (name: string) => `Hello ${name},`,
    lead: (count: number): string =>
      count === 1
        ? 'this deal has been in its stage for longer than the stage allows.'
        : 'these deals have been in their stage for longer than the stage allows. The most valuable come first.',
    unpriced: 'No amount yet',
    odds: (share: string) => `${share} likely`,
    reminder: 'Reminder',
    nextStep: (step: string, day: string) =>
      `Next step: ${[step, day].filter((part) => part !== '').join(', ')}`,
    open: 'Open in the sheet',
    more: (count: number) =>
      count === 1
        ? '1 more deal follows on the next working day.'
        : `${count} more deals follow on the next working days, ten at a time.`,
    openPipeline: 'Open the pipeline',
    footer: (workbook: string) =>
      `You get this mail because you own these deals in “${workbook}”. Each is told once, and again after 3, 7 and 14 working days if nothing has moved. Moving a deal ends it; a day in its “Snoozed until” cell pauses it.`,
    date: (facts: { year: number; month: number; date: number; weekday: number }) =>
      `${WEEKDAYS[facts.weekday - 1]}, ${facts.date} ${MONTHS[facts.month - 1]} ${facts.year}`,
  },
};
