/** The add-on's sidebar: 300 pixels wide on the right, as in Sheets. */

import type { JSX } from 'preact';
import { Icon } from '../chrome/icons';
import { text } from '../language';
import { closePanel, sidebar } from '../state';
import { useStore } from '../store';
import { PanelFrame } from './panel-frame';

/** The open sidebar, if any. */
export function Sidebar(): JSX.Element | null {
  const panel = useStore(sidebar);
  if (!panel) return null;
  return (
    <aside class="sidebar" aria-label={panel.title || text('panel')}>
      <div class="panel-title">
        <h2>{panel.title}</h2>
        <button
          type="button"
          class="tool"
          aria-label={text('close')}
          onClick={() => closePanel(panel.panelId)}
        >
          <Icon name="close" />
        </button>
      </div>
      <PanelFrame key={panel.panelId} panel={panel} />
    </aside>
  );
}
