/** What set-up says while it works, in English. */
export const setUp = {
  reading: 'Reading the sheet',
  columns: 'Adding columns',
  filling: 'Filling in IDs and dates',
  tab: (title: string) => `Making the “${title}” tab`,
  guides: 'Adding lists, help texts and colours',
  forecast: 'Building the forecast',
  schedule: 'Scheduling the hourly run',
  done: 'Pipesheet is ready.',
  givingBack: 'Putting the sheet back as it was',
  givenBack: 'Set-up has been undone.',
  /** What an undo of the set-up would lose. */
  loss: {
    values: (header: string, count: number) =>
      `${count} ${count === 1 ? 'value' : 'values'} in the column “${header}” would be lost.`,
    deals: (tab: string, count: number) =>
      `The “${tab}” tab would be deleted, with ${count} ${count === 1 ? 'row' : 'rows'} that you entered or changed.`,
    rows: (tab: string, count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} that you entered or changed in “${tab}” would be lost.`,
    logLines: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'} of the log would be deleted.`,
    alerts: (count: number) => `The record of ${count} ${count === 1 ? 'alert' : 'alerts'} would be deleted.`,
    forecastNotes: (count: number) =>
      `${count} ${count === 1 ? 'cell' : 'cells'} with notes beside the forecast would be lost.`,
    formulas: (count: number) =>
      count === 1
        ? '1 formula of yours refers to a tab that would be deleted, so it would show an error.'
        : `${count} formulas of yours refer to tabs that would be deleted, so they would show errors.`,
    unknownBefore:
      'An earlier version of Pipesheet set this workbook up and kept no record of how it was before. IDs filled into your own column stay, the lists that your stage and owner columns had do not come back, and what you entered in Pipesheet’s own tabs is not counted here.',
  },
  fixesLeft: (count: number) =>
    count === 1
      ? '1 safe fix was left for “Check sheet”, because it could not be undone with the set-up.'
      : `${count} safe fixes were left for “Check sheet”, because they could not be undone with the set-up.`,
};

export type SetUpTexts = typeof setUp;
