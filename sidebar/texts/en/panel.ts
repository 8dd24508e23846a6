/** The sidebar's words in English. */
import { cells, deals, number } from './counts';
import { deal } from './deal';
import { finding } from './finding';
import { lanes } from './lanes';
import { saving } from './saving';

export const panel = {
  deal,
  finding,
  lanes,
  saving,
  largeBoard: 'Open large board',
  welcome: {
    title: 'Turn this sheet into a pipeline',
    lead: 'Your deals stay in your sheet. Your own columns, formulas and colours are not touched.',
    found: (sheet: string, count: number) => `${deals(count)} found in “${sheet}”`,
    setUp: 'Set up…',
    promises: [
      'A board to move deals on, beside the sheet',
      'One e-mail a day to each owner about deals that stand still',
      'A forecast of live formulas you can open and check',
    ],
    afterwards: 'You see first what will be added, and you can undo it all.',
    lost: 'This file holds a pipeline, but Pipesheet does not know it yet. It may be a copy.',
    lostAction: 'Repair connects it again. Your cells stay as they are.',
  },
  tabs: { board: 'Board', check: 'Check', forecast: 'Forecast', alerts: 'Alerts' },
  board: {
    open: (count: number) => `${deals(count)} open`,
    weighted: (sum: string) => `${sum} weighted`,
    weightedTitle: 'Amount × probability',
    needAttention: (count: number) => `${number(count)} need attention`,
    allWell: 'Nothing needs attention',
    stalled: (count: number) => `${number(count)} stalled`,
    unpriced: (count: number) => `${number(count)} unpriced`,
    unpricedCard: 'No amount',
    noOwner: 'No owner',
    noStage: 'No stage',
    empty: 'No deals here. Drop one in.',
    latest: (shown: number, all: number) => `Latest ${shown} of ${number(all)}. The rest is in the sheet.`,
    daysInStage: (days: number) => `${days}d`,
    daysInStageTitle: (days: number) =>
      days === 1 ? '1 working day in this stage' : `${number(days)} working days in this stage`,
    closesTitle: 'Expected close',
    nextStep: {
      overdue: 'Overdue',
      today: 'Today',
      planned: 'Planned',
      undated: 'No date',
      none: 'No next step',
    },
    moreReasons: (count: number) => (count === 1 ? '1 more reason' : `${count} more reasons`),
    menu: (title: string) => `Actions for ${title}`,
    moveTo: 'Move to…',
    showInSheet: 'Show in sheet',
    showTitle: (title: string) => `Show ${title} in the sheet`,
    computed: 'A formula computes this stage',
    collapse: (stage: string) => `${stage}: hide or show its deals`,
    jump: (stage: string, count: number) => `${stage}, ${deals(count)}`,
    rail: 'Stages',
    saving: 'Saving…',
    moved: (title: string, stage: string) => `${title} moved to ${stage}`,
    movedBack: (title: string, stage: string) => `${title} is back in ${stage}`,
    refused: (title: string, stage: string) => `${title} stays in ${stage}.`,
    dragging: (title: string) => `Holding ${title}`,
    blank: {
      title: 'No deals yet',
      text: 'Press + on a stage, or type your first deal into the sheet.',
    },
  },
  ask: {
    title: (title: string, stage: string) => `Before ${title} goes to ${stage}`,
    optional: 'optional',
    save: 'Save and move',
    required: 'Please fill this in.',
    amountInvalid: 'Write an amount such as 12,500.',
    reasons: ['Price', 'Chose a competitor', 'No budget', 'Bad timing', 'No reply'],
    reasonHint: 'Why was it lost?',
    suggestions: 'Suggestions',
  },
  check: {
    lead: 'Finds cells that look wrong and says how to fix each. Changes nothing by itself.',
    run: 'Check the sheet',
    again: 'Check again',
    running: 'Reading every deal…',
    clean: 'Everything looks right',
    cleanLine: (count: number) => `${deals(count)} read, nothing to fix.`,
    summary: (issueCount: number, count: number) =>
      `${issueCount === 1 ? '1 issue' : `${number(issueCount)} issues`} in ${deals(count)}`,
    fix: 'Fix',
    fixLabel: (cell: string, fix: string) => `Fix ${cell}: write ${fix}`,
    fixAll: (count: number) => `Fix ${number(count)} safely`,
    fixAllHint: 'Only where nothing is lost: spelling, numbers and dates stored as text.',
    noUndo: 'Too many cells to undo this here. Use Undo in Google Sheets.',
    undo: { fixes: 'Undo the last fixes', merge: 'Undo the last merge' },
    undone: (restored: number, skipped: number) =>
      skipped === 0
        ? `${cells(restored)} put back`
        : `${cells(restored)} put back, ${number(skipped)} left alone because they had changed since`,
    compare: 'Compare and merge…',
    compareLabel: (row: number, other: number) => `Compare and merge… rows ${row} and ${other}`,
    notes: 'Worth knowing',
    notesHint: 'Nothing is wrong with these cells.',
    cellLabel: (cell: string) => `Go to cell ${cell}`,
    fixed: (fixed: number, skipped: number) =>
      skipped === 0
        ? `${number(fixed)} fixed`
        : `${number(fixed)} fixed, ${number(skipped)} left alone because they had changed`,
  },
  forecast: {
    title: 'Forecast tab',
    lead: 'Months across, stages down, all live formulas: change a probability in the sheet and it updates.',
    run: 'Build the forecast',
    running: 'Writing the forecast…',
    done: (tab: string, months: number) => `The “${tab}” tab now covers ${months} months.`,
    open: 'Open now',
    weighted: 'Weighted',
  },
  alerts: {
    title: 'Alert e-mails',
    lead: 'Each owner gets one e-mail a working day: their stalled deals, and why.',
    run: 'Send what is due now',
    running: 'Sending…',
    confirm: 'Send e-mails to the owners now?',
    confirmYes: 'Send',
    done: (mails: number, count: number) =>
      mails === 0
        ? 'Nothing was due.'
        : `${mails === 1 ? '1 e-mail' : `${mails} e-mails`} sent about ${deals(count)}.`,
    skipped: 'Left out',
  },
  health: {
    title: 'Hourly run',
    lastRun: (when: string) => `Last run ${when}`,
    never: 'Not run yet',
    on: 'Scheduled',
    off: 'Not scheduled',
    failed: 'The last run failed',
    repair: 'Repair',
    repairing: 'Repairing…',
    repaired: 'The hourly run is scheduled again.',
  },
};
