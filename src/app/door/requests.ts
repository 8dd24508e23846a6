/** What each call of the panel may ask for, checked on the way in. */
import * as z from 'zod/mini';
import type { MergeRequest, Rpc, RpcName, SetUpRequest } from '../../contract/rpc';
import { type BoardView, isBoardView } from '../../domain/board/view';
import { type Cell, isCell } from '../../domain/cells/cell';
import { FIELDS, isField } from '../../domain/deals/field';
import { LANGUAGES } from '../../domain/messages/language';

/** A call's request, as its type says. */
export type RequestOf<Name extends RpcName> = Parameters<Rpc[Name]>[0];

type Schemas = { readonly [Name in RpcName]: z.ZodMiniType<RequestOf<Name>> };

/** The longest text that a cell holds (platform.md 2.5). */
const LONGEST_TEXT = 50_000;

// Every execution loads the bundle anew (platform.md 1.5), and each of zod's own number, enum, record and union schemas
// would add kilobytes to it: where a guard of one line says the same, it is a custom schema.
// The domain is a script of its own, which may be loaded after this one: it is asked when a request comes.
const language = oneOf(() => LANGUAGES);
const field = oneOf(() => FIELDS);
const place = z.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 1);
const currency = z.custom<string>((value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value));
const mapping = z.custom<NonNullable<SetUpRequest['mapping']>>((value) =>
  isRecordOf(value, (key, entry) => /^\d+$/.test(key) && (entry === null || isFieldKey(entry))),
);
const fieldValues = z.custom<Partial<Record<(typeof FIELDS)[number], string | number>>>((value) =>
  isRecordOf(value, (key, entry) => isField(key) && isFieldValue(entry)),
);
const pipeline = z.exactOptional(z.string());
const yesNo = z.custom<boolean>((value) => typeof value === 'boolean');
const cell = z.custom<Cell>(isCell);
const day = z.custom<string>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const side = z.object({ id: z.string(), row: place, seen: z.exactOptional(z.string()) });
const choices = z.custom<MergeRequest['choices']>((value) =>
  isRecordOf(value, (key, entry) => /^\d+$/.test(key) && ['keep', 'drop', 'both'].includes(String(entry))),
);
const fieldValue = z.custom<string | number>(isFieldValue);
const view = z.custom<BoardView>(isBoardView);
const nothing = z.object({});

export const REQUESTS: Schemas = {
  openPanel: z.object({ language: z.exactOptional(language) }),
  previewSetUp: z.object({ language }),
  setUp: z.object({
    language,
    mode: oneOf(() => ['adopt', 'new', 'sample']),
    mapping: z.exactOptional(mapping),
    without: z.exactOptional(z.array(field)),
    currency: z.exactOptional(currency),
    fix: z.exactOptional(yesNo),
    another: z.exactOptional(yesNo),
  }),
  readProgress: nothing,
  loadBoard: z.object({ pipeline }),
  moveDeals: z.object({
    toStage: z.string(),
    deals: z.array(
      z.object({
        id: z.string(),
        row: place,
        fromStage: z.string(),
        pipeline,
        fields: z.exactOptional(fieldValues),
      }),
    ),
    fields: z.exactOptional(fieldValues),
  }),
  undoChanges: z.object({
    deals: z.array(
      z.object({
        id: z.string(),
        row: place,
        pipeline,
        cells: z.array(z.object({ field, from: cell, to: cell })),
        added: z.exactOptional(z.custom<true>((value) => value === true)),
      }),
    ),
  }),
  readPulse: nothing,
  saveView: z.object({ pipeline: z.string(), view }),
  readDeal: z.object({ id: z.string(), row: place, pipeline, earlier: z.exactOptional(yesNo) }),
  editDeal: z.object({
    id: z.string(),
    row: place,
    pipeline,
    edits: z.array(z.object({ field, seen: cell, value: fieldValue })),
  }),
  addDeal: z.object({ pipeline, stage: z.string(), fields: fieldValues, token: z.string() }),
  addField: z.object({ field, pipeline }),
  showDeal: z.object({ id: z.string(), row: place, pipeline }),
  showCell: z.object({ row: place, column: place, pipeline }),
  checkSheet: nothing,
  applyFixes: z.object({
    fixes: z.array(z.object({ row: place, column: place, found: z.string(), dealId: z.string(), pipeline })),
  }),
  previewMerge: z.object({ pipeline, keep: place, drop: place }),
  mergeDeals: z.object({ pipeline, keep: side, drop: side, choices }),
  undoLast: nothing,
  undoSetUp: z.object({ confirmed: yesNo, pipeline }),
  repairWorkbook: nothing,
  changesBetween: z.object({ from: day, to: day, pipeline }),
  stageLessons: nothing,
  takeLesson: z.object({
    stage: z.string(),
    pipeline,
    what: oneOf(() => ['odds', 'patience']),
    typed: z.custom<number | null>((value) => value === null || Number.isFinite(value)),
    value: z.custom<number>((value) => Number.isFinite(value)),
  }),
  showWindow: z.object({
    screen: oneOf(() => ['board', 'setUp', 'merge', 'changes', 'stages']),
    rows: z.exactOptional(z.array(place)),
    pipeline,
  }),
  showBoard: z.object({ screen: z.exactOptional(oneOf(() => ['board', 'check'])) }),
  laterScreens: nothing,
  buildForecast: nothing,
  sendAlertsNow: nothing,
  repairSchedule: nothing,
};

function oneOf<const Text extends string>(texts: () => readonly Text[]): z.ZodMiniType<Text> {
  return z.custom<Text>((value) => texts().some((text) => text === value));
}

function isRecordOf(value: unknown, fits: (key: string, entry: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, entry]) => fits(key, entry));
}

function isFieldKey(value: unknown): boolean {
  return typeof value === 'string' && isField(value);
}

function isFieldValue(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST_TEXT : Number.isFinite(value);
}
