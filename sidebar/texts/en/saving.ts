/** The words of saving, conflicts and undoing, in English. */
import { deals } from './counts';

export const saving = {
  deals,
  to: (what: string, stage: string) => `${what} → ${stage}`,
  undo: (what: string) => `Undo: ${what}`,
  add: (title: string) => `New deal: ${title}`,
  added: (title: string, stage: string) => `${title} added to ${stage}`,
  back: (what: string) => `Undone: ${what}`,
  takenOut: (title: string) => `${title} was taken out again`,
  stay: (count: number, first: string) =>
    count === 1 ? `Not moved: ${first}.` : `${count} not moved, among them ${first}.`,
  unsaved: (count: number) => (count === 1 ? '1 change not saved yet' : `${count} changes not saved yet`),
  found: (count: number) =>
    count === 1 ? '1 change of yours was not saved.' : `${count} changes of yours were not saved.`,
  foundAction: 'It is sent again now.',
  kept: 'Kept in this browser and sent again by itself.',
  again: 'Send again',
  discard: (what: string) => `Discard: ${what}`,
  others: (count: number) => `${deals(count)} changed by others`,
  conflict: {
    title: (deal: string) => `${deal} has changed in the meantime`,
    gone: (deal: string) => `${deal} is no longer in the sheet`,
    goneText: 'Its row has been deleted or merged.',
    wanted: (what: string) => `You wanted: ${what}`,
    seen: 'You saw',
    before: 'Before',
    yours: 'Yours',
    now: 'In the sheet now',
    theirs: 'Keep theirs',
    move: 'Move anyway',
    undo: 'Undo anyway',
    save: 'Save my choice',
    letGo: 'Drop my change',
    addAgain: 'Add it again',
    empty: 'empty',
    next: (count: number) => `${count} more to decide`,
  },
  ask: {
    many: (count: number, stage: string) => `Before ${deals(count)} go to ${stage}`,
    some: (count: number) => `for ${deals(count)} without it`,
  },
};
