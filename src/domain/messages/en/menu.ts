/** The menu and its dialogs, in English. */
export const menu = {
  title: 'Pipesheet',
  setUp: 'Set up…',
  board: 'Open board',
  moveSelected: 'Move selected deals…',
  check: 'Check sheet',
  forecast: 'Build forecast',
  alerts: 'Send alerts now…',
  repair: 'Repair schedule',
  moveTitle: (count: number) => (count === 1 ? 'Move one deal' : `Move ${count} deals`),
  moveQuestion: (stages: readonly string[]) =>
    `To which stage? Type its number or name.\n\n${stages.map((name, index) => `${index + 1}  ${name}`).join('\n')}`,
  moveNothing: 'Select one or more deals in the Deals tab first.',
  moved: (count: number, stage: string) =>
    count === 1 ? `One deal is now in “${stage}”.` : `${count} deals are now in “${stage}”.`,
  moveRefused: (deal: string, why: string) => `${deal}: ${why}`,
  forecastBuilt: (tab: string, months: number) => `The tab “${tab}” shows ${months} months.`,
  alertsQuestion:
    'Send each owner one mail with the deals that have stalled? Deals that were already reported are left out.',
  alertsSent: (mails: number, deals: number) =>
    `${mails} ${mails === 1 ? 'mail' : 'mails'} sent, with ${deals} ${deals === 1 ? 'deal' : 'deals'}.`,
  alertsSkipped: (reason: string, count: number) => `Left out: ${count}, ${reason}`,
  setUpAgain:
    'This workbook is set up already. Put back tabs, columns and lists that have gone missing? Your own cells stay as they are.',
  setUpDone: (deals: number, issues: number) =>
    `${deals} deals are in order${issues === 0 ? '.' : `, and “Check sheet” has something to say about ${issues} cells.`}`,
  repaired: 'The hourly run is scheduled again.',
};

export type MenuTexts = typeof menu;
