/** The check after the build refuses bundles that Google would refuse, or that would break its menu. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkBundle } from '../../tools/build/check-bundle';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pipesheet-check-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function check(code: string, handlers: string[], manifest = '{}'): () => void {
  writeFileSync(path.join(folder, 'Code.js'), code);
  writeFileSync(path.join(folder, 'appsscript.json'), manifest);
  return () => checkBundle(folder, handlers);
}

it('accepts a bundle whose functions are exactly those that are named', () => {
  expect(check('function onOpen(){}(()=>{globalThis.onOpen=()=>1})();', ['onOpen'])).not.toThrow();
});

it('names a handler that is no top-level function', () => {
  expect(check('globalThis.onOpen=()=>1;', ['onOpen'])).toThrow('lacks a top-level function for: onOpen');
});

it('names a handler that only a menu item or a trigger mentions', () => {
  const menu = 'function onOpen(){menu().addItem("Board","menuBoard")}';
  expect(check(menu, ['onOpen'])).toThrow('menuBoard');
  const trigger = 'function onOpen(){ScriptApp.newTrigger("runHourly")}';
  expect(check(trigger, ['onOpen'])).toThrow('runHourly');
});

it('names a handler that only the manifest mentions', () => {
  const manifest = '{"sheets":{"macros":[{"functionName":"tidy"}]}}';
  expect(check('function onOpen(){}', ['onOpen'], manifest)).toThrow('tidy');
});

it('refuses a file that needs another one to be loaded before it', () => {
  writeFileSync(path.join(folder, 'Words.js'), 'function words_(){return {hello:1}}');
  expect(check('function onOpen(){}(()=>{words_()})();', ['onOpen'])).toThrow('words_ is not defined');
  expect(check('function onOpen(){return words_()}', ['onOpen'])).not.toThrow();
});

it('refuses a function that nothing names', () => {
  const code = 'function onOpen(){}function leftover(){}';
  expect(check(code, ['onOpen'])).toThrow('functions that nothing names: leftover');
});

it('refuses a service call while the file is loaded', () => {
  const code = 'function onOpen(){}SpreadsheetApp.getActive();';
  expect(check(code, ['onOpen'])).toThrow('SpreadsheetApp.getActive');
});

it('refuses what is younger than ES2020, and names outside the functions', () => {
  expect(check('function onOpen(){}class A{#x=1}', ['onOpen'])).toThrow();
  expect(check('function onOpen(){}const shared=1;', ['onOpen'])).toThrow('variable or class');
});
