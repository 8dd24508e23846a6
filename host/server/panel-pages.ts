/** The pages of sidebars and dialogs, with `google.script` put in front of their own scripts. */

import type { Panel } from '../runtime/screen';
import type { PanelView } from './protocol';

const KINDS: Record<Panel['kind'], PanelView['kind']> = {
  sidebar: 'sidebar',
  'modal dialog': 'modal',
  'modeless dialog': 'modeless',
};

/** Panels whose pages are kept: a page may be reloaded, but not for ever. */
const KEPT = 20;

/** Puts a script before anything else of a page runs. */
export function withScript(html: string, script: string): string {
  const tag = `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.replace(head[0], () => `${head[0]}${tag}`);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html);
  return doctype ? html.replace(doctype[0], () => `${doctype[0]}${tag}`) : `${tag}${html}`;
}

/** The pages of the panels shown lately. */
export class PanelPages {
  readonly #pages = new Map<number, string>();
  readonly #bridge: string;

  /** `bridge` is the compiled script of host/page/frame/google-script.ts. */
  constructor(bridge: string) {
    this.#bridge = bridge;
  }

  /** Keeps a panel's page and describes it for the workbook's page. */
  add(panel: Panel, functionNames: readonly string[]): PanelView {
    const names = JSON.stringify(functionNames).replaceAll('<', '\\u003c');
    const script = `${this.#bridge}\nwindow.google=pipesheetBridge.createGoogle(${names});`;
    this.#pages.set(panel.id, withScript(panel.html, script));
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > KEPT && !oldest.done) this.#pages.delete(oldest.value);
    const { id, title, width, height } = panel;
    return { panelId: id, kind: KINDS[panel.kind], title, width, height };
  }

  /** The page of a panel, or undefined. */
  page(panelId: number): string | undefined {
    return this.#pages.get(panelId);
  }
}
