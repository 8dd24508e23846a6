/** The panel's door: checked requests in, one JSON text out, whatever happens. */
import { describe, expect, it } from 'vitest';
import { handleCall, type Surroundings } from '../../../src/app/door/door';
import { FAILURE_CODES, Failure } from '../../../src/domain/errors/failure';
import { failures as en } from '../../../src/domain/messages/en/failures';
import { failures as ko } from '../../../src/domain/messages/ko/failures';
import { memoryWorkbook } from '../memory-environment';

const MOVE = { toStage: 'Won', deals: [{ id: 'D-1', row: 2, fromStage: 'Proposal' }] };
const ANSWER = { moved: [], refused: [], revision: { before: 'a', after: 'b' } };

function surroundings(language: 'en' | 'ko' = 'en'): Surroundings {
  return {
    open: () => memoryWorkbook({ language }).env,
    toFailure: (error) =>
      error instanceof Failure ? error : new Failure('serviceFailed', { detail: String(error) }),
  };
}

function call(request: unknown, language: 'en' | 'ko' = 'en') {
  const door = handleCall(surroundings(language), 'moveDeals', (_env, { fields }) => {
    if (fields?.notes === 'fail') throw new Failure('busy');
    if (fields?.notes === 'break') throw new Error('boom');
    return ANSWER;
  });
  return JSON.parse(door(typeof request === 'string' ? request : JSON.stringify(request)));
}

describe('the door', () => {
  it('hands a checked request to the use case and its answer back', () => {
    expect(call(MOVE)).toEqual({ ok: true, value: ANSWER });
  });

  it.each([
    'not json',
    {},
    { ...MOVE, deals: [{ id: 'D-1', row: 0, fromStage: 'x' }] },
    { ...MOVE, deals: [{ id: 7, row: 2, fromStage: 'x' }] },
    { ...MOVE, fields: { nonsense: 1 } },
  ])('refuses %j', (request) => {
    expect(call(request)).toMatchObject({ ok: false, problem: { code: 'requestInvalid' } });
  });

  it('tells a failure in the language of the person', () => {
    const request = { ...MOVE, fields: { notes: 'fail' } };
    expect(call(request).problem).toMatchObject({ code: 'busy', message: en.busy({}).message });
    expect(call(request, 'ko').problem).toMatchObject({ code: 'busy', message: ko.busy({}).message });
  });

  it('turns what is thrown by anybody else into a failed service', () => {
    expect(call({ ...MOVE, fields: { notes: 'break' } }).problem).toMatchObject({ code: 'serviceFailed' });
  });
});

describe('failure sentences', () => {
  it.each(FAILURE_CODES)('say what happened and what to do next for %s, facts known or not', (code) => {
    for (const sentences of [en, ko]) {
      const { message, action } = sentences[code]({});
      expect(message.length).toBeGreaterThan(5);
      expect(action.length).toBeGreaterThan(5);
      expect(message + action).not.toMatch(/undefined|\[object/);
    }
  });
});
