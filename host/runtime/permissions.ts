/** Which service methods need the document, the user's authorisation, or a scope (platform.md 3.1, 7.1, 7.3). */

import { ServiceException } from '../errors';

/** The authorisation an execution runs with (platform.md 3.1). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** The scopes that the product and its host know. */
const scopes = {
  currentDocument: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  allDocuments: 'https://www.googleapis.com/auth/spreadsheets',
  interface: 'https://www.googleapis.com/auth/script.container.ui',
  script: 'https://www.googleapis.com/auth/script.scriptapp',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  email: 'https://www.googleapis.com/auth/userinfo.email',
} as const;

interface Rule {
  /** `service` works without user data but not in NONE; `authorization` needs FULL. */
  readonly needs: 'service' | 'authorization';
  /** Any one of these scopes is enough; none listed means that no scope is needed. */
  readonly scopes: readonly string[];
}

const document: Rule = { needs: 'service', scopes: [scopes.currentDocument, scopes.allDocuments] };
const anyDocument: Rule = { needs: 'authorization', scopes: [scopes.allDocuments] };
const storage: Rule = { needs: 'service', scopes: [] };
const panel: Rule = { needs: 'authorization', scopes: [scopes.interface] };
const mail: Rule = { needs: 'authorization', scopes: [scopes.mail] };
const script: Rule = { needs: 'authorization', scopes: [scopes.script] };

const RULES: Readonly<Record<string, Rule>> = {
  'SpreadsheetApp.getActiveSpreadsheet': document,
  'SpreadsheetApp.getActive': document,
  'SpreadsheetApp.getActiveSheet': document,
  'SpreadsheetApp.getActiveRange': document,
  'SpreadsheetApp.getActiveRangeList': document,
  'SpreadsheetApp.getCurrentCell': document,
  'SpreadsheetApp.flush': document,
  'SpreadsheetApp.openById': anyDocument,
  'SpreadsheetApp.openByUrl': anyDocument,
  'SpreadsheetApp.create': anyDocument,
  'Ui.showSidebar': panel,
  'Ui.showModalDialog': panel,
  'Ui.showModelessDialog': panel,
  'Ui.showDialog': panel,
  'Ui.alert': panel,
  'Ui.prompt': panel,
  'MailApp.sendEmail': mail,
  'MailApp.getRemainingDailyQuota': mail,
  'ScriptApp.newTrigger': script,
  'ScriptApp.deleteTrigger': script,
  'ScriptApp.getProjectTriggers': script,
  'ScriptApp.getUserTriggers': script,
  'Session.getActiveUser': { needs: 'service', scopes: [scopes.email] },
  'Session.getEffectiveUser': { needs: 'service', scopes: [scopes.email] },
};

const STORAGE_SERVICES: ReadonlySet<string> = new Set([
  'PropertiesService',
  'CacheService',
  'LockService',
  'HtmlService',
]);

/**
 * Throws the platform's own exception when a method may not be called.
 * `granted` are the scopes of the manifest that the user agreed to; null means all.
 */
export function requirePermission(
  service: string,
  method: string,
  authMode: AuthMode,
  granted: ReadonlySet<string> | null,
): void {
  const name = `${service}.${method}`;
  const rule = RULES[name] ?? (STORAGE_SERVICES.has(service) ? storage : undefined);
  if (!rule) return;
  const blocked = authMode === 'NONE' || (authMode === 'LIMITED' && rule.needs === 'authorization');
  if (blocked) throw new ServiceException('noPermission', name, listed(rule.scopes));
  const covered = !granted || rule.scopes.length === 0 || rule.scopes.some((scope) => granted.has(scope));
  if (!covered) throw new ServiceException('permission', name, listed(rule.scopes));
}

function listed(required: readonly string[]): string {
  return required.length > 1 ? `(${required.join(' || ')})` : required.join('');
}
