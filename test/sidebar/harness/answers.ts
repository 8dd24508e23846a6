/** The server as the panel sees it: one answer per call, given by the test, computed in Node. */
import type { Problem, Reply, Rpc, RpcName } from '../../../src/contract/rpc';
import type { Language } from '../../../src/domain/messages/language';
import { addedTo, cardIn, editedOn, movedOn, undoneOn } from './fixtures/changed-board';
import { changesReport } from './fixtures/changes-report';
import { checkResult } from './fixtures/check-result';
import { dealPage } from './fixtures/deal-page';
import { mergePreview, swappedMerge } from './fixtures/merge-preview';
import { sampleBoard } from './fixtures/sample-board';
import { setUpPreview } from './fixtures/set-up-preview';
import { stageLessons } from './fixtures/stage-lessons';

const TABS = {
  en: ['Stages', 'Team', 'Targets', 'Holidays', 'Forecast', 'Log'],
  ko: ['단계', '팀', '목표', '휴일', '예측', '기록'],
};

/** What the test answers; throw a `Refusal` to refuse. */
export type Answers = {
  readonly [Name in RpcName]?: (
    question: Parameters<Rpc[Name]>[0],
  ) => ReturnType<Rpc[Name]> | Promise<ReturnType<Rpc[Name]>>;
};

/** Thrown by an answer that refuses. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/**
 * A server on which everything succeeds.
 *
 * @param openPanel answers with the board whose deals are changed
 */
export function kindAnswers(
  language: Language,
  openPanel: NonNullable<Answers['openPanel']> = () => ({ state: 'board', board: sampleBoard(language) }),
): Answers {
  const board = async () => {
    const opening = await openPanel({});
    return opening.state === 'board' ? opening.board : sampleBoard(language);
  };
  return {
    openPanel,
    loadBoard: () => sampleBoard(language),
    moveDeals: async (request) => movedOn(await board(), request),
    undoChanges: async (request) => undoneOn(await board(), request),
    editDeal: async (request) => editedOn(await board(), request),
    readDeal: async ({ id }) => dealPage(cardIn(await board(), id), language),
    addField: () => ({}),
    addDeal: async (request) => addedTo(await board(), request),
    // Not answered: a test that is about something else has nobody who changes the workbook.
    readPulse: () => new Promise(() => undefined),
    saveView: () => ({}),
    showDeal: ({ row }) => ({ row }),
    showCell: () => ({}),
    readProgress: () => null,
    previewSetUp: () => setUpPreview[language],
    setUp: () => ({
      sheetName: setUpPreview[language].sheetName,
      deals: 214,
      issues: 12,
      tabs: TABS[language],
    }),
    previewMerge: ({ keep }) => (keep === 12 ? mergePreview(language) : swappedMerge(language)),
    mergeDeals: ({ keep: { row, id } }) => ({ row, id, undoable: true }),
    undoLast: () => ({ kind: 'merge', restored: 3, skipped: 0 }),
    repairWorkbook: () => ({ done: [], left: [] }),
    changesBetween: ({ from, to }) => ({ ...changesReport(language), from, to }),
    stageLessons: () => stageLessons(language),
    takeLesson: () => ({}),
    undoSetUp: () => ({ undone: true, losses: [] }),
    showWindow: () => ({}),
    showBoard: () => ({}),
    checkSheet: () => checkResult(language),
    applyFixes: ({ fixes }) => ({ fixed: fixes.length, skipped: 0, undoable: true }),
    buildForecast: () => ({ tab: language === 'ko' ? '예측' : 'Forecast', months: 9 }),
    sendAlertsNow: () => ({ mails: 3, deals: 7, skipped: [] }),
    repairSchedule: () => ({ scheduled: true, lastRun: '2026-11-21 10:05' }),
  };
}

/** A problem with sound words, and those given. */
export function problem(facts: Partial<Problem> = {}): Problem {
  return {
    code: 'serviceFailed',
    message: 'Google Sheets did not answer.',
    action: 'Try again.',
    retrySafe: true,
    ...facts,
  };
}

/** The reply text to one call, as the server's door writes it. */
export async function reply(answers: Answers, name: string, json: string): Promise<string> {
  const answer = Object.entries(answers).find(([known]) => known === name)?.[1];
  if (!answer) throw new Error('google.script.run.'.concat(name, ' is not a function'));
  try {
    const value: unknown = await Reflect.apply(answer, undefined, [JSON.parse(json)]);
    return JSON.stringify({ ok: true, value });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused: Reply<never> = { ok: false, problem: error.problem };
    return JSON.stringify(refused);
  }
}
