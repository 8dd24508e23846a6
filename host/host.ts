/** A local Apps Script: one document, one bundle, and the hands, clock and mailbox around them. */

import path from 'node:path';
import { HostError, ScriptError } from './errors';
import { openWorkbook, saveWorkbook } from './files';
import type { SentMail } from './mail/mailbox';
import { type HostOptions, type Instant, instantOf, machineOf } from './runtime/assembly';
import { type ChangeType, type EditResult, Edits, type Typed } from './runtime/edits';
import type { ExecutionRecord, ServiceCall } from './runtime/execution';
import { DEFAULT_TIME_LIMITS, Launcher } from './runtime/launcher';
import type { Machine, User } from './runtime/machine';
import { sendArguments, sendResult, type Transferable } from './runtime/marshal';
import { type Menu, menuFunction, type Screen } from './runtime/screen';
import { type SheetView, sheetView } from './runtime/sheet-view';
import { advanceClock, type DeliveryFaults } from './runtime/time-travel';
import type { InstalledTrigger } from './runtime/trigger-table';
import { TimeZone } from './runtime/zone';
import { openEvent } from './services/events';
import { copyWorkbook, type Workbook } from './workbook';

export type { HostOptions } from './runtime/assembly';

/** A running host. */
export class Host {
  readonly machine: Machine;
  private readonly launcher: Launcher;
  private readonly edits: Edits;
  private person: User;

  constructor(options: HostOptions) {
    this.person = { email: options.user?.email ?? 'me@example.com', locale: options.user?.locale ?? 'en' };
    this.machine = machineOf(options, this.person);
    this.launcher = new Launcher(this.machine, { ...DEFAULT_TIME_LIMITS, ...options.quotas }, options);
    this.edits = new Edits(this.launcher, () => this.person);
    this.adopt(this.machine.workbook);
  }

  /** The open document. */
  get workbook(): Workbook {
    return this.machine.workbook;
  }
  /** Menus, the open panel, toasts and the selection. */
  get screen(): Screen {
    return this.machine.screen;
  }
  /** The mails, in the order in which they were sent. */
  get outbox(): readonly SentMail[] {
    return this.machine.mailbox.sent;
  }
  /** The service calls of the execution that ended last. */
  get calls(): readonly ServiceCall[] {
    return this.launcher.calls;
  }
  /** The execution log, oldest first. */
  get executions(): readonly ExecutionRecord[] {
    return this.launcher.executions;
  }
  /** How many edits onEdit never heard of (platform.md 3.2). */
  get droppedEdits(): number {
    return this.edits.dropped;
  }
  /** The names that google.script.run offers to a page (platform.md 1.5). */
  get clientFunctions(): readonly string[] {
    return [...this.machine.bundle.functionNames].filter((name) => !name.endsWith('_'));
  }
  /** Who sits at the computer. */
  get user(): User {
    return this.person;
  }

  /** The instant of the host's clock, in milliseconds. */
  now(): number {
    return this.machine.clock.now();
  }

  /** Runs a function as from the editor or a menu; returns a copy of its result. Throws ScriptError. */
  run(functionName: string, ...values: readonly unknown[]): unknown {
    const { result, outward } = this.launcher.launch({
      functionName,
      origin: 'run',
      authMode: 'FULL',
      user: this.person,
      hasInterface: true,
      values: () => values,
    });
    return outward(result);
  }

  /** Calls a function as google.script.run does. Throws ScriptError, or TypeError for illegal arguments. */
  rpc(functionName: string, ...values: readonly unknown[]): Transferable {
    if (!this.clientFunctions.includes(functionName)) {
      throw new ScriptError('TypeError', `google.script.run.${functionName} is not a function`, functionName);
    }
    const sent = sendArguments(values);
    const { result } = this.launcher.launch({
      functionName,
      origin: 'client',
      authMode: 'FULL',
      user: this.person,
      hasInterface: true,
      values: () => sent,
    });
    return sendResult(result);
  }

  /** A person types, pastes (a matrix) or clears (null), and onEdit fires. */
  edit(sheetName: string, place: string, typed: Typed): EditResult {
    return this.edits.enter(this.sheet(sheetName).sheet, place, typed);
  }

  /** A person changes the document otherwise (rows, tabs, formats); onChange triggers fire. */
  change<Result>(changeType: ChangeType, action: (workbook: Workbook) => Result): Result {
    const result = this.workbook.transaction(changeType, () => action(this.workbook));
    this.edits.changed(changeType);
    return result;
  }

  /** Moves the clock; time-driven triggers that fall due run in order. Returns their executions. */
  advance(to: Instant, faults?: DeliveryFaults): readonly ExecutionRecord[] {
    return advanceClock(this.launcher, instantOf(to), this.person.locale, faults);
  }

  /**
   * A person opens the document: menus are built anew by onOpen. A published add-on that was never used
   * in the document runs it in NONE (platform.md 3.1).
   */
  open(authMode: 'NONE' | 'LIMITED' = 'LIMITED'): readonly Menu[] {
    this.screen.clearMenus();
    this.screen.closePanel();
    if (this.machine.bundle.functionNames.has('onOpen')) {
      this.launcher.launchQuietly({
        functionName: 'onOpen',
        origin: 'simple trigger',
        authMode,
        user: this.person,
        hasInterface: true,
        values: openEvent(this.machine, null),
      });
    }
    this.runOpenTriggers();
    return this.screen.menus;
  }

  /** The user installs the add-on from within the document: onInstall runs with full authority (platform.md 3.1). */
  install(): void {
    this.launcher.launch({
      functionName: 'onInstall',
      origin: 'menu',
      authMode: 'FULL',
      user: this.person,
      hasInterface: true,
      values: openEvent(this.machine, null),
    });
  }

  /** The menus that are on screen. */
  menu(): readonly Menu[] {
    return this.screen.menus;
  }

  /** Clicks a menu item by its labels, such as ['Pipesheet', 'Set up']. Throws ScriptError. */
  click(item: string | readonly string[]): void {
    const labels = typeof item === 'string' ? item.split(' > ') : item;
    const functionName = menuFunction(this.screen.menus, labels);
    if (functionName === null) throw new HostError(`There is no menu item ${labels.join(' > ')}.`);
    this.runFromMenu(functionName);
  }

  /** Runs the function of a menu item. Throws ScriptError. */
  runFromMenu(functionName: string): void {
    this.launcher.launch({
      functionName,
      origin: 'menu',
      authMode: 'FULL',
      user: this.person,
      hasInterface: true,
      values: () => [],
    });
  }

  /** Looks at a sheet by its name. Throws HostError when there is none. */
  sheet(name: string): SheetView {
    const sheet = this.workbook.sheetByName(name);
    if (sheet) return sheetView(sheet);
    const names = this.workbook.sheets.map((candidate) => candidate.name).join(', ');
    throw new HostError(`There is no sheet named "${name}". There are: ${names}.`);
  }

  /** The installable triggers, everybody's. */
  triggers(): readonly InstalledTrigger[] {
    return this.machine.triggers.list();
  }

  /** Somebody else sits down at the computer. */
  actAs(user: Partial<User>): void {
    this.person = { ...this.person, ...user };
  }

  /** Says which of the manifest's scopes the user agreed to (platform.md 7.3). */
  grant(scopes: readonly string[]): void {
    this.launcher.grantedScopes = new Set(scopes);
  }

  /**
   * Plays another execution that holds a lock (`document`, `script`, `user a@b.c`), for some milliseconds
   * or until the returned function is called.
   */
  holdLock(name: string, milliseconds = Number.POSITIVE_INFINITY): () => void {
    const holder = Symbol('another execution');
    this.machine.locks.take(name, holder, this.now() + milliseconds);
    return () => this.machine.locks.release(name, holder);
  }

  /** Empties all caches, as Google may at any time. */
  evictCaches(): void {
    this.machine.caches.clear();
  }

  /** Takes the last unit of changes back. False when there is none. */
  undo(): boolean {
    return this.workbook.journal.undo();
  }

  /** Brings the last undone unit back. False when there is none. */
  redo(): boolean {
    return this.workbook.journal.redo();
  }

  /** Opens another document from a path or bytes; on FileError the old one stays. */
  async load(source: string | Uint8Array, name?: string): Promise<void> {
    const { timeZone, locale } = this.workbook;
    const label = name ?? (typeof source === 'string' ? path.basename(source) : undefined);
    const kind = kindOf(label);
    const title = label === undefined ? {} : { name: label.replace(/\.(csv|xlsx)$/i, '') };
    this.adopt(await openWorkbook(source, { timeZone, locale, ...kind, ...title }));
  }

  /** Saves the document as .xlsx. */
  async save(file: string): Promise<void> {
    this.keepDocumentProperties();
    await saveWorkbook(this.workbook, file);
  }

  /** Resolves when all mails so far are written or handed over. */
  delivered(): Promise<void> {
    return this.machine.mailbox.delivered();
  }

  /** The person makes a copy of the file and goes on in it: no properties, triggers or caches come along. */
  openCopy(): void {
    this.adopt(copyWorkbook(this.workbook, `${this.workbook.id}-copy`));
  }

  /** Puts the document properties into the document, so that a saved file has them. */
  keepDocumentProperties(): void {
    this.workbook.keepDocumentProperties(this.machine.properties.document.all());
  }

  /** Takes another document, such as one that was opened already, in place of the present one. */
  adopt(workbook: Workbook): void {
    this.machine.workbook = workbook;
    workbook.setClock(() => TimeZone.named(workbook.timeZone).serialOf(this.now()));
    this.machine.triggers.clear();
    this.machine.caches.named('document').clear();
    this.machine.properties.document.clear();
    this.machine.properties.document.set(workbook.properties.documentProperties);
  }

  private runOpenTriggers(): void {
    for (const trigger of this.triggers()) {
      if (trigger.eventType !== 'ON_OPEN' || trigger.disabled) continue;
      this.launcher.launchQuietly({
        functionName: trigger.functionName,
        origin: 'open trigger',
        authMode: 'FULL',
        user: { email: trigger.creator, locale: this.person.locale },
        hasInterface: true,
        values: openEvent(this.machine, trigger.id),
      });
    }
  }
}

/** Makes a host. Throws HostError when the bundle is missing or is no ES2020 script. */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}

/** The kind of a file by its name; a name without a known ending leaves it to the bytes. */
function kindOf(name = ''): { kind?: 'csv' | 'xlsx' } {
  if (/\.csv$/i.test(name)) return { kind: 'csv' };
  return /\.xlsx$/i.test(name) ? { kind: 'xlsx' } : {};
}
