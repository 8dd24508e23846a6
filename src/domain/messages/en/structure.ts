/** What happened to the workbook's structure and what a repair did about it, in English. */
export const structure = {
  renamed: (from: string, to: string) =>
    `The column “${from}” is now called “${to}”; Pipesheet goes on with it.`,
  columnGone: (header: string) => `The column “${header}” is gone; Pipesheet goes on without it.`,
  twinMarked: (header: string) =>
    `Two columns have the header “${header}”. Pipesheet goes on with the one it has known.`,
  twin: (header: string) => `Two columns have the header “${header}”. Only one of them counts.`,
  renameOne: 'Rename the other one.',
  tabGone: (tab: string) => `The “${tab}” tab is gone.`,
  pressRepair: 'Bring it back with Undo or from the version history, or press “Repair”.',
  strayStages: (pipeline: string) =>
    `The Stages tab has stages of “${pipeline}”, which is no pipeline; nothing uses them.`,
  nameMain: 'Empty these cells of the Pipeline column: there is but one pipeline.',
  nameOneOf: (pipelines: readonly string[]) =>
    `In the Pipeline column write ${pipelines.map((name) => `“${name}”`).join(' or ')}; leave it empty for the first pipeline.`,
  migrated: 'This workbook has been brought up to the new version of Pipesheet.',
  migrationFailed: (why: string) =>
    `Bringing this workbook up to the new version of Pipesheet has not ended: ${why}`,
  nothingToDo: 'Everything is in its place.',
  headerRestored: (header: string, cell: string) => `The header “${header}” is back in ${cell}.`,
  headerRowRestored: (tab: string) =>
    `“${tab}” has its header row back. Titles of columns of your own have to be typed again.`,
  columnRestored: (header: string, values: number, blank: number) =>
    `The column “${header}” is back at the right end with ${values === 1 ? '1 value' : `${values} values`}${blank === 0 ? '' : `; ${blank === 1 ? '1 deal has' : `${blank} deals have`} none`}.`,
  idsRestored: (header: string, known: number, fresh: number) =>
    `The column “${header}” is back: ${known === 1 ? '1 deal' : `${known} deals`} recognised${fresh === 0 ? '' : `, ${fresh} with a new ID`}.`,
  columnLeft: (header: string) =>
    `The column “${header}” cannot be put back: nothing is known of its values. Bring it back with Undo or from the version history.`,
  columnTwice: (header: string) =>
    `Two columns have the header “${header}” and nothing says which one counts. Rename one of them.`,
  tabMade: (tab: string) => `The “${tab}” tab is back with what Pipesheet remembered of it.`,
  tabTaken: (tab: string) => `Pipesheet now works with the “${tab}” tab.`,
  ownColumnLeft: (header: string, tab: string) =>
    `The column “${header}” is missing from the “${tab}” tab, and more than one column could be it. Put its header back as it was.`,
  ownColumnMade: (header: string, tab: string) => `The “${tab}” tab has its column “${header}” back.`,
  tabMadeEmpty: (tab: string) => `The “${tab}” tab is there again, without its earlier content.`,
  teamMade: (tab: string) =>
    `The “${tab}” tab is back with the owners’ names. E-mail addresses have to be typed again.`,
  ledgerMade: (tab: string) =>
    `The “${tab}” tab is there again, without its earlier content: reminders that have gone out may go out once more.`,
  logBegins: 'The earlier log was deleted. What happened before this day is not known.',
  copyTaken: (tab: string) =>
    `The deals are now those of the “${tab}” tab, the copy of the one that was deleted.`,
  dealsLeft: (tab: string) =>
    `The tab with the deals${tab === '' ? '' : ` (${tab})`} is gone and there is no copy of it. Bring it back with Undo or from the version history.`,
  severalCopies: (tabs: string) =>
    `The tab with the deals is gone and has several copies: ${tabs}. Delete all but one, then press “Repair” again.`,
  pipelineDropped: (name: string) =>
    `The tab of the pipeline “${name}” is gone, so Pipesheet no longer looks for it. Should it come back, set it up again.`,
  recovered: 'Pipesheet has found its tabs and columns again.',
  scheduleOff:
    'This file is a copy: reminders stay off in it, so that nobody gets each of them twice. To send them from here as well, choose “Repair” in the Pipesheet menu.',
};

export type StructureTexts = typeof structure;
