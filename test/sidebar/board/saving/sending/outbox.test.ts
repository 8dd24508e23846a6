/** The order in which changes go to the sheet, and what becomes of those that do not arrive. */
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../../../sidebar/board/saving/change';
import { createOutbox, type Entry } from '../../../../../sidebar/board/saving/sending/outbox';
import type { Outcome } from '../../../../../sidebar/board/saving/sending/send-change';
import { problem } from '../../../harness/answers';
import { addOf, editOf, keysOf, moveOf } from '../changes';

const DONE: Outcome = { saved: [], refused: [] };

/** An outbox whose calls the test answers one by one. */
function outboxInHand() {
  const calls: { change: Change; answer: (outcome: Outcome) => void; fail: () => void }[] = [];
  const kept = new Map<string, Change>();
  const settled: Change[] = [];
  const failed: Change[] = [];
  let entries: readonly Entry[] = [];
  const outbox = createOutbox({
    send: (change) =>
      new Promise((answer, reject) => calls.push({ change, answer, fail: () => reject(new Error('lost')) })),
    problemOf: () => problem(),
    kept: { keep: (change) => kept.set(change.key, change), drop: (key) => kept.delete(key) },
    onEntries: (next) => {
      entries = next;
    },
    onSettled: (change) => settled.push(change),
    onFailed: (changes) => failed.push(...changes),
  });
  const sent = () => keysOf(calls.map(({ change }) => change));
  const states = () => entries.map(({ state }) => state);
  const call = (at: number) => calls[at] ?? expect.fail(`Nothing was sent as number ${at}.`);
  const answer = async (at: number) => {
    call(at).answer(DONE);
    await vi.waitFor(() => expect(settled).toContain(call(at).change));
  };
  const fail = async (at: number) => {
    call(at).fail();
    await vi.waitFor(() => expect(failed).toContain(call(at).change));
  };
  return { outbox, kept, settled, failed, sent, states, answer, fail, calls };
}

describe('the outbox', () => {
  it('sends changes of different deals at once and those of one deal in order', async () => {
    const { outbox, sent, answer } = outboxInHand();
    const changes = [moveOf(['D-1'], 'Won'), moveOf(['D-2'], 'Won'), editOf('D-1', 5), editOf('D-1', 6)];
    for (const change of changes) outbox.put(change);
    const [first, second, third, fourth] = keysOf(changes);
    expect(sent()).toEqual([first, second]);
    await answer(0);
    expect(sent()).toEqual([first, second, third]);
    await answer(2);
    expect(sent()).toEqual([first, second, third, fourth]);
  });

  it('keeps every change from the moment it is made until the server has decided', async () => {
    const { outbox, kept, answer, fail } = outboxInHand();
    const [one, other] = [editOf('D-1', 5), editOf('D-2', 5)];
    outbox.put(one);
    outbox.put(other);
    expect([...kept.keys()]).toEqual(keysOf([one, other]));
    await answer(0);
    await fail(1);
    expect([...kept.keys()]).toEqual([other.key]);
    outbox.discard(other.key);
    expect(kept.size).toBe(0);
    expect(outbox.entries()).toEqual([]);
  });

  it('does not send what waits behind a change that was not saved, until all is sent again in order', async () => {
    const { outbox, sent, states, answer, fail, failed } = outboxInHand();
    const [one, other] = [editOf('D-1', 5), editOf('D-1', 6)];
    outbox.put(one);
    outbox.put(other);
    await fail(0);
    expect(failed).toEqual([one, other]);
    expect(states()).toEqual(['unsaved', 'unsaved']);
    outbox.retry();
    await answer(1);
    await answer(2);
    expect(sent()).toEqual(keysOf([one, one, other]));
    expect(states()).toEqual([]);
  });

  it('sends one after the other what it sends again, and stops at the first that fails', async () => {
    const { outbox, sent, states, fail } = outboxInHand();
    const changes = [editOf('D-1', 5), editOf('D-2', 5), editOf('D-3', 5)];
    for (const change of changes) outbox.put(change);
    for (const at of [0, 1, 2]) await fail(at);
    outbox.retry();
    expect(sent()).toHaveLength(4);
    await fail(3);
    expect(states()).toEqual(['unsaved', 'unsaved', 'unsaved']);
    expect(sent()).toHaveLength(4);
  });

  it('makes one move of two when the first is not saved, and remembers where the first may have led', async () => {
    const { outbox, sent, calls, kept, fail } = outboxInHand();
    const first = moveOf(['D-1', 'D-2'], 'Negotiation');
    outbox.put(first);
    await fail(0);
    const later = moveOf(['D-1'], 'Won', 'Negotiation');
    outbox.put(later);
    expect(sent()[1]).toBe(later.key);
    expect(calls[1]?.change).toMatchObject({
      toStage: 'Won',
      deals: [{ fromStage: 'Proposal', via: ['Negotiation'] }],
    });
    expect(outbox.entries().map(({ change }) => change.kind === 'move' && change.deals.length)).toEqual([
      1, 1,
    ]);
    expect([...kept.values()].map((change) => change.kind === 'move' && change.deals.length)).toEqual([1, 1]);
  });

  it('drops a reason for losing with the move that asked for it, and keeps an amount', async () => {
    const { outbox, calls, fail } = outboxInHand();
    const lost = moveOf(['D-1'], 'Lost');
    const facts = { lostReason: 'Price', amount: 5 };
    outbox.put({ ...lost, deals: lost.deals.map((deal) => ({ ...deal, facts })) });
    await fail(0);
    outbox.put(moveOf(['D-1'], 'Won', 'Lost'));
    expect(calls[1]?.change).toMatchObject({ deals: [{ facts: { amount: 5 } }] });
    expect(JSON.stringify(calls[1]?.change)).not.toContain('Price');
  });

  it('adds a deal where it was moved to before it was saved', async () => {
    const { outbox, sent, fail } = outboxInHand();
    const add = addOf('New one');
    outbox.put(add);
    await fail(0);
    outbox.put(moveOf([add.key], 'Negotiation'));
    expect(sent()).toHaveLength(1);
    expect(outbox.entries()).toMatchObject([{ change: { key: add.key, request: { stage: 'Negotiation' } } }]);
  });

  it('does not send by itself what could be doubled: a refusal that is no harm to repeat, an addition of long ago', () => {
    const { outbox, sent } = outboxInHand();
    const old = { ...addOf('Old'), key: '1000-1' };
    outbox.adopt([old, addOf('Recent')], problem());
    outbox.adopt([editOf('D-1', 5)], problem({ retrySafe: false }));
    outbox.retry(true);
    expect(sent()).toHaveLength(1);
    outbox.discard('unknown');
    expect(outbox.entries()).toHaveLength(3);
  });

  it('sends an adopted change again only once while its answer is awaited', () => {
    const { outbox, sent } = outboxInHand();
    outbox.adopt([moveOf(['D-1'], 'Won')], problem());
    outbox.retry(true);
    outbox.retry();
    expect(sent()).toHaveLength(1);
  });
});
