/** What each authorisation mode and each scope allows (platform.md 3.1, 3.2, 7.1, 7.3). */

import { describe, expect, test } from 'vitest';
import { hostWith, outcome } from './inline-host';

const SCOPES = {
  currentonly: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  spreadsheets: 'https://www.googleapis.com/auth/spreadsheets',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
};

/** Opens the document and gives the text that onOpen logged, or the error that ended it. */
function opened(body: string, authMode: 'NONE' | 'LIMITED'): string | undefined {
  const host = hostWith(`function onOpen(e) { console.log(String((function () { ${body} })())); }`);
  host.open(authMode);
  const record = host.executions.at(-1);
  return record?.error ? `${record.error.name}: ${record.error.message}` : record?.logs[0]?.text;
}

describe('NONE: a published add-on that was not used here yet (3.1)', () => {
  test('a menu can be built', () => {
    expect(
      opened("SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addToUi(); return 1;", 'NONE'),
    ).toBe('1');
  });

  test.each([
    ['the document', 'SpreadsheetApp.getActiveSpreadsheet();', 'SpreadsheetApp.getActiveSpreadsheet'],
    ['properties', 'PropertiesService.getDocumentProperties();', 'PropertiesService.getDocumentProperties'],
    ['the mailbox', 'MailApp.getRemainingDailyQuota();', 'MailApp.getRemainingDailyQuota'],
  ])('%s is refused', (_, body, name) => {
    expect(opened(body, 'NONE')).toContain(`Exception: You do not have permission to call ${name}.`);
  });

  test('the language is known', () => {
    expect(opened('return Session.getActiveUserLocale();', 'NONE')).toBe('en');
  });

  test('a service call at top level fails the menu', () => {
    const host = hostWith(`const ss = SpreadsheetApp.getActive();
      function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('A', 'a').addToUi(); }`);
    expect(host.open('NONE')).toEqual([]);
    expect(host.executions.at(-1)?.error?.message).toContain('SpreadsheetApp.getActive');
  });
});

describe('LIMITED: simple triggers (3.1, 3.2)', () => {
  test('the document and properties can be used', () => {
    const body = `PropertiesService.getDocumentProperties().setProperty('a', 1);
      return SpreadsheetApp.getActiveSpreadsheet().getSheets().length + e.authMode;`;
    expect(opened(body.replace('e.authMode', "' ' + (typeof e)"), 'LIMITED')).toBe('1 object');
  });

  test.each([
    ['another document', "SpreadsheetApp.openById('x');", 'SpreadsheetApp.openById', SCOPES.spreadsheets],
    ['mail', "MailApp.sendEmail('a@b.co', '', '');", 'MailApp.sendEmail', SCOPES.mail],
    ['triggers', 'ScriptApp.getProjectTriggers();', 'ScriptApp.getProjectTriggers', SCOPES.triggers],
    [
      'a sidebar',
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));",
      'Ui.showSidebar',
      SCOPES.ui,
    ],
  ])('%s is refused', (_, body, name, scope) => {
    expect(opened(body, 'LIMITED')).toBe(
      `Exception: You do not have permission to call ${name}. Required permissions: ${scope}`,
    );
  });

  test('the person’s address is hidden (7.4)', () => {
    expect(opened("return '<' + Session.getActiveUser().getEmail() + '>';", 'LIMITED')).toBe('<>');
  });

  test('the event tells the mode', () => {
    const host = hostWith('function onOpen(e) { console.log(e.authMode === ScriptApp.AuthMode.LIMITED); }');
    host.open();
    expect(host.executions.at(-1)?.logs[0]?.text).toBe('true');
  });
});

describe('scopes of the manifest (7.1, 7.3)', () => {
  const withScopes = (...oauthScopes: string[]) => ({ bundle: { code: '', manifest: { oauthScopes } } });

  test('a missing scope is named with the method', () => {
    const body = "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'T');";
    expect(outcome(body, withScopes(SCOPES.currentonly))).toBe(
      `Exception: Specified permissions are not sufficient to call Ui.showModalDialog. Required permissions: ${SCOPES.ui}`,
    );
  });

  test('alternatives are listed', () => {
    expect(outcome('SpreadsheetApp.getActiveSpreadsheet();', withScopes(SCOPES.mail))).toContain(
      `Required permissions: (${SCOPES.currentonly} || ${SCOPES.spreadsheets})`,
    );
  });

  test('currentonly does not open documents by id (7.2)', () => {
    const body = 'SpreadsheetApp.openById(SpreadsheetApp.getActive().getId());';
    expect(outcome(body, withScopes(SCOPES.currentonly))).toContain(
      'not sufficient to call SpreadsheetApp.openById',
    );
    expect(outcome(body, withScopes(SCOPES.spreadsheets))).toBeUndefined();
  });

  test('a user may grant only some scopes', () => {
    const host = hostWith(
      `function ask() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }
       function send() { MailApp.sendEmail('a@b.co', 's', 'b'); }`,
      withScopes(SCOPES.currentonly, SCOPES.mail),
    );
    expect(host.run('ask')).toBe('NOT_REQUIRED');
    host.grant([SCOPES.currentonly]);
    expect(host.run('ask')).toBe('REQUIRED');
    expect(() => host.run('send')).toThrow('not sufficient to call MailApp.sendEmail');
  });

  test('without a list of scopes everything is granted', () => {
    expect(outcome('MailApp.getRemainingDailyQuota();')).toBeUndefined();
  });
});
