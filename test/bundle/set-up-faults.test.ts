/** A set-up that breaks off at any service call, before or after its effect: the next run ends in the same state. */
import { describe, expect, it } from 'vitest';
import type { ServiceCall } from '../../host/runtime/execution';
import { ask, call, hostWithCsv } from './host';
import { SMALL } from './messy-sheets';
import { stateOf } from './workbook-state';

const ADOPT = { language: 'en', mode: 'adopt' } as const;

/** Services whose calls have effects; the rest only look or build. */
const EFFECTFUL =
  /^(Sheet|Range|RangeList|Spreadsheet|Protection|DeveloperMetadata|Properties|ClockTriggerBuilder)$/;

/** Every how manieth call is broken in one run of the suite; `FAULTS=all` breaks each. */
const STRIDE = process.env.FAULTS === 'all' ? 1 : 9;

function hasEffect({ service, kind, method }: ServiceCall): boolean {
  return (
    kind === 'write' || (EFFECTFUL.test(service) && /^(set|create|delete|remove|add|insert)/.test(method))
  );
}

/** Breaks the execution off at the nth effective call: nothing that comes after it in the same run works either. */
function breaker(at: number, moment: 'onCall' | 'afterCall') {
  let count = 0;
  let broken = false;
  const stop = () => {
    if (broken) throw new Error('The execution has ended.');
  };
  const seen = (each: ServiceCall, now: typeof moment) => {
    stop();
    if (now !== moment || !hasEffect(each)) return;
    count += 1;
    if (count !== at) return;
    broken = true;
    stop();
  };
  return {
    hooks: {
      onCall: (each: ServiceCall) => seen(each, 'onCall'),
      afterCall: (each: ServiceCall) => seen(each, 'afterCall'),
    },
    mend: () => {
      broken = false;
      count = Number.NEGATIVE_INFINITY;
    },
  };
}

async function withoutFault() {
  const host = await hostWithCsv(SMALL);
  const result = call(host, 'setUp', ADOPT);
  return { result, state: stateOf(host), effects: host.calls.filter(hasEffect).length };
}

describe('set-up that breaks off', () => {
  it.each(['onCall', 'afterCall'] as const)(
    'ends alike when it is run again (%s)',
    async (moment) => {
      const whole = await withoutFault();
      expect(whole.effects).toBeGreaterThan(100);
      const first = moment === 'onCall' ? 1 : 1 + Math.floor(STRIDE / 2);
      for (let at = first; at <= whole.effects; at += STRIDE) {
        const { hooks, mend } = breaker(at, moment);
        const host = await hostWithCsv(SMALL, hooks);
        let reply: unknown;
        try {
          reply = ask(host, 'setUp', ADOPT);
        } catch (error) {
          reply = error;
        }
        expect(reply, `call ${at} must break the run`).not.toMatchObject({ ok: true });
        mend();
        expect(call(host, 'setUp', ADOPT), `after a break at call ${at}`).toEqual(whole.result);
        expect(stateOf(host), `after a break at call ${at}`).toEqual(whole.state);
      }
    },
    300_000,
  );

  it("never starts a new sheet on a person's tab that a broken adoption had begun with", async () => {
    const { hooks, mend } = breaker(20, 'afterCall');
    const host = await hostWithCsv(SMALL, hooks);
    expect(() => ask(host, 'setUp', ADOPT)).toThrow();
    mend();
    const own = host.workbook.sheets[0]?.name ?? '';
    const before = host.sheet(own).formulas('A1:E5');
    const shown = host.sheet(own).display('A1:E5');
    const result = call(host, 'setUp', { language: 'en', mode: 'sample' });
    expect(result.sheetName).not.toBe(own);
    expect(host.sheet(own).formulas('A1:E5')).toEqual(before);
    expect(host.sheet(own).display('A1:E5')).toEqual(shown);
  });

  it('gets over a passing failure of Google by itself', async () => {
    const whole = await withoutFault();
    const failed = new Set<string>();
    const host = await hostWithCsv(SMALL, {
      onCall: ({ service, method }) => {
        const name = `${service}.${method}`;
        if (!/^Range\.(getValues|setValues|setDataValidation)$/.test(name) || failed.has(name)) return;
        failed.add(name);
        throw Object.assign(new Error('Service error: Spreadsheets'), { name: 'Exception' });
      },
    });
    expect(call(host, 'setUp', ADOPT)).toEqual(whole.result);
    expect(failed.size).toBe(3);
    expect(stateOf(host)).toEqual(whole.state);
  });
});
