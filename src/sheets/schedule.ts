/** The one hourly trigger of a workbook: found by its handler's name, made once, its maker remembered. */
import type { Memory, Schedule } from '../app/ports';
import { toFailure } from './google-errors';
import { triggerKey } from './workbook-handle';

const HANDLER = 'runHourly';

/** The memory key that tells who made the trigger; other people's triggers cannot be seen (platform.md 3.5). */
const KEY = 'schedule';

/** The hourly trigger of this document, as the person at work sees it. */
export function hourlySchedule(
  spreadsheet: Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getId'>,
  memory: Memory,
  user: () => string,
): Schedule {
  /** A published add-on sees the person's triggers for other documents too; those are not ours to touch. */
  function ours(): GoogleAppsScript.Script.Trigger[] {
    const documents = PropertiesService.getUserProperties().getProperties();
    const id = spreadsheet.getId();
    return ScriptApp.getProjectTriggers().filter(
      (trigger) =>
        trigger.getHandlerFunction() === HANDLER &&
        (documents[triggerKey(trigger.getUniqueId())] ?? id) === id,
    );
  }

  function make(): void {
    remember(ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create());
  }

  function remember(trigger: GoogleAppsScript.Script.Trigger): void {
    const uid = trigger.getUniqueId();
    PropertiesService.getUserProperties().setProperty(triggerKey(uid), spreadsheet.getId());
    memory.set({ [KEY]: JSON.stringify({ by: user(), trigger: uid }) });
  }

  function remove(triggers: readonly GoogleAppsScript.Script.Trigger[]): void {
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  }

  /** One of ours, unless somebody else has made theirs. */
  function ensureOne(): void {
    const [first, ...more] = ours();
    remove(more);
    if (memory.get(KEY) !== undefined) return;
    if (first) remember(first);
    else make();
  }

  return {
    active: () => memory.get(KEY) !== undefined,
    ensure: () => {
      try {
        ensureOne();
      } catch (error) {
        if (!isRefusal(error)) throw error;
        console.warn('The hourly run could not be scheduled:', error);
      }
    },
    repair: () => {
      remove(ours());
      // Should Google refuse a new one, nobody is told that there is one.
      memory.remove(KEY);
      make();
    },
    cancel: () => {
      const triggers = ours();
      const store = PropertiesService.getUserProperties();
      // First, because a trigger that is gone does not lead to its property any more.
      for (const trigger of triggers) store.deleteProperty(triggerKey(trigger.getUniqueId()));
      remove(triggers);
      memory.remove(KEY);
    },
  };
}

/**
 * A refusal is no failure of set-up: test deployments have no triggers at all, and accounts have limits
 * (platform.md 3.6). The panel shows that nothing is scheduled, and how to repair it.
 */
function isRefusal(error: unknown): boolean {
  const { code } = toFailure(error);
  return code === 'notAllowed' || code === 'quotaReached';
}
