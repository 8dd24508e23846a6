/** A set-up or its undo that breaks off at any service call, before or after its effect: the next run ends in the same state. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import type { ServiceCall } from '../../../host/runtime/execution';
import { SMALL } from '../given/messy-sheets';
import { everythingOf, stateOf } from '../given/workbook-state';
import { ask, call, hostWithCsv } from '../host';

const ADOPT = { language: 'en', mode: 'adopt' } as const;
const FIXED = { ...ADOPT, fix: true } as const;

/** Services whose calls have effects; the rest only look or build. */
const EFFECTFUL =
  /^(Sheet|Range|RangeList|Spreadsheet|Protection|DeveloperMetadata|Properties|ClockTriggerBuilder|ScriptApp)$/;

/** Every how manieth call is broken in one run of the suite; `FAULTS=all` breaks each. */
const STRIDE = process.env.FAULTS === 'all' ? 1 : 9;

/** For acts whose steps are tried by another sweep too. */
const WIDE = process.env.FAULTS === 'all' ? 1 : 17;

const MOMENTS = ['onCall', 'afterCall'] as const;

type Moment = (typeof MOMENTS)[number];

function hasEffect({ service, kind, method }: ServiceCall): boolean {
  return (
    kind === 'write' || (EFFECTFUL.test(service) && /^(set|create|delete|remove|add|insert)/.test(method))
  );
}

/** Breaks an execution off at its nth effective call: nothing that comes after it in the same run works either. */
class Breaker {
  private left = Number.POSITIVE_INFINITY;
  private moment: Moment = 'onCall';

  readonly hooks = {
    onCall: (each: ServiceCall) => this.seen(each, 'onCall'),
    afterCall: (each: ServiceCall) => this.seen(each, 'afterCall'),
  };

  arm(call: number, moment: Moment): void {
    this.left = call;
    this.moment = moment;
  }

  mend(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  private seen(each: ServiceCall, now: Moment): void {
    if (this.left <= 0) throw new Error('The execution has ended.');
    if (now !== this.moment || !hasEffect(each)) return;
    this.left -= 1;
    if (this.left <= 0) throw new Error('The execution has ended.');
  }
}

/** What is tried: a workbook, what is done to it, and what is done once that broke off. */
interface Trial {
  readonly prepare: (breaker: Breaker) => Promise<Host>;
  readonly act: (host: Host) => unknown;
  readonly again: (host: Host) => unknown;
  readonly look: (host: Host) => unknown;
}

/** Breaks the act at every so manieth call; says how many calls with an effect it has. */
async function breakEach(trial: Trial, moment: Moment, stride: number, expected: unknown): Promise<number> {
  const whole = await trial.prepare(new Breaker());
  trial.act(whole);
  const effects = whole.calls.filter(hasEffect).length;
  for (let at = moment === 'onCall' ? 1 : 1 + Math.floor(stride / 2); at <= effects; at += stride) {
    const breaker = new Breaker();
    const host = await trial.prepare(breaker);
    breaker.arm(at, moment);
    expect(
      replyOf(() => trial.act(host)),
      `call ${at} must break the run`,
    ).not.toMatchObject({ ok: true });
    breaker.mend();
    trial.again(host);
    expect(trial.look(host), `after a break at call ${at}`).toEqual(expected);
  }
  return effects;
}

function replyOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return { error };
  }
}

const small = (breaker: Breaker) => hostWithCsv(SMALL, breaker.hooks);

/** The small sheet with an own list in its stage column and some ids of its own. */
async function arranged(breaker: Breaker): Promise<Host> {
  const host = await hostWithCsv(SMALL.replace(/^/gm, ',').replace(',Deal,', 'Deal ID,Deal,'), breaker.hooks);
  host.change('FORMAT', ({ sheets: [sheet] }) => {
    sheet?.setDataValidation(
      { row: 2, column: 4, rows: 9, columns: 1 },
      { criteria: 'VALUE_IN_LIST', values: ['Won', 'Lost'], showDropdown: true, allowInvalid: false },
    );
  });
  return host;
}

async function withSecondList(breaker: Breaker): Promise<Host> {
  const host = await small(breaker);
  host.change('INSERT_GRID', (workbook) =>
    workbook.addSheet('Partners').enterAll(1, 1, [
      ['Partner deal', 'Owner', 'Stage', 'Amount'],
      ['Delta', 'Cy', 'Negotiation', '1.2k'],
      ['Epsilon', 'Ann', 'Closed Won', 700],
    ]),
  );
  call(host, 'setUp', ADOPT);
  const { id } = host.sheet('Partners').sheet;
  host.machine.screen.select(id, { row: 1, column: 1, rows: 1, columns: 1 });
  return host;
}

describe.each(MOMENTS)('a run that breaks off (%s)', (moment) => {
  it('as a set-up ends alike when it is run again', async () => {
    const whole = await small(new Breaker());
    const result = call(whole, 'setUp', ADOPT);
    const act = (host: Host) => ask(host, 'setUp', ADOPT);
    const again = (host: Host) => expect(call(host, 'setUp', ADOPT)).toEqual(result);
    const effects = await breakEach(
      { prepare: small, act, again, look: stateOf },
      moment,
      STRIDE,
      stateOf(whole),
    );
    expect(effects).toBeGreaterThan(100);
  }, 300_000);

  it('as a set-up can be taken back', async () => {
    const before = everythingOf(await arranged(new Breaker()));
    const act = (host: Host) => ask(host, 'setUp', FIXED);
    // One that broke before its first note has left nothing to take back.
    const again = (host: Host) =>
      expect(ask(host, 'undoSetUp', { confirmed: false })).not.toMatchObject({ value: { undone: false } });
    await breakEach({ prepare: arranged, act, again, look: everythingOf }, moment, WIDE, before);
  }, 300_000);

  it('as an undo is finished when it is run again', async () => {
    const before = everythingOf(await arranged(new Breaker()));
    const prepare = async (breaker: Breaker) => {
      const host = await arranged(breaker);
      call(host, 'setUp', FIXED);
      return host;
    };
    const act = (host: Host) => ask(host, 'undoSetUp', { confirmed: false });
    const stride = Math.ceil(STRIDE / 3);
    await breakEach({ prepare, act, again: act, look: everythingOf }, moment, stride, before);
  }, 300_000);

  it('as a set-up of another pipeline ends alike when it is run again', async () => {
    const act = (host: Host) => ask(host, 'setUp', { ...FIXED, another: true });
    // Once more: the state tab takes up the log lines of the fixes with the next look.
    const again = (host: Host) => [act(host), ask(host, 'setUp', ADOPT)];
    const whole = await withSecondList(new Breaker());
    again(whole);
    await breakEach({ prepare: withSecondList, act, again, look: stateOf }, moment, WIDE, stateOf(whole));
  }, 300_000);

  it('as an undo of another pipeline is finished when it is run again', async () => {
    const before = stateOf(await withSecondList(new Breaker()));
    const prepare = async (breaker: Breaker) => {
      const host = await withSecondList(breaker);
      call(host, 'setUp', { ...ADOPT, another: true });
      return host;
    };
    const act = (host: Host) => ask(host, 'undoSetUp', { confirmed: false, pipeline: 'p2' });
    await breakEach({ prepare, act, again: act, look: stateOf }, moment, WIDE, before);
  }, 300_000);
});

describe('set-up that breaks off', () => {
  it("never starts a new sheet on a person's tab that a broken adoption had begun with", async () => {
    const breaker = new Breaker();
    const host = await small(breaker);
    breaker.arm(20, 'afterCall');
    expect(() => ask(host, 'setUp', ADOPT)).toThrow();
    breaker.mend();
    const own = host.workbook.sheets[0]?.name ?? '';
    const before = host.sheet(own).formulas('A1:E5');
    const shown = host.sheet(own).display('A1:E5');
    const result = call(host, 'setUp', { language: 'en', mode: 'sample' });
    expect(result.sheetName).not.toBe(own);
    expect(host.sheet(own).formulas('A1:E5')).toEqual(before);
    expect(host.sheet(own).display('A1:E5')).toEqual(shown);
  });

  it('gets over a passing failure of Google by itself', async () => {
    const whole = await small(new Breaker());
    const result = call(whole, 'setUp', ADOPT);
    const failed = new Set<string>();
    const host = await hostWithCsv(SMALL, {
      onCall: ({ service, method }) => {
        const name = `${service}.${method}`;
        if (!/^Range\.(getValues|setValues|setDataValidation)$/.test(name) || failed.has(name)) return;
        failed.add(name);
        throw Object.assign(new Error('Service error: Spreadsheets'), { name: 'Exception' });
      },
    });
    expect(call(host, 'setUp', ADOPT)).toEqual(result);
    expect(failed.size).toBe(3);
    expect(stateOf(host)).toEqual(stateOf(whole));
  });
});

it('a set-up that broke off before its columns were there writes no header over columns that somebody has added meanwhile', async () => {
  let isOut = true;
  const host = await hostWithCsv(SMALL, {
    onCall: ({ method }) => {
      if (isOut && method === 'insertColumnsAfter') throw new Error('The execution has ended.');
    },
  });
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  expect(ask(host, 'setUp', ADOPT).ok).toBe(false);
  isOut = false;
  host.change('INSERT_COLUMN', () => sheet.insertColumns(10, 10));
  host.edit(sheet.name, 'F1:F2', [['Mood'], ['sunny']]);
  call(host, 'setUp', ADOPT);
  const [header = [], first = []] = host.sheet(sheet.name).values();
  expect(header.slice(0, 7)).toEqual(['Deal', 'Owner', 'Stage', 'Amount', 'Close', 'Mood', 'Deal ID']);
  expect(first[5]).toBe('sunny');
});
