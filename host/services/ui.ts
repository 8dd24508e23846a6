/** Ui: menus, questions, sidebars and dialogs (platform.md 5.9). */

import { either, instance, text } from '../runtime/parameters';
import type { Answer, ButtonSet, MenuEntry, Panel } from '../runtime/screen';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';
import { Enumeration } from './enums';
import { HtmlOutput } from './html';

/** A Base.Ui: the window of the open document. */
export class UiHandle {
  constructor(readonly context: ServiceContext) {}
}

/** A Base.Menu under construction. */
export class MenuBuilder {
  readonly entries: MenuEntry[] = [];

  constructor(
    readonly context: ServiceContext,
    readonly label: string,
    readonly place: 'menu bar' | 'extensions',
  ) {}

  add(entry: MenuEntry): this {
    this.entries.push(entry);
    return this;
  }
}

/** A Base.PromptResponse. */
export class PromptResponse {
  constructor(readonly answer: Answer) {}
}

const buttonSet = new Enumeration<ButtonSet>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const button = new Enumeration<Answer['button']>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);

/**
 * Asks the person and waits. Locks do not survive the wait, and the wait is not taken off the
 * execution's time (platform.md 4.1, 5.9).
 */
function ask(
  ui: UiHandle,
  kind: 'alert' | 'prompt',
  title: string,
  message: string,
  buttons: ButtonSet,
): Answer {
  const { machine, execution } = ui.context;
  machine.locks.releaseAll(execution);
  return machine.screen.ask({ kind, title, message, buttons });
}

function alert(ui: UiHandle, title: string, message: string, buttons: ButtonSet) {
  return button.of(ask(ui, 'alert', title, message, buttons).button);
}

function prompt(ui: UiHandle, title: string, message: string, buttons: ButtonSet): PromptResponse {
  return new PromptResponse(ask(ui, 'prompt', title, message, buttons));
}

function show(ui: UiHandle, kind: Panel['kind'], page: HtmlOutput | string, title: string): void {
  const output = typeof page === 'string' ? new HtmlOutput(ui.context, page) : page;
  const dialog = kind !== 'sidebar';
  ui.context.machine.screen.show({
    kind,
    title,
    html: output.served(),
    width: dialog ? output.width : null,
    height: dialog ? output.height : null,
  });
}

const { other } = methodsOf<UiHandle>();
const page = either(instance(HtmlOutput), text);

defineSurface(
  UiHandle,
  'Ui',
  {
    createMenu: other([text], (ui, label) => new MenuBuilder(ui.context, label, 'menu bar')),
    createAddonMenu: other([], (ui) => new MenuBuilder(ui.context, 'Add-on', 'extensions')),
    alert: anyOf(
      other([text], (ui, message) => alert(ui, '', message, 'OK')),
      other([text, buttonSet.parameter], (ui, message, buttons) => alert(ui, '', message, buttons)),
      other([text, text, buttonSet.parameter], alert),
    ),
    prompt: anyOf(
      other([text], (ui, message) => prompt(ui, '', message, 'OK')),
      other([text, buttonSet.parameter], (ui, message, buttons) => prompt(ui, '', message, buttons)),
      other([text, text, buttonSet.parameter], prompt),
    ),
    showSidebar: other([instance(HtmlOutput)], (ui, output) => show(ui, 'sidebar', output, output.title)),
    showModalDialog: other([page, text], (ui, output, title) => show(ui, 'modal dialog', output, title)),
    showModelessDialog: other([page, text], (ui, output, title) =>
      show(ui, 'modeless dialog', output, title),
    ),
  },
  { property: (_, name) => ({ Button: button, ButtonSet: buttonSet })[name] },
);

const menu = methodsOf<MenuBuilder>();

defineSurface(MenuBuilder, 'Menu', {
  addItem: menu.other([text, text], (target, label, functionName) =>
    target.add({ kind: 'item', label, functionName }),
  ),
  addSeparator: menu.other([], (target) => target.add({ kind: 'separator' })),
  addSubMenu: menu.other([instance(MenuBuilder)], (target, sub) =>
    target.add({ kind: 'menu', label: sub.label, entries: sub.entries }),
  ),
  addToUi: menu.other([], (target) => {
    const { label, place, entries } = target;
    target.context.machine.screen.addMenu({ label, place, entries: [...entries] });
  }),
});

const response = methodsOf<PromptResponse>();

defineSurface(PromptResponse, 'PromptResponse', {
  getSelectedButton: response.other([], (target) => button.of(target.answer.button)),
  getResponseText: response.other([], (target) => target.answer.text ?? ''),
});
