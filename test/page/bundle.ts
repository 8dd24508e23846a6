/** A small add-on for the tests of the page itself. */

import type { BundleText } from '../../host/runtime/bundle';

const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem('Ask for a name', 'askName')
    .addItem('Confirm', 'confirm')
    .addItem('Show panel', 'showPanel')
    .addItem('Show dialog', 'showDialog')
    .addItem('Set rules', 'setRules')
    .addItem('Draw chart', 'drawChart')
    .addItem('Hide lines', 'hideLines')
    .addSubMenu(ui.createMenu('More').addItem('Toast', 'toast').addItem('Break', 'breakDown'))
    .addToUi();
}
function onEdit(e) {
  if (e.range.getColumn() === 1 && e.value) e.range.offset(0, 4).setValue('edited: ' + e.value);
}
function askName() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('D1').setValue('asked');
  SpreadsheetApp.flush();
  var ui = SpreadsheetApp.getUi();
  var response = ui.prompt('Name', 'Who is it?', ui.ButtonSet.OK_CANCEL);
  sheet.getRange('D2').setValue(response.getSelectedButton() + ' ' + response.getResponseText());
}
function confirm() {
  var ui = SpreadsheetApp.getUi();
  var button = ui.alert('Really?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('D3').setValue(String(button));
}
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Test panel'));
}
function showDialog() {
  var page = HtmlService.createHtmlOutput('<p>In the dialog</p>').setWidth(320).setHeight(180);
  SpreadsheetApp.getUi().showModalDialog(page, 'Test dialog');
}
function setRules() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var list = SpreadsheetApp.newDataValidation().requireValueInList(['Acme', 'Globex', 'Hooli'], true)
    .setHelpText('A company we know').build();
  sheet.getRange('B2:B4').setDataValidation(list);
  sheet.getRange('F2').insertCheckboxes();
  sheet.getRange('A1').setNote('Names of deals');
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1000)
    .setBackground('#ffe08a').setRanges([sheet.getRange('C2:C4')]).build()]);
}
function drawChart() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:A4')).addRange(sheet.getRange('C1:C4'))
    .setNumHeaders(1).setOption('title', 'Amounts').setPosition(6, 2, 0, 0).build());
}
function hideLines() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.hideRows(3);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 180);
}
function toast() { SpreadsheetApp.getActiveSpreadsheet().toast('All done', 'Test', 60); }
function breakDown() { console.log('about to break'); throw new Error('Broken on purpose'); }
function giveSum(one, other) { return one + other; }
function giveDate() { return { when: new Date() }; }
function giveFailure() { throw new Error('No luck today'); }
function giveSelection() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function goToCells() { SpreadsheetApp.getActiveSheet().getRange('B3:C4').activate(); }
function goToNewSheet() { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Fresh').getRange('C2').activate(); }
function giveUser() { return Session.getActiveUser().getEmail(); }
function sendMail() {
  MailApp.sendEmail({ to: 'ann@example.com', subject: 'Hello <b>Ann</b>', body: 'plain words', htmlBody: '<h1>Big words</h1><script>parent.document.title = "taken"</script>' });
}
function hidden_() { return 1; }
`;

const PANEL = `<!DOCTYPE html><html><head><base target="_top"></head><body>
<p id="names"></p>
<script>
  document.getElementById('names').textContent = [typeof google.script.run.giveSum, typeof google.script.run.hidden_].join(' ');
  function call(name) {
    var args = Array.prototype.slice.call(arguments, 1);
    return new Promise(function (resolve) {
      var runner = google.script.run
        .withSuccessHandler(function (value, user) { resolve({ value: value, user: user }); })
        .withFailureHandler(function (error, user) { resolve({ error: error.message, isError: error instanceof Error, user: user }); })
        .withUserObject('token');
      runner[name].apply(runner, args);
    });
  }
</script></body></html>`;

/** The bundle: menu, onEdit, questions, panels, mail. */
export const TEST_BUNDLE: BundleText = {
  code: CODE,
  files: { panel: PANEL },
  manifest: {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/userinfo.email',
    ],
  },
};

/** A few deals. */
export const TEST_ROWS = [
  ['Deal', 'Company', 'Amount'],
  ['Pilot', 'Acme', '1200'],
  ['Renewal', 'Globex', '300'],
  ['Upgrade', 'Initech', '4500'],
];
