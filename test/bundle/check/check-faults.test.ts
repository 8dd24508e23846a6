/** Any service call of a check, a fix, a merge or an undo may fail: a rerun ends where the run without a fault ended. */
import { expect, it, vi } from 'vitest';
import type { Host } from '../../../host/host';
import { Breaker, lookAt, Rewindable, sweep, type Trial } from '../fault-sweep';
import { ask, call, hostWithCsv } from '../host';

/** Some hundred broken runs in each test. */
vi.setConfig({ testTimeout: 300_000 });

/** Fixes in neighbouring and in scattered cells; two rows that are one deal, one of them in the total's last line. */
const SHEET = `Deal,Company,Owner,Stage,Amount,Close,Notes,Half
Roof,Acme,Ann,Proposal,12k,2026-12-01,first call,=1+1
Doors,Borealis,Bob,Won,$800,2026-11-02,,=2+2
Walls,Cobalt,ann,proposal ,15k,2026-12-09,,=3+3
roof,ACME,Ann,Negotiation,1200,2026-12-20,second call,=4+4
Total,,,,=SUM(E2:E5),,,
`;

async function rewindable(prepare: (host: Host) => void = () => undefined): Promise<Rewindable> {
  const breaker = new Breaker();
  const host = await hostWithCsv(SHEET, { ...breaker.hooks });
  call(host, 'setUp', { language: 'en', mode: 'adopt' });
  prepare(host);
  return new Rewindable(host, breaker);
}

/** All tabs, the log without its stamps; the engine takes the quotes off sheet names when rows come and go. */
function outcome(host: Host): unknown {
  const tabs = lookAt(host);
  const log = (tabs.Log ?? []).map((cells) => cells.slice(2));
  const deals = host.sheet('deals').formulas();
  return JSON.parse(
    JSON.stringify({ ...tabs, Log: log, deals, values: tabs.deals }).replaceAll("'deals'!", 'deals!'),
  );
}

function labelOf({ call: number, moment, name }: Trial): string {
  return `call ${number} (${name}) failing ${moment} its effect`;
}

/** Calls that only hand out handles and texts change nothing: they fail like the next call that does. */
const isWorthIt = (name: string) =>
  !/\.(getSheet\w*|getRange\w*|(format|parse)Date|getName|getActive\w*|getDisplayValues|getNotes|getEmail)$/.test(
    name,
  );

function expectAlike(subject: Rewindable, act: (host: Host) => void, proof: (host: Host) => void): number {
  let expected: unknown;
  return sweep(subject, {
    act,
    rerun: act,
    isWorthIt,
    whole: (host) => {
      proof(host);
      expected = outcome(host);
    },
    check: (host, trial) => expect(outcome(host), labelOf(trial)).toEqual(expected),
  });
}

function fixesOf(host: Host) {
  return call(host, 'checkSheet', {})
    .issues.filter(({ fix }) => fix !== undefined)
    .map(({ row, column, found, dealId }) => ({ row, column, found, dealId }));
}

const logged = (host: Host) => host.sheet('Log').values().length - 1;

it('checks without leaving a trace', async () => {
  const subject = await rewindable();
  expectAlike(
    subject,
    (host) => void ask(host, 'checkSheet', {}),
    (host) => expect(logged(host)).toBe(0),
  );
});

it('fixes everything exactly once', async () => {
  const subject = await rewindable();
  const fixes = fixesOf(subject.host);
  expect(fixes.length).toBe(4);
  expectAlike(
    subject,
    (host) => void ask(host, 'applyFixes', { fixes }),
    (host) => {
      expect(fixesOf(host)).toEqual([]);
      expect(logged(host)).toBe(4);
    },
  );
});

it('puts fixes back exactly once', async () => {
  const subject = await rewindable((host) => {
    call(host, 'applyFixes', { fixes: fixesOf(host) });
  });
  expectAlike(
    subject,
    (host) => void ask(host, 'undoLast', {}),
    (host) => expect(host.sheet('deals').display('E2:E4')).toEqual([['12k'], ['$800'], ['15k']]),
  );
});

const MERGE = { keep: { id: 'D-000001', row: 2 }, drop: { id: 'D-000004', row: 5 }, choices: {} };

it('merges exactly once, and loses no word on the way', async () => {
  const subject = await rewindable();
  expectAlike(
    subject,
    (host) => void ask(host, 'mergeDeals', MERGE),
    (host) => {
      expect(host.sheet('deals').display('A2:A5').flat()).toEqual(['Roof', 'Doors', 'Walls', 'Total']);
      expect(host.sheet('deals').display('G2')[0]?.[0]).toContain('first call\nsecond call');
    },
  );
});

it('takes a merge back exactly once', async () => {
  const subject = await rewindable((host) => {
    call(host, 'mergeDeals', MERGE);
  });
  expectAlike(
    subject,
    (host) => void ask(host, 'undoLast', {}),
    (host) => {
      expect(host.sheet('deals').display('A5:G5')[0]?.[0]).toBe('roof');
      expect(host.sheet('deals').formulas('E6')).toEqual([['=SUM(E2:E5)']]);
    },
  );
});
