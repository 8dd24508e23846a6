/** What the panel's functions answer survives the way to the browser: text, never a Date that would become null. */
import { beforeAll, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { RPC_HANDLERS } from '../../src/contract/handlers';
import { pipelineHost } from './given/pipeline-host';
import { bundleHost } from './host';

let ready: Host;

beforeAll(async () => {
  ready = await pipelineHost(20);
});

function replyOf(host: Host, name: string, request: string): { ok: boolean; problem?: { message: string } } {
  const reply = host.rpc(name, request);
  expect(typeof reply).toBe('string');
  return JSON.parse(String(reply));
}

it.each(RPC_HANDLERS)('%s answers with JSON text on a workbook that is set up', (name) => {
  const { ok, problem } = replyOf(ready, name, '{}');
  if (!ok) expect(problem?.message).not.toBe('');
});

it.each(RPC_HANDLERS)(
  '%s answers with JSON text where nothing is set up, and to a request that is none',
  (name) => {
    expect(replyOf(bundleHost(), name, '{}')).toHaveProperty('ok');
    const { ok, problem } = replyOf(bundleHost(), name, 'not json');
    expect(ok).toBe(false);
    expect(problem?.message).toMatch(/\S/);
  },
);
