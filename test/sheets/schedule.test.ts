/** The hourly trigger as Google keeps it: one for each person, refused now and then. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentMemory } from '../../src/sheets/document-memory';
import { hourlySchedule } from '../../src/sheets/schedule';

let uids: string[];
let refusal: Error | undefined;

function store() {
  const kept: Record<string, string> = {};
  return {
    getProperties: () => ({ ...kept }),
    setProperties: (values: Record<string, string>) => void Object.assign(kept, values),
    setProperty: (key: string, value: string) => void Object.assign(kept, { [key]: value }),
    deleteProperty: (key: string) => void delete kept[key],
  };
}

const trigger = (uid: string) => ({ getHandlerFunction: () => 'runHourly', getUniqueId: () => uid });

function create() {
  if (refusal) throw refusal;
  const uid = `uid-${uids.length + 1}`;
  uids.push(uid);
  return trigger(uid);
}

beforeEach(() => {
  uids = [];
  refusal = undefined;
  const [document, user] = [store(), store()];
  vi.stubGlobal('PropertiesService', {
    getDocumentProperties: () => document,
    getUserProperties: () => user,
  });
  vi.stubGlobal('ScriptApp', {
    getProjectTriggers: () => uids.map(trigger),
    deleteTrigger: (gone: ReturnType<typeof trigger>) => {
      uids = uids.filter((uid) => uid !== gone.getUniqueId());
    },
    newTrigger: () => ({ timeBased: () => ({ everyHours: () => ({ create }) }) }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function schedule() {
  const spreadsheet: Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getId'> = { getId: () => 'book' };
  return hourlySchedule(spreadsheet, documentMemory(), () => 'mina@example.com');
}

describe('repairing', () => {
  it('leaves one trigger, however often', () => {
    schedule().ensure();
    schedule().repair();
    schedule().repair();
    expect(uids).toHaveLength(1);
    expect(schedule().active()).toBe(true);
  });

  it('does not say that the run is scheduled when Google refuses the new trigger', () => {
    schedule().ensure();
    refusal = new Error('This script has too many triggers.');
    expect(() => schedule().repair()).toThrow(refusal);
    expect(schedule().active()).toBe(false);
  });
});
