/** The one hourly trigger of a workbook: found by its handler's name, made once, its maker remembered. */
import type { Memory, Schedule } from '../app/ports';
import { triggerKey } from './workbook-handle';

const HANDLER = 'runHourly';

/** The memory key that tells who made the trigger; other people's triggers cannot be seen (platform.md 3.5). */
const KEY = 'schedule';

export function hourlySchedule(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  memory: Memory,
  user: () => string,
): Schedule {
  function ours(): GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  }

  function make(): void {
    const trigger = ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
    const uid = trigger.getUniqueId();
    PropertiesService.getUserProperties().setProperty(triggerKey(uid), spreadsheet.getId());
    memory.set({ [KEY]: JSON.stringify({ by: user(), trigger: uid }) });
  }

  function remove(triggers: readonly GoogleAppsScript.Script.Trigger[]): void {
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  }

  return {
    active: () => memory.get(KEY) !== undefined,
    ensure: () => {
      const [first, ...more] = ours();
      remove(more);
      if (!first && memory.get(KEY) === undefined) make();
      else if (first && memory.get(KEY) === undefined) {
        memory.set({ [KEY]: JSON.stringify({ by: user(), trigger: first.getUniqueId() }) });
      }
    },
    repair: () => {
      remove(ours());
      make();
    },
  };
}
