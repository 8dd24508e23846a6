/** What went wrong and what to do next, in English: one pair of sentences for each failure. */
import type { FailureCode, FailureFacts } from '../../errors/failure';

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

export const failures: FailureSentences = {
  notSetUp: () => ({
    message: 'This workbook is not set up yet.',
    action: 'Open the Pipesheet menu and choose “Set up…”.',
  }),
  alreadySetUp: () => ({
    message: 'This workbook is set up already.',
    action: 'Open the board, or choose “Set up…” to look over the columns.',
  }),
  tabMissing: ({ tab }) => ({
    message: `The tab ${named(tab, 'that Pipesheet needs')} is missing.`,
    action: 'Restore it with Undo or from the version history, or run “Set up…” again to make a new one.',
  }),
  columnMissing: ({ header, column, tab }) => ({
    message: `The column ${named(header ?? column, 'that Pipesheet needs')} is missing${tab ? ` in the tab “${tab}”` : ''}.`,
    action: 'Put its header back as it was, or run “Set up…” again to choose another column.',
  }),
  columnTwice: ({ header }) => ({
    message: `Two columns have the header ${named(header, 'of one field')}.`,
    action: 'Rename one of the two headers, then try again.',
  }),
  noHeader: ({ tab }) => ({
    message: `No header row was found${tab ? ` in “${tab}”` : ''}.`,
    action: 'Give every column a name in one row above the deals, such as Deal, Owner, Stage, Amount.',
  }),
  noStageColumn: ({ tab }) => ({
    message: `No column${tab ? ` in “${tab}”` : ''} looks like a stage.`,
    action: 'Name the column that holds each deal’s stage “Stage”, or pick it in the list of columns.',
  }),
  noRows: ({ tab }) => ({
    message: `There is no deal below the header${tab ? ` in “${tab}”` : ''}.`,
    action: 'Add at least one row, or start with a new sheet.',
  }),
  dealNotFound: ({ deal }) => ({
    message: `The deal ${named(deal, 'asked for')} is not in the sheet any more.`,
    action: 'Reload the board.',
  }),
  dealTwice: ({ deal }) => ({
    message: `The id ${named(deal, 'of this deal')} stands in more than one row.`,
    action: 'Clear the id in one of the rows; it gets a new one.',
  }),
  dealChanged: ({ deal }) => ({
    message: `Somebody has moved ${named(deal, 'this deal')} meanwhile.`,
    action: 'Look at where it stands now, then move it again if you still want to.',
  }),
  stageUnknown: ({ stage }) => ({
    message: `${named(stage, 'This stage')} is not one of the stages.`,
    action: 'Add it to the Stages tab, or choose another stage.',
  }),
  fieldRequired: ({ field, stage }) => ({
    message: `${stage ? `The stage “${stage}”` : 'This stage'} needs ${named(field, 'a value')}.`,
    action: 'Fill it in, then move the deal again.',
  }),
  valueInvalid: ({ field, cell, found }) => ({
    message: `${named(found, 'The value')} does not fit ${cell ?? named(field, 'here')}.`,
    action: 'Correct it, then try again.',
  }),
  cellComputed: ({ cell }) => ({
    message: `A formula computes ${cell ?? 'this cell'}, so Pipesheet leaves it alone.`,
    action: 'Change what the formula looks at, or replace the formula by a value.',
  }),
  busy: () => ({
    message: 'Another run is working on this workbook.',
    action: 'Wait a few seconds, then try again.',
  }),
  quotaReached: () => ({
    message: 'Google’s daily limit is reached.',
    action: 'Nothing is lost: what is left is done tomorrow. A Workspace account has higher limits.',
  }),
  notAllowed: () => ({
    message: 'Google does not allow this here with your account.',
    action:
      'Open the sheet with one Google account only, allow what Pipesheet asks for, or ask an editor of the sheet.',
  }),
  serviceFailed: ({ detail }) => ({
    message: `Google Sheets did not answer as it should${detail ? `: ${detail}` : '.'}`,
    action: 'Try again in a minute. Running it again changes nothing twice.',
  }),
  tooLong: () => ({
    message: 'This took longer than Google allows for one run.',
    action: 'Run it again: it goes on where it stopped.',
  }),
  requestInvalid: ({ detail }) => ({
    message: `The panel asked for something that the program does not know${detail ? `: ${detail}` : '.'}`,
    action: 'Close the panel and open it again from the Pipesheet menu.',
  }),
};
