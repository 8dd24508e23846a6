/** Colours and lists in the tabs of deals follow the Stages tab, with no set-up run again. */
import { expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { SMALL } from '../given/messy-sheets';
import { call, hostWithCsv, lastCounts } from '../host';

async function smallHost(): Promise<Host> {
  const host = await hostWithCsv(SMALL);
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  return host;
}

/** The formulas and colours of the rules on the Deals tab. */
function rules(host: Host): string {
  return JSON.stringify(host.sheet('deals').sheet.properties.conditionalFormatRules);
}

it('follow a limit or a colour as soon as it is edited', async () => {
  const host = await smallHost();
  const rows = host.sheet('Stages').display();
  const place = (header: string) => String.fromCharCode(65 + (rows[0]?.indexOf(header) ?? 0));
  const before = rules(host);
  host.edit('Stages', `${place('Stale after (working days)')}2`, '77');
  expect(rules(host)).not.toBe(before);
  expect(rules(host)).toContain('*77');
  host.edit('Stages', `${place('Colour')}2`, '#123456');
  expect(rules(host)).toContain('#123456');
});

it('follow a change that no edit event told of with the next hourly run, once', async () => {
  const host = await smallHost();
  host.change('EDIT', () => host.sheet('Stages').sheet.enter(2, 1, 'Offer'));
  host.advance('2026-11-21T06:30:00Z');
  call(host, 'loadBoard', {});
  host.advance('2026-11-21T07:30:00Z');
  expect(rules(host)).toContain('Offer');
  const after = rules(host);
  host.advance('2026-11-21T08:30:00Z');
  expect(rules(host)).toBe(after);
  expect(lastCounts(host).writes).toBe(0);
});

it('stay as they are when something else of a stage is edited', async () => {
  const host = await smallHost();
  const before = rules(host);
  host.edit('Stages', 'C2', '35%');
  expect(rules(host)).toBe(before);
  expect(lastCounts(host)).toMatchObject({ reads: 1, writes: 0 });
});
