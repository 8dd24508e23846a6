/** What is sent of each change, and which answers decide about it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendChange } from '../../../../../sidebar/board/saving/sending/send-change';
import { CallFailed, type Server } from '../../../../../sidebar/server';
import type { Problem } from '../../../../../src/contract/rpc';
import { problem } from '../../../harness/answers';
import { addOf, editOf, moveOf } from '../changes';

afterEach(() => {
  vi.useRealTimers();
});

/** A server that fails every call; `answered` tells whether our server said so itself. */
const failing =
  (facts: Partial<Problem>, answered: boolean): Server =>
  () =>
    Promise.reject(new CallFailed(problem(facts), answered));

describe('sendChange', () => {
  it.each(['busy', 'serviceFailed', 'quotaReached'] as const)('takes %s for no decision', async (code) => {
    await expect(sendChange(failing({ code }, true), moveOf(['D-1'], 'Won'))).rejects.toThrow(CallFailed);
  });

  it('takes a call that never reached the server for no decision, whatever it is called', async () => {
    const lost = failing({ code: 'notAllowed' }, false);
    await expect(sendChange(lost, editOf('D-1', 5))).rejects.toThrow(CallFailed);
  });

  it('takes a refusal of the whole for a refusal of each deal', async () => {
    const refusing = failing({ code: 'tabMissing' }, true);
    const { saved, refused } = await sendChange(refusing, moveOf(['D-1', 'D-2'], 'Won'));
    expect(saved).toEqual([]);
    expect(refused.map(({ id, problem: why }) => [id, why.code])).toEqual([
      ['D-1', 'tabMissing'],
      ['D-2', 'tabMissing'],
    ]);
  });

  it('names a refused new deal by its token, which is its card until then', async () => {
    const add = addOf('Fresh');
    const { refused } = await sendChange(failing({ code: 'valueInvalid' }, true), add);
    expect(refused).toMatchObject([{ id: add.key }]);
  });

  it('gives up after two minutes of silence', async () => {
    vi.useFakeTimers();
    const silent: Server = () => new Promise(() => undefined);
    const sent = expect(sendChange(silent, editOf('D-1', 5))).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(120_000);
    await sent;
  });
});
