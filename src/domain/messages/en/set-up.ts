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
};

export type SetUpTexts = typeof setUp;
