/** When the panel asks for the pulse: often while somebody works with it, seldom while it is only open. */

const USUAL_MS = 10_000;
const IDLE_MS = 60_000;
const IDLE_AFTER_MS = 300_000;
const SHORTEST_MS = 2_000;
const LONGEST_MS = 300_000;

/** Instants in milliseconds. */
export interface Beats {
  readonly asked: number;
  /** When the person last did something here. */
  readonly touched: number;
  /** In a row. */
  readonly failures: number;
  /** A newer board was heard of and could not be shown yet. */
  readonly late: boolean;
}

/** Milliseconds until the next pulse is due; twice as long after each failure, five minutes at most. */
export function untilNextPulse({ asked, touched, failures, late }: Beats, now: number): number {
  const usual = now - touched > IDLE_AFTER_MS ? IDLE_MS : late ? SHORTEST_MS : USUAL_MS;
  return Math.max(0, asked + backedOff(usual, failures) - now);
}

/** Whether somebody who turns to the panel may have the pulse asked at once. */
export function mayAskAtOnce({ asked, failures }: Beats, now: number): boolean {
  return now - asked >= backedOff(SHORTEST_MS, failures);
}

function backedOff(pause: number, failures: number): number {
  return failures === 0 ? pause : Math.min(LONGEST_MS, pause * 2 ** failures);
}

/** A board of this many cards takes a while to send and to read: it is not loaded anew all the time. */
const MANY_CARDS = 5_000;
const MANY_CARDS_PAUSE_MS = 30_000;

/** Milliseconds that lie between two loads of a board of so many cards, at least. */
export function pauseBetweenLoads(cards: number): number {
  return cards >= MANY_CARDS ? MANY_CARDS_PAUSE_MS : 0;
}
