/** The fields of a deal as its page shows them: those of the sheet in its order, then those that it could have. */
import type { DealField } from '../../contract/rpc';
import { cellText } from '../../domain/cells/cell';
import { type Field, fieldKind, isField } from '../../domain/deals/field';
import { currencyChoices, offeredFields } from '../../domain/deals/field-choices';
import { stageBook } from '../../domain/stages/stage-book';
import type { Environment } from '../ports';
import { addedHeaders } from '../set-up/deals-tab/deal-columns';
import { readMirrors } from '../workbook/mirrors';
import type { OpenDeal } from './open-deal';

/** @param shown the deal's row as the sheet shows it */
export function dealFields(env: Environment, open: OpenDeal, shown: readonly string[]): DealField[] {
  const { columns } = open.located.table;
  const placed = Object.entries(columns).sort(([, a], [, b]) => a - b);
  return [
    ...placed.flatMap(([field, column]) => {
      return isField(field) ? [presentField(env, open, field, shown[column - 1] ?? '')] : [];
    }),
    ...absentFields(env, open),
  ];
}

function presentField(env: Environment, open: OpenDeal, field: Field, shown: string): DealField {
  const { located, cells, computed, pipeline, deal } = open;
  const column = located.table.columns[field] ?? 0;
  const unit = unitOf(open, field);
  return {
    field,
    kind: fieldKind(field),
    label: cellText(located.header[column - 1]),
    cell: cells[field] ?? '',
    shown,
    ...(computed.has(field) ? { computed: true } : {}),
    ...(stageBook(pipeline.stages).find(deal.stage)?.required.includes(field) ? { required: true } : {}),
    ...choicesOf(env, open, field),
    ...(unit === 1 ? {} : { unit }),
  };
}

/** What a 1 in the column counts. */
function unitOf({ amountUnit, shareScale }: OpenDeal, field: Field): number {
  const kind = fieldKind(field);
  if (kind === 'money') return amountUnit;
  return kind === 'share' && shareScale === 'percent' ? 0.01 : 1;
}

function choicesOf(
  env: Environment,
  { pipeline }: OpenDeal,
  field: Field,
): { readonly choices?: readonly string[] } {
  const { settings, team = [] } = readMirrors(env.memory);
  const kind = fieldKind(field);
  if (kind === 'stage') return { choices: pipeline.stages.map(({ name }) => name) };
  if (kind === 'currency') {
    const rated = settings.rates.map(({ currency }) => currency);
    return { choices: currencyChoices(settings.currency, rated) };
  }
  const owners = team.filter(({ active }) => active).map(({ name }) => name);
  return kind === 'owner' && owners.length > 0 ? { choices: owners } : {};
}

/** Each with the header that its column would get, or had before it was deleted. */
function absentFields(env: Environment, open: OpenDeal): DealField[] {
  const { pipeline, located } = open;
  const fields = offeredFields(located.table.columns);
  const headers = { ...addedHeaders(fields, located.header, pipeline.language), ...pipeline.place.lost };
  return fields.map((field) => ({
    field,
    kind: fieldKind(field),
    label: headers[field] ?? field,
    cell: '',
    shown: '',
    absent: true,
    ...choicesOf(env, open, field),
  }));
}
