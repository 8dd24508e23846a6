/** The words of the log: each stands for one thing, whichever language a reader knows. */
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/domain/deals/field';
import { CHANGE_WAYS, fieldWord, readField, readWay, wayWord } from '../../../src/domain/history/log-words';
import { LANGUAGES } from '../../../src/domain/messages/language';

describe.each(LANGUAGES)('the words of the log in %s', (language) => {
  it('differ from field to field and from way to way', () => {
    expect(new Set(FIELDS.map((field) => fieldWord(field, language))).size).toBe(FIELDS.length);
    expect(new Set(CHANGE_WAYS.map((way) => wayWord(way, language))).size).toBe(CHANGE_WAYS.length);
  });

  it('are never keys, and lead back to what they stand for', () => {
    for (const field of FIELDS) {
      const word = fieldWord(field, language);
      expect(FIELDS).not.toContain(word);
      expect(readField(word)).toBe(field);
    }
    for (const way of CHANGE_WAYS) {
      const word = wayWord(way, language);
      expect(CHANGE_WAYS).not.toContain(word);
      expect(readWay(word)).toBe(way);
    }
  });
});

it('keys and other words are read as what they are', () => {
  expect(FIELDS.map(readField)).toEqual(FIELDS);
  expect(CHANGE_WAYS.map(readWay)).toEqual(CHANGE_WAYS);
  expect(readField('Region')).toBeUndefined();
  expect(readWay('')).toBeUndefined();
});
