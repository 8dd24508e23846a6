/** Reads the Stages tab into stages, in the order of its rows. */
import { type Cell, cellText, type Grid } from '../../../domain/cells/cell';
import { likeKey } from '../../../domain/cells/likeness';
import { FIELDS, type Field } from '../../../domain/deals/field';
import type { ForecastCategory, Stage, StageKind } from '../../../domain/stages/stage';
import { type Layout, MAIN_PIPELINE, type PipelineLayout } from '../layout';
import { tabRecords } from './tab-columns';
import { readCategory, readKind } from './words';

const CATEGORY_OF_KIND: Readonly<Record<StageKind, ForecastCategory>> = {
  open: 'pipeline',
  won: 'closed',
  lost: 'omitted',
  afterWon: 'omitted',
};

const PROBABILITY_OF_KIND: Readonly<Record<StageKind, number>> = { open: 0, won: 1, lost: 0, afterWon: 1 };

/** Colour of a stage whose colour cell cannot be read. */
const NO_COLOUR = '#e8eaed';

/**
 * The stages of all pipelines, as a person keeps them. What cannot be read falls back: an unknown kind to open, odds
 * to the kind's own, a colour to grey. A pipeline's name takes the layout's spelling; one that is not in the layout
 * stays as it is, so that its stages belong to nobody. Without a Pipeline column all are the main pipeline's.
 *
 * @throws Failure columnMissing when the tab has no stage name column
 */
export function readStages(grid: Grid, layout?: Layout): Stage[] {
  return tabRecords('stages', grid, 'name').map((record) => {
    const kind = readKind(record.cell('kind')) ?? 'open';
    const staleAfter = readDays(record.cell('staleAfter'));
    const { name, titles } = ownerOf(cellText(record.cell('pipeline')), layout);
    return {
      ...(name === undefined ? {} : { pipeline: name }),
      name: cellText(record.cell('name')),
      kind,
      probability: readOdds(record.cell('probability')) ?? PROBABILITY_OF_KIND[kind],
      ...(staleAfter === undefined ? {} : { staleAfter }),
      category: readCategory(record.cell('category')) ?? CATEGORY_OF_KIND[kind],
      required: readFields(cellText(record.cell('required')), titles),
      colour: readColour(cellText(record.cell('colour'))),
    };
  });
}

/** The header texts of a stage's required fields, as the Stages tab shows them. */
export function requiredText(
  fields: readonly Field[],
  headers: Readonly<Partial<Record<Field, string>>>,
): string {
  return fields.map((field) => headers[field] ?? field).join(', ');
}

/** What the columns of a tab are called, and were called before people renamed them. */
type Titles = Pick<PipelineLayout, 'headers' | 'former'>;

/** The pipeline that a cell of the Pipeline column means: no name for the main one, and the titles of its columns. */
function ownerOf(
  text: string,
  layout: Layout | undefined,
): { readonly titles: Titles; readonly name?: string } {
  const [main = { headers: {} }] = layout?.pipelines ?? [];
  if (text === '') return { titles: main };
  const found = layout?.pipelines.find(({ name }) => likeKey(name) === likeKey(text));
  if (!found) return { name: text, titles: { headers: {} } };
  return found.key === MAIN_PIPELINE ? { titles: found } : { name: found.name, titles: found };
}

function readOdds(cell: Cell): number | undefined {
  const text = cellText(cell);
  const percent = text.endsWith('%');
  const number = text === '' ? Number.NaN : Number(text.replace(/%$/, ''));
  if (!Number.isFinite(number) || number < 0) return undefined;
  const odds = percent || number > 1 ? number / 100 : number;
  return Math.min(1, odds);
}

function readDays(cell: Cell): number | undefined {
  const days = cellText(cell) === '' ? Number.NaN : Number(cellText(cell));
  return Number.isFinite(days) && days >= 0 ? days : undefined;
}

/** In the Stages tab a column may still have the name that it had before it was renamed. */
function readFields(text: string, { headers, former }: Titles): Field[] {
  const wanted = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(
      (part) =>
        FIELDS.find((field) => field === part || headers[field] === part) ??
        FIELDS.find((field) => former?.[field]?.includes(part)),
    );
  return FIELDS.filter((field) => wanted.includes(field));
}

function readColour(text: string): string {
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : NO_COLOUR;
}
