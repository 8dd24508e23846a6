/** The menu and its dialogs, in English. */
export const menu = {
  title: 'Pipesheet',
  setUp: 'Set up…',
  board: 'Open board',
  largeBoard: 'Open large board',
  moveSelected: 'Move selected deals…',
  check: 'Check sheet',
  forecast: 'Build forecast',
  alerts: 'Send alerts now…',
  changes: 'Show what changed…',
  lessons: 'Show stage lessons…',
  repair: 'Repair',
  undoSetUp: 'Undo set-up…',
  /** After the sentences that say what would be lost, if anything. */
  undoSetUpQuestion: (isLossy: boolean): string =>
    isLossy
      ? 'Undo set-up anyway? Your own cells stay as they are.'
      : 'Undo set-up? The columns, tabs, lists and colours that it added go, and your sheet is as it was before. Nothing that you entered is lost.',
  undoneSetUp: 'Set-up has been undone.',
  moveTitle: (count: number) => (count === 1 ? 'Move one deal' : `Move ${count} deals`),
  moveQuestion: (stages: readonly string[]) =>
    `To which stage? Type its number or name.\n\n${stages.map((name, index) => `${index + 1}  ${name}`).join('\n')}`,
  moveNothing: 'Select one or more deals in a tab with deals first.',
  moved: (count: number, stage: string) => {
    if (count === 0) return 'No deal was moved.';
    return count === 1 ? `One deal is now in “${stage}”.` : `${count} deals are now in “${stage}”.`;
  },
  moveRefused: (deal: string, why: string) => `${deal}: ${why}`,
  forecastBuilt: (tab: string, months: number) => `The “${tab}” tab now covers ${months} months.`,
  alertsQuestion:
    'Send each owner one e-mail with their stalled deals? Deals that were already reported are left out.',
  alertsSent: (mails: number, deals: number) =>
    mails === 0
      ? 'Nothing was due.'
      : `${mails} ${mails === 1 ? 'e-mail' : 'e-mails'} sent about ${deals} ${deals === 1 ? 'deal' : 'deals'}.`,
  alertsSkipped: (reason: string, count: number) => (count === 0 ? reason : `Left out ${count}: ${reason}`),
  windows: {
    board: 'Board',
    setUp: 'Set up Pipesheet',
    merge: 'Compare and merge',
    changes: 'What changed',
    stages: 'Stage lessons',
  },
  repaired: 'The hourly run is scheduled again.',
};

export type MenuTexts = typeof menu;
