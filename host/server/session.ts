/** The worker's side of a running page: the host, the file it is saved to, and news for the page. */

import path from 'node:path';
import type { Host } from '../host';
import type { Question as HostQuestion, SelectedCells } from '../runtime/screen';
import type { Rectangle, Sheet, Workbook } from '../workbook';
import type { Answer, Caller, Question } from './protocol';
import type { WorkerNews } from './worker-messages';

/** How long after a change the file is written, in milliseconds. */
const SAVE_DELAY = 1500;

const BUTTONS: Record<HostQuestion['buttons'], Question['buttons']> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** A question of the host in the page's form. */
function pageQuestion(question: HostQuestion): Question {
  const { kind, title, message } = question;
  return { kind, title, text: message, buttons: BUTTONS[question.buttons] };
}

/** What connects a session to the rest of the worker. */
export interface SessionWires {
  /** Sends news to the main thread; works while a script runs. */
  tell(news: WorkerNews): void;
  /** Asks the person and waits. */
  ask(client: string | null, question: Question): Answer;
  /** The new workbook in the first window's language, or null to keep the present one. */
  translated(locale: string): Workbook | null;
}

/** One open workbook. */
export class Session {
  file: string | null;
  readonly #wires: SessionWires;
  readonly #clients = new Set<string>();
  #host: Host | null = null;
  #client: string | null = null;
  #user = '';
  /** Added to the document's own revision, so that it goes on rising when another document is opened. */
  #revisionBase = 0;
  #isTouched = false;
  #toldRevision = -1;
  #toldExecutions = 0;
  #toldToasts = 0;
  #toldPanel = 0;
  /** What the window has selected, as far as it and its scripts have said. */
  #knownSelection: SelectedCells | null = null;
  #savedRevision = -1;
  #timer: NodeJS.Timeout | null = null;
  /** Writes of the file, one after the other: an older state must never replace a newer one. */
  #saving: Promise<void> = Promise.resolve();

  constructor(wires: SessionWires, file: string | null) {
    this.#wires = wires;
    this.file = file;
  }

  /** The host. Throws before `attach`. */
  get host(): Host {
    if (!this.#host) throw new Error('The session has no host yet.');
    return this.#host;
  }

  /** Who acts now. */
  get user(): string {
    return this.#user;
  }

  /** Gives the session its host, whose present state counts as saved. */
  attach(host: Host): void {
    this.#host = host;
    this.#savedRevision = host.workbook.revision;
    this.#toldRevision = this.revision;
  }

  /** A number that rises with every change of the document, and when another one is opened. */
  get revision(): number {
    return this.#revisionBase + this.host.workbook.revision;
  }

  /** Says that something changed which the document does not hold, such as the clock. */
  touch(): void {
    this.#isTouched = true;
  }

  /** The sheet of an id. Throws a sentence for the person when it is gone. */
  sheet(sheetId: number): Sheet {
    const sheet = this.host.workbook.sheetById(sheetId);
    if (!sheet) throw new Error('This sheet is gone: somebody deleted it.');
    return sheet;
  }

  /** Lets a command act for a window and its person. */
  begin(caller: Caller): void {
    this.#client = caller.client;
    this.#user = caller.email;
    this.host.actAs({ email: caller.email, locale: caller.locale });
    if (!this.#clients.has(caller.client)) this.#welcome(caller);
  }

  /** A window that opens the document runs onOpen for its person, as the editor does. */
  #welcome(caller: Caller): void {
    const translated = this.#clients.size === 0 ? this.#wires.translated(caller.locale) : null;
    if (translated) this.adopt(translated, this.file);
    this.#clients.add(caller.client);
    this.host.open();
  }

  /** Takes over what the window has selected, before a script runs in it. */
  select(sheetId: number, area: Rectangle): void {
    const { screen } = this.host;
    screen.select(sheetId, area);
    this.#knownSelection = screen.selection;
  }

  /** Ends a command: the page hears what changed, and the file will be written. */
  finish(): void {
    this.report();
    this.#tellSelection();
    this.#client = null;
    const { revision } = this;
    const executions = this.host.executions.at(-1)?.id ?? 0;
    const isSame = revision === this.#toldRevision && executions === this.#toldExecutions;
    if (isSame && !this.#isTouched) return;
    this.#isTouched = false;
    this.#toldRevision = revision;
    this.#toldExecutions = executions;
    this.#wires.tell({ type: 'event', event: { type: 'changed', client: null, revision } });
    this.#scheduleSave();
  }

  /** Tells the page about toasts and panels shown so far; called between the calls of a running script. */
  report(): void {
    if (!this.#host) return;
    const { screen } = this.#host;
    const client = this.#client;
    for (const toast of screen.toasts.slice(this.#toldToasts)) {
      this.#wires.tell({ type: 'event', event: { type: 'toast', client, ...toast } });
    }
    this.#toldToasts = screen.toasts.length;
    const { panel } = screen;
    if (!panel || panel.id <= this.#toldPanel) return;
    this.#toldPanel = panel.id;
    this.#wires.tell({ type: 'panel', client, panel, functionNames: this.#host.clientFunctions });
  }

  /** A script that activates cells moves the window there, once it has ended. */
  #tellSelection(): void {
    const { selection } = this.host.screen;
    if (!selection || selection === this.#knownSelection) return;
    this.#knownSelection = selection;
    const client = this.#client;
    if (client !== null) this.#wires.tell({ type: 'event', event: { type: 'select', client, ...selection } });
  }

  /** Puts a script's question to the window that started it. */
  ask(question: HostQuestion): Answer {
    this.report();
    return this.#wires.ask(this.#client, pageQuestion(question));
  }

  /** Takes another document, which is saved to a file of its own. */
  adopt(workbook: Workbook, file: string | null): void {
    this.#revisionBase = this.revision + 1;
    this.host.adopt(workbook);
    this.file = file;
    this.#savedRevision = -1;
  }

  /** Writes the file now if anything changed since it was last written. */
  save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#write());
    return this.#saving;
  }

  /** What changes while the file is being written counts as not saved. */
  async #write(): Promise<void> {
    const { file } = this;
    const { workbook } = this.host;
    const { revision } = workbook;
    if (file === null || revision === this.#savedRevision) return;
    await this.host.save(file);
    if (this.host.workbook === workbook) this.#savedRevision = revision;
  }

  #scheduleSave(): void {
    if (this.file === null || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.save().catch((error: unknown) => this.#reportSaveFailure(error));
    }, SAVE_DELAY);
  }

  #reportSaveFailure(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${path.basename(this.file ?? '')}: ${reason}`;
    this.#wires.tell({
      type: 'event',
      event: { type: 'toast', client: null, title: 'The workbook could not be saved', message, seconds: -1 },
    });
  }
}
