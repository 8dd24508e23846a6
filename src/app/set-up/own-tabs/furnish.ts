/** Writes Pipesheet's own tabs: whole when they are new, only what is missing when they stand already. */
import { isBlank } from '../../../domain/cells/cell';
import { likeKey } from '../../../domain/cells/likeness';
import type { Environment, Tab, Write } from '../../ports';
import { readTeam } from '../../workbook/own-tabs/read-team';
import { noteRows, noteTab } from '../undo/note-changes';
import { readNote } from '../undo/undo-note';
import { type PlanInput, type TabPlan, tabPlans, teamRows } from './own-tab-plans';
import { isEmpty, ownTab } from './own-tabs';

const HEADER_LOOK = { bold: true, background: '#eef2f6', colour: '#202124' } as const;

/**
 * Makes and fills a tab; writing it twice leaves what writing it once does. A tab with content keeps it: a copied file,
 * or a project that was pushed anew, has lost its memory, but the tabs hold what the team has decided.
 */
export function furnish(env: Environment, plan: TabPlan, input: PlanInput): Tab {
  const tab = ownTab(env, plan.name, input.settings.language);
  env.write([...contentWrites(tab, plan), ...guideWrites(tab, plan), ...guardWrites(tab, plan)]);
  return tab;
}

/** Puts back the tabs that a person has deleted. */
export function refurnish(env: Environment, input: PlanInput): void {
  for (const plan of tabPlans(input)) if (!env.findTab(plan.name)) furnish(env, plan, input);
}

/** Adds the owners of deals that Team does not know. */
export function addOwners(env: Environment, { owners, settings }: PlanInput, key: string): void {
  const tab = env.tab('team');
  const grid = tab.readAll();
  const known = new Set(readTeam(grid).map((member) => likeKey(member.name)));
  const fresh = owners.filter((name) => !known.has(likeKey(name)));
  if (fresh.length === 0) return;
  const last = grid.reduce((row, cells, index) => (cells.every(isBlank) ? row : index + 1), 0);
  const rows = teamRows(fresh, settings);
  // The rows of the first set-up are noted at its end, with the tab's others.
  if (readNote(env.memory)?.rows.team) noteRows(env, 'team', rows);
  noteTab(env, key, (note) => ({ ...note, owners: [...(note.owners ?? []), ...fresh] }));
  env.write([{ kind: 'append', tab, rows, after: last }]);
}

function contentWrites(tab: Tab, { rows, widths, help }: TabPlan): Write[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const header = { row: 1, column: 1, rows: 1, columns };
  return [
    ...(isEmpty(tab)
      ? [{ kind: 'values', tab, at: { ...header, rows: rows.length }, values: rows } as const]
      : []),
    { kind: 'look', tab, areas: [header], look: HEADER_LOOK },
    { kind: 'freeze', tab, rows: 1 },
    { kind: 'widths', tab, column: 1, widths },
    { kind: 'note', tab, cell: { row: 1, column: 1 }, text: help },
  ];
}

/** Lists, checks and formats for every row of the tab, those still to be typed included. */
function guideWrites(tab: Tab, { rules, formats }: TabPlan): Write[] {
  const below = tab.size().rows - 1;
  const column = (number: string) => ({ row: 2, column: Number(number), rows: below, columns: 1 });
  return [
    ...Object.entries(formats).map(
      ([number, numberFormat]): Write => ({
        kind: 'look',
        tab,
        areas: [column(number)],
        look: { numberFormat },
      }),
    ),
    ...Object.entries(rules).map(
      ([number, rule]): Write => ({ kind: 'validate', tab, at: column(number), rule }),
    ),
  ];
}

function guardWrites(tab: Tab, { warned, hidden, help }: TabPlan): Write[] {
  const writes: Write[] = [];
  if (warned) writes.push({ kind: 'warn', tab, text: help });
  if (hidden) writes.push({ kind: 'hide', tab });
  return writes;
}
