/** The page's line to the host: commands out, results and events in. */

import type { Answer, CommandResult, HostEvent, Reply } from '../server/protocol';
import type { CommandName, CommandParameters } from '../server/schemas';

/** A command that the host refused, with its sentence for the person. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

const query = new URLSearchParams(location.search);

/** This browser window, told apart from other windows on the same workbook. */
const client = crypto.randomUUID();

/** Who sits at this window: `?user=` in the address, else the server's default. */
export const user = query.get('user') ?? '';

function headers(): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-pipesheet-client': client,
    'x-pipesheet-user': encodeURIComponent(user),
    'x-pipesheet-locale': document.documentElement.lang === 'ko' ? 'ko' : 'en',
  };
}

async function post(path: string, body: BodyInit): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', headers: headers(), body });
  return response.json();
}

/** Sends a command and waits for its result. Throws CommandError when the host refuses it. */
export async function send<Name extends CommandName>(
  name: Name,
  parameters: CommandParameters<Name>,
): Promise<CommandResult<Name>> {
  const reply = (await post(`/command/${name}`, JSON.stringify(parameters))) as Reply<Name>;
  if (!reply.ok) throw new CommandError(reply.message);
  return reply.value;
}

/** Answers a script that waits in ui.alert or ui.prompt. */
export async function sendAnswer(askId: number, answer: Answer): Promise<void> {
  await post(`/answer/${askId}`, JSON.stringify(answer));
}

/** Opens a file of the person's own in place of the workbook. Throws CommandError when it is not one. */
export async function upload(file: File): Promise<void> {
  const reply = (await post(`/open?name=${encodeURIComponent(file.name)}`, file)) as {
    ok: boolean;
    message?: string;
  };
  if (!reply.ok) throw new CommandError(reply.message ?? file.name);
}

/** Listens to the host until the page closes; the browser reconnects by itself. */
export function listen(onEvent: (event: HostEvent) => void, onState: (connected: boolean) => void): void {
  const source = new EventSource(`/events?client=${client}`);
  source.onmessage = (message) => onEvent(JSON.parse(message.data) as HostEvent);
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
}
