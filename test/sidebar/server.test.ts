/** The client of the server: JSON both ways, clear problems, and never a second move by itself. */
import { describe, expect, it, vi } from 'vitest';
import { CallFailed, createServer, type ScriptRunner } from '../../sidebar/server';
import { commonTexts } from '../../sidebar/texts/common-texts';
import { problem } from './harness/answers';

type Reaction = (name: string, json: string) => unknown;

const texts = () => commonTexts('en');
const move = { toStage: 'Won', deals: [{ id: 'D-1', row: 2, fromStage: 'Proposal' }] };
const busy = JSON.stringify({ ok: false, problem: problem({ code: 'busy' }) });

/** A runner that answers at once; what `react` throws goes to the failure handler. */
function fakeRunner(react: Reaction): ScriptRunner {
  const make = (done: (reply: unknown) => void, failed: (error: unknown) => void): ScriptRunner => {
    const call = (name: string) => (json: string) => {
      try {
        done(react(name, json));
      } catch (error) {
        failed(error);
      }
    };
    return {
      withSuccessHandler: (handler) => make(handler, failed),
      withFailureHandler: (handler) => make(done, handler),
      openPanel: call('openPanel'),
      previewSetUp: call('previewSetUp'),
      setUp: call('setUp'),
      readProgress: call('readProgress'),
      loadBoard: call('loadBoard'),
      moveDeals: call('moveDeals'),
      undoChanges: call('undoChanges'),
      readPulse: call('readPulse'),
      saveView: call('saveView'),
      laterScreens: call('laterScreens'),
      readDeal: call('readDeal'),
      editDeal: call('editDeal'),
      addDeal: call('addDeal'),
      addField: call('addField'),
      showDeal: call('showDeal'),
      showCell: call('showCell'),
      checkSheet: call('checkSheet'),
      applyFixes: call('applyFixes'),
      previewMerge: call('previewMerge'),
      mergeDeals: call('mergeDeals'),
      undoLast: call('undoLast'),
      undoSetUp: call('undoSetUp'),
      repairWorkbook: call('repairWorkbook'),
      changesBetween: call('changesBetween'),
      stageLessons: call('stageLessons'),
      takeLesson: call('takeLesson'),
      showWindow: call('showWindow'),
      showBoard: call('showBoard'),
      buildForecast: call('buildForecast'),
      sendAlertsNow: call('sendAlertsNow'),
      repairSchedule: call('repairSchedule'),
    };
  };
  return make(
    () => undefined,
    () => undefined,
  );
}

async function problemFrom(react: Reaction) {
  const failed = await createServer(fakeRunner(react), texts)('moveDeals', move).catch(
    (error: unknown) => error,
  );
  if (failed instanceof CallFailed) return failed.problem;
  throw new Error('The call did not fail.');
}

describe('createServer', () => {
  it('sends the question as JSON and answers the value', async () => {
    const react = vi.fn<Reaction>(() => '{"ok":true,"value":{"row":9}}');
    const answer = await createServer(fakeRunner(react), texts)('showDeal', { id: 'D-1', row: 8 });
    expect(react).toHaveBeenCalledExactlyOnceWith('showDeal', '{"id":"D-1","row":8}');
    expect(answer).toEqual({ row: 9 });
  });

  it('asks again by itself once when a look is refused and asking is safe', async () => {
    vi.useFakeTimers();
    const replies = [busy, '{"ok":true,"value":{"deals":0,"issues":[]}}'];
    const answer = createServer(
      fakeRunner(() => replies.shift()),
      texts,
    )('checkSheet', {});
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await expect(answer).resolves.toEqual({ deals: 0, issues: [] });
  });

  it('sends a move once even when a retry would be safe', async () => {
    const react = vi.fn<Reaction>(() => busy);
    await expect(problemFrom(react)).resolves.toMatchObject({ code: 'busy' });
    expect(react).toHaveBeenCalledOnce();
  });

  it('explains the trouble with several Google accounts', async () => {
    const found = await problemFrom(() => {
      throw new Error(
        'ScriptError: We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      );
    });
    expect(found).toMatchObject({ code: 'notAllowed', ...texts().problems.accounts });
  });

  it('takes a reply of null, as a Date in it would arrive, for a problem', async () => {
    await expect(problemFrom(() => null)).resolves.toMatchObject(texts().problems.unreadable);
  });

  it('says what Google said when a call breaks', async () => {
    const found = await problemFrom(() => {
      throw new Error('Service Spreadsheets timed out');
    });
    expect(found.message).toContain('Service Spreadsheets timed out');
  });
});
