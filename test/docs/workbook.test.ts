/** What docs/workbook.md says about titles and headers is what the program writes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELDS } from '../../src/domain/deals/field';
import { en as fieldsEn } from '../../src/domain/messages/en/fields';
import { workbook as en } from '../../src/domain/messages/en/workbook';
import { ko as fieldsKo } from '../../src/domain/messages/ko/fields';
import { workbook as ko } from '../../src/domain/messages/ko/workbook';

const page = readFileSync('docs/workbook.md', 'utf8');

function missing(texts: readonly string[]): string[] {
  return texts.filter((text) => !page.includes(text));
}

/** The same entry of both tables, joined as the page joins them. */
function pairs(one: object, other: object, join: string): string[] {
  const [english, korean] = [Object.values(one), Object.values(other)];
  return english.map((text, index) => `${text}${join}${korean[index]}`);
}

it('names every tab in both languages', () => {
  expect(missing(pairs(en.tabs, ko.tabs, ' / '))).toEqual([]);
});

it('names every deal field with its key', () => {
  const rows = FIELDS.map((field) => `| ${fieldsEn[field]} | ${fieldsKo[field]} |`);
  expect(missing([...rows, ...FIELDS.map((field) => `\`${field}\``)])).toEqual([]);
});

it('names every way in which a change comes about in both languages', () => {
  expect(missing(pairs(en.changeWays, ko.changeWays, ' '))).toEqual([]);
});

it.each(['stages', 'team', 'targets', 'holidays', 'settings', 'log', 'alerts'] as const)(
  'names every column of %s in both languages',
  (tab) => {
    expect(missing(pairs(en.columns[tab], ko.columns[tab], ' '))).toEqual([]);
  },
);
