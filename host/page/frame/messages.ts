/** What a panel's page and the workbook's page say to each other. */

import type { RpcResult } from '../../server/protocol';

/** From the panel: run a server function, or do something with the panel or the editor. */
export type PanelMessage =
  | {
      readonly pipesheet: 'run';
      readonly callId: number;
      readonly functionName: string;
      readonly argumentsJson: string;
    }
  | { readonly pipesheet: 'close' }
  | { readonly pipesheet: 'focus' }
  | { readonly pipesheet: 'resize'; readonly width?: number; readonly height?: number };

/** To the panel: what a server function returned. */
export interface ResultMessage {
  readonly pipesheet: 'result';
  readonly callId: number;
  readonly result: RpcResult;
}

/** Whether a message comes from a panel's script bridge. */
export function isPanelMessage(data: unknown): data is PanelMessage {
  return typeof data === 'object' && data !== null && 'pipesheet' in data && data.pipesheet !== 'result';
}

/** Whether a message carries a function's result. */
export function isResultMessage(data: unknown): data is ResultMessage {
  return typeof data === 'object' && data !== null && 'pipesheet' in data && data.pipesheet === 'result';
}
