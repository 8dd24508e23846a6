/** The question that a script waits behind: at most one, since the worker does one thing at a time. */

import type { EventHub } from './event-hub';
import type { Answer, HostEvent, Question } from './protocol';

type AskEvent = Extract<HostEvent, { type: 'ask' }>;

/** Keeps the open question and passes its first answer on. */
export class Questions {
  #open: AskEvent | null = null;
  #last = 0;
  readonly #hub: EventHub;
  readonly #answer: (answer: Answer) => void;

  constructor(hub: EventHub, answer: (answer: Answer) => void) {
    this.#hub = hub;
    this.#answer = answer;
  }

  /** Puts a question to a window, or to all of them. */
  ask(client: string | null, question: Question): void {
    this.#last += 1;
    this.#open = { type: 'ask', client, askId: this.#last, question };
    this.#hub.send(this.#open);
  }

  /** Takes an answer; false when the question is not open any more. */
  answer(askId: number, answer: Answer): boolean {
    if (this.#open?.askId !== askId) return false;
    this.#open = null;
    this.#answer(answer);
    this.#hub.send({ type: 'answered', client: null, askId });
    return true;
  }

  /** Shows the open question to a window that has just come, since nobody else may be there to answer. */
  repeat(client: string): void {
    if (this.#open) this.#hub.send({ ...this.#open, client });
  }

  /** Closes the question of a window that went away, as closing the box does. */
  abandon(client: string): void {
    if (this.#open?.client === client) this.close();
  }

  /** Closes the open question, if any. */
  close(): void {
    if (this.#open) this.answer(this.#open.askId, { button: 'CLOSE', text: '' });
  }
}
