/** A person's own small facts: user properties, which a script has once for all workbooks, by workbook. */
import type { PersonalMemory } from '../app/ports';
import { repeatable } from './retry';

/** @param workbookId what is remembered holds for this workbook only */
export function personalMemory(workbookId: () => string): PersonalMemory {
  const nameOf = (key: string) => `${workbookId()} ${key}`;
  return {
    get: (key) =>
      repeatable(() => PropertiesService.getUserProperties().getProperty(nameOf(key))) ?? undefined,
    set: (key, text) => {
      repeatable(() => PropertiesService.getUserProperties().setProperty(nameOf(key), text));
    },
  };
}
