/** What happened to the workbook's structure and what a repair did about it, in English. */
export const structure = {
  renamed: (from: string, to: string) =>
    `The column “${from}” is now called “${to}”. Pipesheet keeps using it.`,
  columnGone: (header: string) => `The column “${header}” is gone. Pipesheet works without it.`,
  twinMarked: (header: string) =>
    `Two columns have the header “${header}”. Pipesheet keeps using the one it knew before.`,
  twin: (header: string) => `Two columns have the header “${header}”. Only one of them counts.`,
  renameOne: 'Rename the other one.',
  tabGone: (tab: string) => `The “${tab}” tab is gone.`,
  pressRepair: 'Bring it back with Undo or from the version history, or press “Repair”.',
  strayStages: (pipeline: string) =>
    `The Stages tab has stages for “${pipeline}”, but there is no such pipeline, so nothing uses them.`,
  nameMain: 'Clear these cells in the Pipeline column: there is only one pipeline.',
  nameOneOf: (pipelines: readonly string[]) =>
    `Write ${pipelines.map((name) => `“${name}”`).join(' or ')} in the Pipeline column, or leave it blank for the first pipeline.`,
  rateLeftOut: (currency: string) =>
    `The exchange rate of ${currency} is not used: its rate or its date cannot be read.`,
  fixRate: 'In the Settings tab, give a number above 0 and a date such as 2026-11-20.',
  migrated: 'This workbook has been updated for the new version of Pipesheet.',
  migrationFailed: (why: string) =>
    `Updating this workbook for the new version of Pipesheet did not finish: ${why}`,
  nothingToDo: 'Everything is in its place.',
  headerRestored: (header: string, cell: string) => `The header “${header}” is back in ${cell}.`,
  headerRowRestored: (tab: string) =>
    `“${tab}” has its header row back. Type the headers of your own columns again.`,
  columnRestored: (header: string, values: number, blank: number) =>
    `The column “${header}” is back at the right end with ${values === 1 ? '1 value' : `${values} values`}${blank === 0 ? '' : `; ${blank === 1 ? '1 deal has' : `${blank} deals have`} none`}.`,
  idsRestored: (header: string, known: number, fresh: number) =>
    `The column “${header}” is back: ${known === 1 ? '1 deal has its ID' : `${known} deals have their IDs`} again${fresh === 0 ? '' : `, ${fresh} got a new one`}.`,
  columnLeft: (header: string) =>
    `The column “${header}” cannot be put back, because Pipesheet never saw its values. Bring it back with Undo or from the version history.`,
  columnTwice: (header: string) =>
    `Two columns have the header “${header}” and it is not clear which one counts. Rename one of them.`,
  tabMade: (tab: string) => `The “${tab}” tab is back, as Pipesheet remembered it.`,
  tabTaken: (tab: string) => `Pipesheet now works with the “${tab}” tab.`,
  ownColumnLeft: (header: string, tab: string) =>
    `The column “${header}” is missing from the “${tab}” tab, and more than one column could be it. Put its header back as it was.`,
  ownColumnMade: (header: string, tab: string) => `The column “${header}” is back in the “${tab}” tab.`,
  tabMadeEmpty: (tab: string) => `The “${tab}” tab is back, without its earlier content.`,
  teamMade: (tab: string) =>
    `The “${tab}” tab is back with the owners’ names. Type their e-mail addresses again.`,
  ledgerMade: (tab: string) =>
    `The “${tab}” tab is back, without its earlier content. Alerts that were already sent may be sent once more.`,
  logBegins: 'The earlier log was deleted. What happened before this day is not known.',
  copyTaken: (tab: string) => `Pipesheet now uses the deals in the “${tab}” tab, a copy of the deleted one.`,
  dealsLeft: (tab: string) =>
    `The tab with the deals${tab === '' ? '' : ` (${tab})`} is gone and there is no copy of it. Bring it back with Undo or from the version history.`,
  severalCopies: (tabs: string) =>
    `The tab with the deals is gone and has several copies: ${tabs}. Delete all but one, then press “Repair” again.`,
  pipelineDropped: (name: string) =>
    `The tab of the pipeline “${name}” is gone, so Pipesheet no longer looks for it. If it comes back, set it up again.`,
  recovered: 'Pipesheet has found its tabs and columns again.',
  scheduleOff:
    'This file is a copy, so its alerts stay off: nobody gets the same one twice. To send alerts from here too, choose “Repair” in the Pipesheet menu.',
};

export type StructureTexts = typeof structure;
