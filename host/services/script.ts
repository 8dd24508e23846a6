/** ScriptApp: triggers, their builders, and what the user agreed to (platform.md 3.5 to 3.7, 7.3). */

import { ServiceException } from '../errors';
import { instance, listOf, text } from '../runtime/parameters';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import { weekDay } from './clock-trigger';
import type { ServiceContext } from './context';
import { Enumeration } from './enums';
import { SpreadsheetHandle } from './spreadsheet/handles';
import { eventTypes, TriggerBuilder, TriggerHandle, triggerSource } from './triggers';

/** The global ScriptApp. */
export class ScriptApp {
  constructor(readonly context: ServiceContext) {}
}

/** A ScriptApp.AuthorizationInfo. */
export class AuthorizationInfo {
  constructor(
    readonly required: boolean,
    readonly granted: readonly string[],
  ) {}
}

/** AuthMode as scripts compare it with e.authMode. */
export const authMode = new Enumeration(['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']);
const authorizationStatus = new Enumeration(['REQUIRED', 'NOT_REQUIRED']);
const ENUMS: Readonly<Record<string, object>> = {
  AuthMode: authMode,
  AuthorizationStatus: authorizationStatus,
  EventType: eventTypes,
  TriggerSource: triggerSource,
  WeekDay: weekDay,
};

function own({ context }: ScriptApp): TriggerHandle[] {
  return context.machine.triggers.list(context.execution.user).map((trigger) => new TriggerHandle(trigger));
}

function requested(wanted: readonly string[], { context }: ScriptApp): AuthorizationInfo {
  const manifest = context.machine.bundle.manifest.oauthScopes ?? [];
  const granted = context.execution.settings.grantedScopes;
  const needed = wanted.length > 0 ? wanted : manifest;
  const missing = granted ? needed.filter((scope) => !granted.has(scope)) : [];
  return new AuthorizationInfo(missing.length > 0, granted ? [...granted] : manifest);
}

function requireScopes(app: ScriptApp, wanted: readonly string[]): void {
  const granted = app.context.execution.settings.grantedScopes;
  const missing = granted ? wanted.filter((scope) => !granted.has(scope)) : [];
  if (missing.length > 0) {
    throw new ServiceException('permission', app.context.execution.functionName, missing.join(' '));
  }
}

const { other } = methodsOf<ScriptApp>();

defineSurface(
  ScriptApp,
  'ScriptApp',
  {
    newTrigger: other([text], (app, name) => new TriggerBuilder(app.context, name)),
    getProjectTriggers: other([], own),
    getUserTriggers: other([instance(SpreadsheetHandle)], own),
    deleteTrigger: other([instance(TriggerHandle)], ({ context }, target) =>
      context.machine.triggers.delete(target.trigger.id),
    ),
    getAuthorizationInfo: anyOf(
      other([authMode.parameter], (app) => requested([], app)),
      other([authMode.parameter, listOf(text)], (app, _mode, wanted) => requested(wanted, app)),
    ),
    requireScopes: other([authMode.parameter, listOf(text)], (app, _mode, wanted) =>
      requireScopes(app, wanted),
    ),
    requireAllScopes: other([authMode.parameter], (app) =>
      requireScopes(app, app.context.machine.bundle.manifest.oauthScopes ?? []),
    ),
    getScriptId: other([], () => 'local-script'),
    getOAuthToken: other([], () => 'local-token'),
  },
  { property: (_, name) => ENUMS[name] },
);

const info = methodsOf<AuthorizationInfo>();

defineSurface(AuthorizationInfo, 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: info.other([], (target) =>
    authorizationStatus.of(target.required ? 'REQUIRED' : 'NOT_REQUIRED'),
  ),
  getAuthorizationUrl: info.other([], (target) =>
    target.required ? 'https://script.google.com/macros/authorize' : null,
  ),
  getAuthorizedScopes: info.other([], (target) => [...target.granted]),
});
