/** A workbook whose script has forgotten it: a copy, or a project pushed anew, has no document properties. */
import { describe, expect, it } from 'vitest';
import { columnOf, giveAddresses, pipelineHost } from '../given/pipeline-host';
import { call } from '../host';

async function forgottenWorkbook() {
  const host = await pipelineHost(6);
  giveAddresses(host);
  host.edit('Stages', 'C3', '0.33');
  host.edit('Settings', 'B2', '한국어');
  host.edit('Settings', 'B5', '7');
  host.edit('Holidays', 'A2:B2', [['2026-12-24', 'Party']]);
  host.machine.properties.document.clear();
  return host;
}

const OWN_TABS = ['Stages', 'Team', 'Targets', 'Holidays', 'Settings', 'Log', 'Alerts'];

describe('setting up a workbook that was set up before', () => {
  it('keeps what the team has written into the tabs', async () => {
    const host = await forgottenWorkbook();
    const before = OWN_TABS.map((name) => host.sheet(name).values());
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    expect(OWN_TABS.map((name) => host.sheet(name).values())).toEqual(before);
  });

  it('adds owners that Team does not know', async () => {
    const host = await forgottenWorkbook();
    host.edit('deals', `${columnOf(host, 'Owner')}2`, 'Noor');
    call(host, 'setUp', { language: 'en', mode: 'adopt' });
    const team = host.sheet('Team').values();
    expect(team.map(([name]) => name)).toEqual(['Name', 'Mina', 'Joon', 'Ada', 'Noor']);
    expect(team[1]?.[1]).toBe('mina@example.com');
  });
});
