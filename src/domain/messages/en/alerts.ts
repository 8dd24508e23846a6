/** English sentences about deals that need attention, and the mails that carry them. */

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
    subject: (facts: { count: number; first: string }) =>
      facts.count === 1
        ? `${facts.first} needs your attention`
        : `${dealCount(facts.count)} need your attention`,
    heading: (facts: { count: number }) =>
      facts.count === 1 ? '1 deal has been standing still' : `${facts.count} deals have been standing still`,
    greeting: (name: string) => `Good morning, ${name}.`,
    lead: 'These deals have been in one stage for longer than usual. The most valuable come first.',
    unpriced: 'No amount yet',
    odds: (share: string) => `${share} likely`,
    open: 'Open in the sheet',
    reminder: 'Reminder',
    nextStep: 'Next step',
    more: (count: number) => `and ${count} more. They follow on the next working days.`,
    openBoard: 'Open the pipeline',
    footer: (workbook: string) =>
      `You get this mail because you own these deals in “${workbook}”. A deal is told once, and again after 3, 7 and 14 working days if nothing has moved. To pause one, write a date in its “snoozed until” cell.`,
    date: (day: string) => day,
  },
};
