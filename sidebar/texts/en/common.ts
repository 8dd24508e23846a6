/** The words of both pages in English. */
import { en as fields } from '../../../src/domain/messages/en/fields';
import type { StageKind } from '../../../src/domain/stages/stage';
import { number } from './counts';

const kinds: Record<StageKind | 'unknown', string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  afterWon: 'After the win',
  unknown: 'Not in Stages',
};

export const common = {
  fields,
  kinds,
  loading: 'Opening your pipeline…',
  slow: 'Still waiting for Google. If this stays, reload the sheet; with several Google accounts signed in, use only one.',
  common: {
    cancel: 'Cancel',
    close: 'Close',
    refresh: 'Refresh',
    retry: 'Try again',
    reload: 'Reload the board',
    undo: 'Undo',
    showMore: (count: number) => `Show ${number(count)} more`,
    working: 'Working…',
    sections: 'Sections',
  },
  problems: {
    unreadable: {
      message: 'The answer from Google cannot be read.',
      action: 'Reload the sheet and open the panel again.',
    },
    accounts: {
      message: 'Google did not let this panel reach your sheet.',
      action:
        'This happens when several Google accounts are signed in. Sign in with one account only, or open the sheet in an incognito window.',
    },
    offline: {
      message: 'You appear to be offline.',
      action: 'Check the connection, then try again.',
    },
    service: {
      message: (said: string) => `Google Sheets did not finish the request (${said}).`,
      action: 'Wait a few seconds, then try again.',
    },
  },
  repair: {
    run: 'Repair',
    running: 'Repairing…',
    nothing: 'Everything is in its place.',
  },
  pipeline: 'Pipeline',
  allPipelines: 'All pipelines',
};
