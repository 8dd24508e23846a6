/** Validations, protections, conditional formats, filters, bandings (platform.md 5.4 to 5.6). */

import { describe, expect, test } from 'vitest';
import { evaluate, hostWith, outcome, SHEET } from '../runtime/inline-host';

describe('data validation (5.4)', () => {
  const rule = (steps: string) => `SpreadsheetApp.newDataValidation().${steps}.build()`;

  test('an unset rule allows what breaks it', () => {
    expect(evaluate(`return ${rule("requireValueInList(['a'])")}.getAllowInvalid();`)).toBe(true);
  });

  test('list values come back as [list, showDropdown], as texts', () => {
    expect(evaluate(`return ${rule('requireValueInList([1, 2], false)')}.getCriteriaValues();`)).toEqual([
      ['1', '2'],
      false,
    ]);
  });

  test('more than 500 items are refused', () => {
    expect(outcome(`${rule('requireValueInList(Array.from({ length: 501 }, (_, i) => i))')};`)).toBe(
      'Exception: The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  });

  test('dates are not given as texts', () => {
    expect(outcome(`${rule("requireDateAfter('2026-01-01')")};`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
    );
  });

  test('a rejecting rule fails the complete setValues, with the values that are allowed', () => {
    const body = `${SHEET}
      sheet.getRange('B1:B2').setDataValidation(${rule("requireValueInList(['won', 'lost']).setAllowInvalid(false)")});
      try { sheet.getRange('A1:B2').setValues([['a', 'won'], ['b', 'maybe']]); } catch (error) {
        return [error.message, sheet.getRange('A1:B2').getValues()]; }`;
    expect(evaluate(body)).toEqual([
      'The data you entered in cell B2 violates the data validation rules set on this cell.\nPlease enter one of the following values: won, lost.',
      [
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  test('the help text is part of the refusal', () => {
    const body = `${SHEET} sheet.getRange('A1').setDataValidation(
      ${rule("requireNumberBetween(0, 1).setHelpText('A share from 0 to 1').setAllowInvalid(false)")}).setValue(5);`;
    expect(outcome(body)).toContain('set on this cell.\nA share from 0 to 1');
  });

  test('a warning rule lets everything in', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setDataValidation(${rule('requireDate()')});
      return cell.setValue('soon').getValue();`;
    expect(evaluate(body)).toBe('soon');
  });

  test('a rule can be read, copied and taken away', () => {
    const body = `${SHEET} const cell = sheet.getRange('A1').setDataValidation(${rule("requireValueInList(['a'])")});
      const copy = cell.getDataValidation().copy().setHelpText('pick').build(); cell.setDataValidation(copy);
      const kept = cell.getDataValidation(); cell.setDataValidation(null);
      return [kept.getHelpText(), String(kept.getCriteriaType()), cell.getDataValidation()];`;
    expect(evaluate(body)).toEqual(['pick', 'VALUE_IN_LIST', null]);
  });
});

describe('protection (5.5)', () => {
  const code = `
    function whole() { const p = ${'SpreadsheetApp.getActiveSheet()'}.protect(); p.removeEditor('bob@example.com'); }
    function twice() { const s = SpreadsheetApp.getActiveSheet(); s.protect(); s.protect(); s.getRange('A1').protect();
      s.getRange('A1').protect();
      return [s.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
        s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]; }
    function open() { SpreadsheetApp.getActiveSheet().getRange('A1').protect(); }
    function warn() { const p = SpreadsheetApp.getActiveSheet().getRange('A1').protect(); p.removeEditor('bob@example.com');
      p.setWarningOnly(true); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }`;
  const shared = () => hostWith(code, { editors: ['bob@example.com'] });
  const asBob = (setUp: string) => {
    const host = shared();
    host.run(setUp);
    host.actAs({ email: 'bob@example.com' });
    return () => host.run('write');
  };

  test('a new protection keeps nobody out until editors are taken away', () => {
    expect(asBob('open')).not.toThrow();
  });

  test('others get the platform’s text', () => {
    expect(asBob('whole')).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });

  test('a warning keeps nobody out', () => {
    expect(asBob('warn')).not.toThrow();
  });

  test('a protected range does not keep others from adding rows, a protected sheet does', () => {
    const code = `function range() { SpreadsheetApp.getActiveSheet().getRange('A1').protect().removeEditor('bob@example.com'); }
      function sheet() { SpreadsheetApp.getActiveSheet().protect().removeEditor('bob@example.com'); }
      function add() { SpreadsheetApp.getActiveSheet().insertRowAfter(1); }`;
    const adding = (setUp: string) => {
      const host = hostWith(code, { editors: ['bob@example.com'] });
      host.run(setUp);
      host.actAs({ email: 'bob@example.com' });
      return () => host.run('add');
    };
    expect(adding('range')).not.toThrow();
    expect(adding('sheet')).toThrow('protected cell');
  });

  test('the owner always gets in', () => {
    const host = shared();
    host.run('whole');
    expect(() => host.run('write')).not.toThrow();
  });

  test('a sheet has one protection, a range as many as were made', () => {
    expect(shared().run('twice')).toEqual([1, 2]);
  });
});

describe('conditional formats (5.6)', () => {
  const rule = `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1="won"').setBackground('#00ff00')`;

  test('setting the rules replaces all of them', () => {
    const body = `${SHEET} const made = (a1) => ${rule}.setRanges([sheet.getRange(a1)]).build();
      sheet.setConditionalFormatRules([made('A1:A5'), made('B1:B5')]);
      sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1));
      const [left] = sheet.getConditionalFormatRules(); const condition = left.getBooleanCondition();
      return [left.getRanges()[0].getA1Notation(), String(condition.getCriteriaType()), condition.getCriteriaValues(),
        condition.getBackground(), sheet.getConditionalFormatRules().length];`;
    expect(evaluate(body)).toEqual(['B1:B5', 'CUSTOM_FORMULA', ['=$A1="won"'], '#00ff00', 1]);
  });

  test('a rule cannot cover another sheet', () => {
    const body = `${SHEET} const other = ss.insertSheet('Other');
      sheet.setConditionalFormatRules([${rule}.setRanges([other.getRange('A1')]).build()]);`;
    expect(outcome(body)).toBe('Exception: Conditional format rule cannot reference a different sheet.');
  });

  test('background getters report what was set, not what a rule shows (5.11)', () => {
    const body = `${SHEET} sheet.getRange('A1').setValue('won');
      sheet.setConditionalFormatRules([${rule}.setRanges([sheet.getRange('A1')]).build()]);
      return sheet.getRange('A1').getBackground();`;
    expect(evaluate(body)).toBe('#ffffff');
  });
});

test('a sheet has one basic filter', () => {
  const body = `${SHEET} sheet.getRange('A1:B5').createFilter(); sheet.getRange('A1:B5').createFilter();`;
  expect(outcome(body)).toBe("Exception: You can't create a filter in a sheet that already has a filter.");
});

test('a filter hides rows by their shown value', () => {
  const body = `${SHEET} sheet.getRange('A1:A3').setValues([['Stage'], ['won'], ['open']]);
    const filter = sheet.getRange('A1:A3').createFilter();
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['won']).build());
    const hidden = [2, 3].map((row) => sheet.isRowHiddenByFilter(row)); filter.remove();
    return [hidden, sheet.isRowHiddenByFilter(2), sheet.getFilter()];`;
  expect(evaluate(body)).toEqual([[true, false], false, null]);
});

test('a banding needs its row colours', () => {
  const body = `${SHEET} sheet.getRange('A1:B5').applyRowBanding().setSecondRowColor(null);`;
  expect(outcome(body)).toBe('Exception: Second row color should not be null');
});
