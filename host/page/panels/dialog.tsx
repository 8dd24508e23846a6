/** A modal or modeless dialog of the add-on. */

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelView } from '../../server/protocol';
import { Icon } from '../chrome/icons';
import { text } from '../language';
import { closePanel, dialog } from '../state';
import { useStore } from '../store';
import { PanelFrame } from './panel-frame';

const WIDTH = 600;
const HEIGHT = 400;

function DialogBox({ panel }: { panel: PanelView }): JSX.Element {
  const [size, setSize] = useState({ width: panel.width ?? WIDTH, height: panel.height ?? HEIGHT });
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (panel.kind === 'modal') box.current?.showModal();
    else box.current?.show();
  }, []);
  const close = (): void => closePanel(panel.panelId);
  return (
    <dialog
      ref={box}
      class={`dialog ${panel.kind}`}
      aria-label={panel.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="panel-title">
        <h2>{panel.title}</h2>
        <button type="button" class="tool" aria-label={text('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PanelFrame
          panel={panel}
          resize={(width, height) =>
            setSize((now) => ({ width: width ?? now.width, height: height ?? now.height }))
          }
        />
      </div>
    </dialog>
  );
}

/** The open dialog, if any. */
export function Dialog(): JSX.Element | null {
  const panel = useStore(dialog);
  return panel && <DialogBox key={panel.panelId} panel={panel} />;
}
