/** Migrations and repairs that break off at any service call: the next run ends where the whole one ended (design 10). */
import { expect, it, vi } from 'vitest';
import type { Host } from '../../../host/host';
import { Breaker, lookAt, Rewindable, sweep, type Trial } from '../fault-sweep';
import { pipelineHost } from '../given/pipeline-host';
import { ask, call, lastCounts } from '../host';

/** Monday in Seoul, before anybody's alert hour. */
const MONDAY = '2026-11-23T08:00:00+09:00';

vi.setConfig({ testTimeout: 300_000 });

async function rewindable(prepare: (host: Host) => void): Promise<Rewindable> {
  const breaker = new Breaker();
  const host = await pipelineHost(6, { now: MONDAY, ...breaker.hooks });
  host.run('runHourly');
  prepare(host);
  return new Rewindable(host, breaker);
}

/** The workbook as version 1 left it: no Pipeline column, no marks on columns, one pipeline in the layout. */
function makeFirstVersion(host: Host): void {
  const stages = host.sheet('Stages').sheet;
  const place = (host.sheet('Stages').values()[0] ?? []).indexOf('Pipeline') + 1;
  stages.deleteColumns(place, 1);
  const marks = host.workbook.developerMetadata.filter(({ key }) => key === 'pipesheet');
  host.workbook.update({ developerMetadata: marks });
  const store = host.machine.properties.document;
  const { workbookVersion: _, layout = '', ...others } = store.all();
  const { pipelines, nextId, tabs } = JSON.parse(layout);
  const [{ headerRow, headers, added }] = pipelines;
  const first = { version: 1, tabs, pipeline: { headerRow, headers, added, nextId } };
  store.set({ ...others, layout: JSON.stringify(first) }, true);
}

/** Everything that a migration changes: tabs, marks and the memory, in which who failed when does not count. */
function outcome(host: Host): unknown {
  const { structure: _, health: __, revision: ___, ...memory } = host.machine.properties.document.all();
  const { developerMetadata } = host.workbook;
  const marks = developerMetadata.map(({ id: ____, ...mark }) => JSON.stringify(mark)).sort();
  return { tabs: lookAt(host), marks, memory };
}

function labelOf({ call: number, moment, name }: Trial): string {
  return `call ${number} (${name}) failing ${moment} its effect`;
}

const open = (host: Host) => expect(ask(host, 'openPanel', {})).toBeDefined();

it('leads a workbook of version 1 to the present one, once, whatever fails', async () => {
  const subject = await rewindable(makeFirstVersion);
  let expected: unknown;
  const calls = sweep(subject, {
    act: open,
    rerun: open,
    whole: (host) => {
      expected = outcome(host);
      const [header = [], first = []] = host.sheet('Stages').values();
      expect(header.at(-1)).toBe('Pipeline');
      expect(first.at(-1)).toBe('');
      const { layout = '', workbookVersion } = host.machine.properties.document.all();
      expect(JSON.parse(layout)).toMatchObject({ version: 2, pipelines: [{ key: 'main', name: 'deals' }] });
      expect(workbookVersion).toBe('2');
      open(host);
      expect(lastCounts(host).writes).toBe(0);
      expect(lastCounts(host).reads).toBe(3);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
  expect(calls).toBeGreaterThan(40);
});

it('adds no header over what people have written beside the stages', async () => {
  const { host } = await rewindable((prepared) => {
    makeFirstVersion(prepared);
    const { sheet } = prepared.sheet('Stages');
    sheet.enter(2, (prepared.sheet('Stages').values()[0] ?? []).length + 1, 'ask first');
  });
  open(host);
  const [header = [], first = []] = host.sheet('Stages').values();
  expect(first[header.indexOf('Pipeline')]).toBe('');
  expect(header[first.indexOf('ask first')]).toBe('');
});

it('migrates in the hourly run too, but never in a simple trigger', async () => {
  const { host } = await rewindable(makeFirstVersion);
  host.edit('deals', 'A2', 'Renamed deal');
  expect(host.machine.properties.document.get('workbookVersion')).toBeNull();
  host.run('runHourly');
  expect(host.machine.properties.document.get('workbookVersion')).toBe('2');
  expect(call(host, 'loadBoard', {}).notices.map(({ message }) => message)).toEqual([
    'This workbook has been updated for the new version of Pipesheet.',
  ]);
});

it('repairs columns and tabs to the same end, whatever fails', async () => {
  const subject = await rewindable((host) => {
    const { sheet } = host.sheet('deals');
    const place = (header: string) => (host.sheet('deals').values()[0] ?? []).indexOf(header) + 1;
    sheet.deleteColumns(place('Stage'), 1);
    sheet.enter(1, place('Amount'), 'Worth');
    host.workbook.removeSheet(host.sheet('Holidays').sheet);
  });
  const repair = (host: Host) => expect(ask(host, 'repairWorkbook', {})).toBeDefined();
  const whatCounts = (host: Host) => {
    const { Forecast: _, ...tabs } = lookAt(host);
    return tabs;
  };
  let expected: unknown;
  sweep(subject, {
    act: repair,
    rerun: repair,
    isWorthIt: (name) =>
      /^(Range|Sheet|Spreadsheet|DeveloperMetadata|Properties)\.(set|add|insert|remove|delete|copy|hide)/.test(
        name,
      ),
    whole: (host) => {
      expected = whatCounts(host);
      expect(host.sheet('deals').values()[0]?.at(-1)).toBe('Stage');
    },
    check: (host, trial) => {
      expect(whatCounts(host), labelOf(trial)).toEqual(expected);
      expect(ask(host, 'loadBoard', {}).ok, labelOf(trial)).toBe(true);
    },
  });
});
