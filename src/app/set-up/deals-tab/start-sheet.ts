/** Makes a new Deals tab to start from: empty, or with sample deals. */
import type { Day, Grid } from '../../../domain/cells/cell';
import { FIELDS, type Field } from '../../../domain/deals/field';
import { choose } from '../../../domain/messages/choose';
import { en } from '../../../domain/messages/en/fields';
import { ko } from '../../../domain/messages/ko/fields';
import type { Language } from '../../../domain/messages/language';
import { sampleDeals } from '../../../domain/samples/sample-deals';
import type { Environment, Tab } from '../../ports';
import { freshTab, tabTitle } from '../own-tabs/own-tabs';

/** The columns of a new sheet, in the order in which people fill them in. */
const NEW_FIELDS: readonly Field[] = [
  'id',
  'deal',
  'company',
  'contact',
  'email',
  'phone',
  'owner',
  'stage',
  'amount',
  'probability',
  'expectedClose',
  'nextStep',
  'nextStepDate',
  'source',
  'notes',
  'lostReason',
  'created',
  'stageSince',
  'lastTouch',
  'closed',
];

/** Any seed will do, but always the same one: two people then see the same samples. */
const SAMPLE_SEED = 7;

/** What a new tab starts with. */
export interface Start {
  /** The header row and the rows below it. */
  readonly rows: Grid;
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  readonly currency?: string;
}

/** A tab for a new pipeline; an empty one that a broken run has left is taken up. */
export function startTab(env: Environment, language: Language): Tab {
  return freshTab(env, tabTitle('deals', language));
}

/** The rows of a new tab with the fields of its columns; sample deals lie around today. */
export function startOf(mode: 'new' | 'sample', language: Language, today: Day): Start {
  const names = choose(language, { en, ko });
  const sample = mode === 'sample' ? sampleDeals(SAMPLE_SEED, language, today) : undefined;
  const texts = sample?.headers ?? NEW_FIELDS.map((field) => names[field]);
  const headers: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) if (texts.includes(names[field])) headers[field] = names[field];
  return {
    rows: [texts, ...(sample?.rows ?? [])],
    headers,
    ...(sample ? { currency: sample.currency } : {}),
  };
}

/** Writes the rows of a new tab; writing them again after a broken run leaves the same. */
export function writeStart(env: Environment, tab: Tab, { rows }: Start): void {
  const columns = rows[0]?.length ?? 0;
  const header = { row: 1, column: 1, rows: 1, columns };
  env.write([
    { kind: 'values', tab, at: { ...header, rows: rows.length }, values: rows },
    { kind: 'look', tab, areas: [header], look: { bold: true, background: '#eef2f6', colour: '#202124' } },
    { kind: 'freeze', tab, rows: 1 },
    { kind: 'widths', tab, column: 1, widths: Array.from({ length: columns }, () => 130) },
  ]);
}
