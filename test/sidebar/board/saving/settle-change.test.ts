/** What is said and done once the server has decided. */
import { expect, it } from 'vitest';
import { type SettlingDesk, settleChange } from '../../../../sidebar/board/saving/settle-change';
import type { Toast } from '../../../../sidebar/parts/toasts';
import { panelTexts } from '../../../../sidebar/texts/panel-texts';
import { problem } from '../../harness/answers';
import { board, lane } from '../../harness/fixtures/card';
import { moveOf } from './changes';

const nothing = () => undefined;

/** A desk at which nobody can be asked anything, as the board shows another pipeline by now. */
function deskOf(shown: Toast[]): SettlingDesk {
  const elsewhere = board([lane({ stage: 'Elsewhere' })]);
  return {
    latest: {
      now: () => elsewhere,
      base: () => elsewhere,
      settle: nothing,
      settled: () => 0,
      replace: nothing,
      pend: nothing,
    },
    texts: panelTexts('en'),
    speaker: { show: (toast) => shown.push(toast), announce: nothing },
    ask: () => false,
    outbox: {
      entries: () => [],
      put: nothing,
      adopt: nothing,
      hold: nothing,
      retry: nothing,
      discard: nothing,
    },
    steps: { canUndo: false, undo: nothing, keep: nothing },
    conflicts: { first: undefined, add: nothing, choose: nothing },
    replies: { wait: () => Promise.reject(), isAwaited: () => false, tell: nothing, pass: nothing },
    put: nothing,
    refresh: nothing,
  };
}

it('says why a deal stays that lacks a fact and can no longer be asked about', () => {
  const shown: Toast[] = [];
  const lacking = problem({ code: 'fieldRequired', fields: ['amount'], message: 'Amount is missing.' });
  settleChange(deskOf(shown), moveOf(['D-1'], 'Won'), {
    saved: [],
    refused: [{ id: 'D-1', problem: lacking }],
  });
  expect(shown).toMatchObject([{ kind: 'problem', text: expect.stringContaining('Amount is missing.') }]);
});
