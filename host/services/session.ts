/** Session: who is at work, in which language and zone (platform.md 7.4). */

import { defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';

/** A Session User. The address is empty where Google hides it. */
export class UserHandle {
  constructor(readonly email: string) {}
}

/** The global Session. */
export class Session {
  constructor(readonly context: ServiceContext) {}
}

const user = methodsOf<UserHandle>();

defineSurface(UserHandle, 'Session.User', {
  getEmail: user.other([], (target) => target.email),
  getUsername: user.other([], (target) => target.email.split('@')[0] ?? ''),
});

/** Simple triggers do not learn who edits (platform.md 3.2). */
function identity({ context }: Session): UserHandle {
  const { execution } = context;
  return new UserHandle(execution.authMode === 'FULL' ? execution.user : '');
}

const { other } = methodsOf<Session>();

defineSurface(Session, 'Session', {
  getActiveUser: other([], (session) =>
    session.context.machine.hidesEmail ? new UserHandle('') : identity(session),
  ),
  getEffectiveUser: other([], identity),
  getActiveUserLocale: other([], ({ context }) => context.execution.locale),
  getScriptTimeZone: other([], ({ context }) => context.machine.bundle.manifest.timeZone ?? 'Etc/UTC'),
  getTemporaryActiveUserKey: other([], ({ context }) =>
    Buffer.from(`${context.execution.user}#${context.machine.workbook.id}`).toString('base64'),
  ),
});
