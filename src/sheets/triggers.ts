/** What Google tells a trigger, in the use cases' own words. */
import type { EditEvent } from '../app/edit/handle-edit';
import type { Environment } from '../app/ports';
import { googleEnvironment } from './environment';

type SheetsEdit = GoogleAppsScript.Events.SheetsOnEdit;

/** Google's types promise both texts, but only edits of one cell have them (platform.md 3.3). */
interface EditTexts {
  readonly value?: string;
  readonly oldValue?: string;
}

/** The simple onEdit trigger. A failure is logged, never shown: what it misses, the hourly run finds. */
export function handleEditEvent(
  work: (env: Environment, event: EditEvent) => void,
): (event: SheetsEdit) => void {
  return function onEdit(event) {
    try {
      const env = googleEnvironment();
      const edit = readEdit(env, event);
      if (edit) work(env, edit);
    } catch (error) {
      console.warn('The edit is left to the hourly run:', error);
    }
  };
}

/** The hourly trigger; the event's `triggerUid` leads to the spreadsheet when none is active (platform.md 3.8). */
export function handleTimer(
  work: (env: Environment) => void,
): (event?: { readonly triggerUid?: string }) => void {
  return function runHourly(event) {
    work(googleEnvironment(event?.triggerUid));
  };
}

function readEdit(env: Environment, { range, ...texts }: SheetsEdit): EditEvent | undefined {
  const sheetId = range.getSheet().getSheetId();
  const tab = env.tabs().find((each) => each.id === sheetId);
  if (!tab) return undefined;
  const { value, oldValue }: EditTexts = texts;
  return {
    tab,
    area: {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}
