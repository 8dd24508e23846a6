/** A panel's page in its frame, with the parent's end of google.script. */

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelView, RpcResult } from '../../server/protocol';
import { CommandError, send } from '../connection';
import { isPanelMessage, type PanelMessage, type ResultMessage } from '../frame/messages';
import { focusGrid } from '../grid/typing-box';
import { text } from '../language';
import { activeRange, closePanel, running } from '../state';

/** The sandbox that Google's frames have (platform.md 4.1). */
const SANDBOX = [
  'allow-same-origin',
  'allow-forms',
  'allow-scripts',
  'allow-popups',
  'allow-downloads',
  'allow-modals',
  'allow-popups-to-escape-sandbox',
].join(' ');

async function run(functionName: string, argumentsJson: string): Promise<RpcResult> {
  running.update((count) => count + 1);
  try {
    return await send('rpc', { functionName, argumentsJson, active: activeRange() });
  } catch (error) {
    const message = error instanceof CommandError ? error.message : text('disconnected');
    return { ok: false, name: 'ScriptError', message };
  } finally {
    running.update((count) => count - 1);
  }
}

async function answer(frame: Window, message: PanelMessage & { pipesheet: 'run' }): Promise<void> {
  const result = await run(message.functionName, message.argumentsJson);
  const reply: ResultMessage = { pipesheet: 'result', callId: message.callId, result };
  frame.postMessage(reply, location.origin);
}

interface PanelFrameProps {
  readonly panel: PanelView;
  readonly resize?: (width: number | undefined, height: number | undefined) => void;
}

/** The frame of a sidebar or dialog. */
export function PanelFrame({ panel, resize }: PanelFrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const source = frame.current?.contentWindow;
      if (!source || event.source !== source || !isPanelMessage(event.data)) return;
      const message = event.data;
      if (message.pipesheet === 'run') void answer(source, message);
      if (message.pipesheet === 'close') closePanel(panel.panelId);
      if (message.pipesheet === 'focus') focusGrid();
      if (message.pipesheet === 'resize') resize?.(message.width, message.height);
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [panel.panelId]);
  return (
    <iframe
      ref={frame}
      title={panel.title || text('panel')}
      src={`/panel/${panel.panelId}`}
      sandbox={SANDBOX}
      data-panel={panel.kind}
    />
  );
}
