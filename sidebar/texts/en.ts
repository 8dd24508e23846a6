/** The panel's words in English. */
import type { IssueCode } from '../../src/domain/deals/deal';
import { en as fields } from '../../src/domain/messages/en/fields';
import type { StageKind } from '../../src/domain/stages/stage';

const deals = (count: number): string => (count === 1 ? '1 deal' : `${count.toLocaleString('en-US')} deals`);

const kinds: Record<StageKind | 'unknown', string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  afterWon: 'After won',
  unknown: 'Not in Stages',
};

const issues: Record<IssueCode, string> = {
  idMissing: 'No deal ID',
  idTwice: 'Same ID twice',
  stageUnknown: 'Unknown stage',
  stageMissing: 'No stage',
  stageSpelling: 'Stage spelled differently',
  ownerUnknown: 'Owner not in Team',
  ownerMissing: 'No owner',
  ownerSpelling: 'Owner spelled differently',
  amountUnreadable: 'Amount is not a number',
  amountNegative: 'Negative amount',
  amountAsText: 'Amount stored as text',
  currencyOther: 'Another currency',
  dateUnreadable: 'Date cannot be read',
  dateAsText: 'Date stored as text',
  dateVague: 'Date too vague',
  shareUnreadable: 'Probability cannot be read',
  shareAsText: 'Probability stored as text',
  emailInvalid: 'Email looks wrong',
  wonWithoutAmount: 'Won without an amount',
  wonWithoutDate: 'Won without a date',
  lostWithoutReason: 'Lost without a reason',
  closedBeforeCreated: 'Closed before it was created',
  likelyRepeat: 'Probably the same deal twice',
};

export const en = {
  name: 'Pipesheet',
  fields,
  kinds,
  issues,
  loading: 'Opening your pipeline…',
  slow: 'Still waiting for Google. If this stays, reload the sheet; with several Google accounts signed in, use only one.',
  tabs: { board: 'Board', check: 'Check', forecast: 'Forecast', alerts: 'Alerts' },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    refresh: 'Refresh',
    retry: 'Try again',
    reload: 'Reload the board',
    undo: 'Undo',
    showMore: (count: number) => `Show ${count.toLocaleString('en-US')} more`,
    working: 'Working…',
    sections: 'Sections',
  },
  problems: {
    unreadable: {
      message: 'The server answered, but not in a way this panel understands.',
      action: 'Reload the sheet and open the panel again.',
    },
    accounts: {
      message: 'Google did not let this panel reach your sheet.',
      action:
        'This happens when several Google accounts are signed in. Sign in with one account only, or open the sheet in an incognito window.',
    },
    offline: {
      message: 'You appear to be offline. Nothing was changed here.',
      action: 'Check the connection, then try again.',
    },
    service: {
      message: (said: string) => `Google Sheets did not finish the request (${said}).`,
      action: 'Wait a few seconds, then try again.',
    },
  },
  board: {
    open: (count: number) => `${deals(count)} open`,
    weighted: (sum: string) => `${sum} weighted`,
    weightedTitle: 'Amount times the odds of winning',
    needAttention: (count: number) => `${count.toLocaleString('en-US')} need attention`,
    allWell: 'Nothing needs attention',
    stalled: (count: number) => `${count.toLocaleString('en-US')} stalled`,
    unpriced: (count: number) => `${count.toLocaleString('en-US')} unpriced`,
    unpricedCard: 'No amount',
    noOwner: 'No owner',
    noStage: 'No stage',
    count: deals,
    empty: 'No deals here. Drop one in.',
    latest: (shown: number, all: number) =>
      `Latest ${shown} of ${all.toLocaleString('en-US')}. The rest is in the sheet.`,
    daysInStage: (days: number) => `${days}d`,
    daysInStageTitle: (days: number) =>
      days === 1
        ? '1 working day in this stage'
        : `${days.toLocaleString('en-US')} working days in this stage`,
    closes: (day: string) => `Closes ${day}`,
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
    dropHint: 'Drop on a stage',
    blank: {
      title: 'No deals yet',
      text: 'Type your first deal into the sheet, then refresh.',
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
  setUp: {
    welcome: 'Turn a sheet into a pipeline',
    lead: 'Your sheet stays the database. Your own columns, formulas and colours are not touched.',
    language: 'Language',
    choice: 'How do you want to start?',
    adopt: (sheet: string) => `Use “${sheet}”`,
    adoptHint: (count: number, row: number) => `${deals(count)} found, headers in row ${row}`,
    start: 'Start a new sheet',
    startHint: 'An empty pipeline with the usual stages',
    sample: 'Try it with sample deals',
    sampleHint: '60 made-up deals in a new sheet',
    columns: 'Columns',
    columnsHint: 'What each of your columns means. Change what is wrong.',
    own: 'Keep as my own column',
    column: (letters: string) => `Column ${letters}`,
    meaning: (header: string) => `Meaning of column ${header}`,
    unsure: 'Please check',
    noHeader: '(no header)',
    noSamples: 'empty',
    added: 'Columns to add',
    addedHint: 'At the right edge, nothing is moved.',
    needed: 'needed',
    stages: 'Stages found',
    stagesHint: 'Kept as they are. Odds and limits can be changed in the Stages tab.',
    noStages: 'None found: the usual stages will be created.',
    currency: 'Currency',
    issues: (count: number) =>
      count === 1
        ? '1 cell to look at afterwards'
        : `${count.toLocaleString('en-US')} cells to look at afterwards`,
    go: {
      adopt: (count: number) => `Set up ${deals(count)}`,
      new: 'Create the sheet',
      sample: 'Create sample pipeline',
    },
    running: 'Setting up',
    runningHint: 'You can close this panel. The work goes on.',
    done: 'Your pipeline is ready',
    doneLine: (count: number, sheet: string) => `${deals(count)} in “${sheet}”`,
    tabs: 'Tabs',
    openBoard: 'Open the board',
    seeIssues: (count: number) =>
      count === 1 ? 'See 1 issue' : `See ${count.toLocaleString('en-US')} issues`,
  },
  check: {
    lead: 'Finds cells that do not fit, says how to fix each, and changes nothing by itself.',
    run: 'Check the sheet',
    again: 'Check again',
    running: 'Reading every deal…',
    clean: 'Everything fits',
    cleanLine: (count: number) => `${deals(count)} read, nothing to fix.`,
    summary: (issueCount: number, count: number) =>
      `${issueCount === 1 ? '1 issue' : `${issueCount.toLocaleString('en-US')} issues`} in ${deals(count)}`,
    fix: 'Fix',
    fixLabel: (cell: string, fix: string) => `Fix ${cell}: write ${fix}`,
    fixAll: (count: number) => `Fix ${count.toLocaleString('en-US')} safely`,
    fixAllHint: 'Only where nothing is lost: spelling, numbers and dates stored as text.',
    cellLabel: (cell: string) => `Go to cell ${cell}`,
    fixed: (fixed: number, skipped: number) =>
      skipped === 0
        ? `${fixed.toLocaleString('en-US')} fixed`
        : `${fixed.toLocaleString('en-US')} fixed, ${skipped.toLocaleString('en-US')} left alone because they had changed`,
  },
  forecast: {
    title: 'Forecast tab',
    lead: 'Months across, stages down, in live formulas: change a probability in the sheet and it moves.',
    run: 'Build the forecast',
    running: 'Writing the forecast…',
    done: (tab: string, months: number) => `“${tab}” is up to date with ${months} months.`,
    open: 'Open now',
    weighted: 'Weighted',
    won: 'Won',
    total: 'Total',
  },
  alerts: {
    title: 'Alert e-mails',
    lead: 'Each owner gets one digest a working day with stalled deals and the reason for each.',
    run: 'Send what is due now',
    running: 'Planning and sending…',
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
