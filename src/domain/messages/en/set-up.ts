/** What set-up says while it works, in English. */
export const setUp = {
  reading: 'Reading the sheet',
  columns: 'Adding columns',
  filling: 'Filling in ids and dates',
  tab: (title: string) => `Making the “${title}” tab`,
  guides: 'Adding lists, help texts and colours',
  forecast: 'Building the forecast',
  schedule: 'Scheduling the hourly run',
  done: 'Pipesheet is ready.',
  givingBack: 'Giving the sheet back as it was',
  givenBack: 'The set-up has been taken back.',
  /** What an undo of the set-up would lose. */
  loss: {
    values: (header: string, count: number) =>
      `${count} ${count === 1 ? 'value' : 'values'} in the column “${header}” would be lost.`,
    deals: (tab: string, count: number) =>
      `The tab “${tab}” would be deleted, with ${count} ${count === 1 ? 'row' : 'rows'} that you entered or changed.`,
    rows: (tab: string, count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} that you entered or changed in “${tab}” would be lost.`,
    logLines: (count: number) => `${count} log ${count === 1 ? 'line' : 'lines'} would be deleted.`,
    alerts: (count: number) =>
      `The record of ${count} alert ${count === 1 ? 'line' : 'lines'} would be deleted.`,
    forecastNotes: (count: number) =>
      `${count} ${count === 1 ? 'cell' : 'cells'} of notes beside the forecast would be lost.`,
    formulas: (count: number) =>
      count === 1
        ? 'One formula of yours looks at a tab that would be deleted; it would show an error.'
        : `${count} formulas of yours look at tabs that would be deleted; they would show errors.`,
    unknownBefore:
      'An earlier version set this workbook up and kept no note: ids filled into your own column stay, lists that stood in the stage and owner columns before cannot be given back, and what you entered in the tabs of Pipesheet is not counted.',
  },
  fixesLeft: (count: number) =>
    count === 1
      ? 'One safe fix was left for “Check sheet”, because it could not be taken back with the set-up.'
      : `${count} safe fixes were left for “Check sheet”, because they could not be taken back with the set-up.`,
};

export type SetUpTexts = typeof setUp;
