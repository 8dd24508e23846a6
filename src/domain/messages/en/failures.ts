/** What went wrong and what to do next, in English: one pair of sentences for each failure. */
import type { FailureCode, FailureFacts } from '../../errors/failure';
import { dayText } from './day';

export interface FailureTexts {
  readonly message: string;
  /** What to do next. */
  readonly action: string;
}

export type FailureSentences = Readonly<Record<FailureCode, (facts: FailureFacts) => FailureTexts>>;

/** A fact in quotation marks, or a general word when the fact is not known. */
function named(fact: string | number | undefined, word: string): string {
  return fact === undefined || fact === '' ? word : `“${fact}”`;
}

const CHOOSE_EARLIER = 'Choose an earlier day.';

export const failures: FailureSentences = {
  notSetUp: () => ({
    message: 'This workbook is not set up yet.',
    action: 'Open the Pipesheet menu and choose “Set up…”.',
  }),
  alreadySetUp: () => ({
    message: 'This workbook is already set up.',
    action: 'Open the board, or choose “Set up…” to put back what is missing.',
  }),
  notAdoptable: ({ tab }) => ({
    message: `Pipesheet already uses ${named(tab, 'this tab')}, so it cannot become another pipeline.`,
    action: 'Open the tab with the other deals, then try again.',
  }),
  memoryLost: ({ copied }) => ({
    message: copied
      ? 'This file is a copy of a workbook that Pipesheet was set up in.'
      : 'Pipesheet has lost its notes about this workbook, but its tabs are all here.',
    action: copied
      ? 'Press “Repair” to go on working in this copy. No cell changes, and the copy sends no alerts until you ask for them.'
      : 'Press “Repair” to connect it again. None of your cells change.',
  }),
  newerVersion: () => ({
    message: 'This workbook was last used with a newer version of Pipesheet.',
    action: 'Update Pipesheet, then reload the sheet. Nothing has been changed.',
  }),
  tabMissing: ({ tab }) => ({
    message: tab ? `The “${tab}” tab is missing.` : 'A tab that Pipesheet needs is missing.',
    action:
      'Bring it back with Undo or from the version history. Or choose “Repair” in the Pipesheet menu: it makes the tab again, or uses a copy that you have made.',
  }),
  columnMissing: ({ header, column, tab, cell, field }) => {
    if (field) {
      return {
        message: `The sheet has no column for ${named(field, 'this')} yet.`,
        action: 'Add the column, then try again.',
      };
    }
    return {
      message: cell
        ? `The header “${header ?? column}” is missing: ${cell} is empty.`
        : `${header || column ? `The column “${header ?? column}”` : 'A column that Pipesheet needs'} is missing${tab ? ` from the “${tab}” tab` : ''}.`,
      action: column
        ? 'Put its header back as it was.'
        : 'Bring it back with Undo or from the version history, or put its header back as it was. Or choose “Repair” in the Pipesheet menu: it puts back the values that Pipesheet last saw.',
    };
  },
  columnTwice: ({ header, tab }) => ({
    message: `Two columns${tab ? ` of the “${tab}” tab` : ''} have the ${header ? `header “${header}”` : 'same header'}.`,
    action: 'Rename one of the two headers, then try again.',
  }),
  noHeader: ({ tab }) => ({
    message: `No header row was found${tab ? ` in “${tab}”` : ''}.`,
    action: 'Give every column a name in one row above the deals, such as Deal, Owner, Stage, Amount.',
  }),
  noStageColumn: ({ tab }) => ({
    message: `No column${tab ? ` in “${tab}”` : ''} looks like a stage.`,
    action: 'Name the column with each deal’s stage “Stage”, or choose it in the list of columns.',
  }),
  noRows: ({ tab }) => ({
    message: `There are no deals below the header row${tab ? ` in “${tab}”` : ''}.`,
    action: 'Add at least one row, or start with a new sheet.',
  }),
  dealNotFound: ({ deal }) => ({
    message: `${deal ? `The deal “${deal}”` : 'This deal'} is no longer in the sheet.`,
    action: 'Reload the board.',
  }),
  dealTwice: ({ deal }) => ({
    message: `${deal ? `The deal ID “${deal}”` : 'This deal ID'} is in more than one row.`,
    action: 'Clear the ID in one of the rows; it then gets a new one.',
  }),
  dealChanged: ({ deal }) => ({
    message: `${deal ? `The deal “${deal}”` : 'This deal'} has been changed in the meantime.`,
    action: 'See how it stands now, then decide whether to go on.',
  }),
  rowsChanged: () => ({
    message: 'One of the two rows has changed or moved since they were compared.',
    action: 'Nothing was merged. Run “Check sheet” again and compare the rows as they are now.',
  }),
  nothingToUndo: () => ({
    message: 'There is no fix or merge left to undo.',
    action: 'Use Undo in Google Sheets or its version history.',
  }),
  stageUnknown: ({ stage }) => ({
    message: `${named(stage, 'This stage')} is not one of the stages.`,
    action: 'Add it to the Stages tab, or choose another stage.',
  }),
  pipelineUnknown: () => ({
    message: 'That pipeline is no longer part of this workbook.',
    action: 'Open the board again and choose a pipeline from the list.',
  }),
  fieldRequired: ({ field, stage, cleared, added }) => ({
    message: cleared
      ? `A deal in ${named(stage, 'this stage')} needs a value in: ${field}.`
      : `To enter ${stage ? `“${stage}”` : 'this stage'}, a deal needs ${field ? `a value in: ${field}` : 'more values'}.`,
    action: cleared
      ? 'Leave it filled in, or move the deal to another stage first.'
      : `Fill in what is missing, then ${added ? 'add' : 'move'} the deal again.`,
  }),
  valueInvalid: ({ field, cell, found, ahead, past, close }) => {
    const what = named(field, 'This day');
    if (ahead) return { message: `${what} cannot be in the future.`, action: CHOOSE_EARLIER };
    if (past) return { message: `${what} cannot be in the past.`, action: 'Choose a later day.' };
    if (close) {
      return {
        message: `${what} cannot be later than the expected close, ${dayText(String(close), '')}.`,
        action: `${CHOOSE_EARLIER} Or change the expected close first.`,
      };
    }
    return {
      message: `${named(found, 'This value')} cannot go into ${cell ?? named(field, 'this cell')}.`,
      action: 'Correct it, then try again.',
    };
  },
  valueChanged: ({ cell, found }) => ({
    message: `${cell ?? 'The cell'} has been changed meanwhile${found ? `: it now says ${found}` : ''}.`,
    action: 'Look at the new value, then take the suggestion again if you still want to.',
  }),
  cellComputed: ({ cell }) => ({
    message: `${cell ?? 'This cell'} is computed by a formula, so Pipesheet leaves it alone.`,
    action: 'Change what the formula reads, or replace the formula with a value.',
  }),
  busy: () => ({
    message: 'Pipesheet is already at work in this workbook.',
    action: 'Wait a few seconds, then try again.',
  }),
  quotaReached: () => ({
    message: 'Google’s daily limit is reached.',
    action: 'Nothing is lost: the rest is done tomorrow. A Workspace account has higher limits.',
  }),
  notAllowed: () => ({
    message: 'Google does not allow this with your account.',
    action:
      'Sign in with one Google account only and allow what Pipesheet asks for, or ask an editor of the sheet.',
  }),
  serviceFailed: ({ detail }) => ({
    message: `Google Sheets did not answer as it should${detail ? `: ${detail}` : '.'}`,
    action: 'Try again in a minute. Nothing is done twice.',
  }),
  tooLong: () => ({
    message: 'This took longer than Google allows for one run.',
    action: 'Run it again; it continues where it stopped.',
  }),
  requestInvalid: ({ detail }) => ({
    message: `The panel sent a request that Pipesheet does not understand${detail ? `: ${detail}` : '.'}`,
    action: 'Close the panel and open it again from the Pipesheet menu.',
  }),
};
