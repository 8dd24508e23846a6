/** Hands letters to Google one by one, and knows afterwards what became of each. */
import type { LedgerState } from '../../domain/alerts/ledger';
import { addressKey } from '../../domain/alerts/told';
import type { Environment, Letter } from '../ports';
import { writeNote } from './mailing-note';

/** Google ends a run after six minutes; what is left then follows in the next hour (platform.md 2.2, 11.9). */
const STOP_AFTER = 270_000;

/**
 * The state of each letter by address. `planned`: not begun, for lack of time. `held`: the day's quota is used
 * up. `unknown`: handing it over failed, which does not say that it did not go; it is not sent again by itself
 * (platform.md 5.13).
 */
export function sendLetters(env: Environment, letters: readonly Letter[]): ReadonlyMap<string, LedgerState> {
  const states = new Map<string, LedgerState>();
  const sent: string[] = [];
  const begun: string[] = [];
  for (const letter of letters) {
    const address = addressKey(letter.to);
    const waits = whyWait(env);
    if (waits) {
      states.set(address, waits);
      continue;
    }
    begun.push(address);
    writeNote(env.memory, { sent, begun });
    const state = hand(env, letter);
    states.set(address, state);
    if (state === 'sent') sent.push(address);
  }
  writeNote(env.memory, { sent, begun });
  return states;
}

function whyWait(env: Environment): LedgerState | undefined {
  if (env.now.elapsed() > STOP_AFTER) return 'planned';
  return env.post.remaining() < 1 ? 'held' : undefined;
}

function hand(env: Environment, letter: Letter): LedgerState {
  try {
    env.post.send(letter);
    return 'sent';
  } catch (error) {
    console.error('A letter may not have gone:', error);
    return 'unknown';
  }
}
