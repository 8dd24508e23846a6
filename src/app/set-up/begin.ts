/** Decides what a set-up will do before it writes anything, or takes up what a broken one had decided. */
import type { SetUpRequest } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment, Tab } from '../ports';
import { MAIN_PIPELINE, type PipelineLayout, readLayout } from '../workbook/layout';
import { addedHeaders } from './deals-tab/deal-columns';
import { startOf, startTab, writeStart } from './deals-tab/start-sheet';
import { startedTab } from './own-tabs/own-tabs';
import { type Pending, readPending, savePending } from './pending';
import { type Adoption, adoptionOf } from './proposal/adoption';
import { currencyOfLocale } from './proposal/currency';
import { headersOf, type Proposal, propose } from './proposal/proposal';
import { finishUndo } from './undo/give-back';
import { finishPipelineUndo } from './undo/give-back-pipeline';
import { noteBeginning } from './undo/note-changes';

/** The step that writes the first rows of a new sheet. */
const START_STEP = 'start';

/** A set-up under way. */
export interface SetUpWork {
  readonly tab: Tab;
  readonly request: SetUpRequest;
  pending: Pending;
  /** The number that the next id takes, once ids have been given. */
  nextId?: number;
  /** What could not be done in a way that can be undone, in sentences. */
  readonly warnings: string[];
}

/** Runs a step unless an earlier run has completed it, and remembers that it is done. */
export function step(env: Environment, work: SetUpWork, name: string, run: () => void): void {
  if (work.pending.done.includes(name)) return;
  run();
  work.pending = { ...work.pending, done: [...work.pending.done, name] };
  savePending(env.memory, work.pending);
}

/**
 * An undo that broke off is finished first.
 *
 * @throws Failure noHeader, noStageColumn, noRows, alreadySetUp, notAdoptable; nothing has been written then
 */
export function begin(env: Environment, request: SetUpRequest): SetUpWork {
  finishPipelineUndo(env);
  finishUndo(env);
  const { mode } = request;
  return mode === 'adopt' ? beginAdopting(env, request) : beginAnew(env, request, mode);
}

function beginAdopting(env: Environment, request: SetUpRequest): SetUpWork {
  const adoption = adoptionOf(env, request.another ?? false);
  const proposal = propose(env, adoption, request);
  const pending = pendingOf(env, adoption, proposal, request);
  noteBeginning(env, pending);
  savePending(env.memory, pending);
  return { tab: adoption.tab, request, pending, warnings: [] };
}

function pendingOf(
  env: Environment,
  { tab, key }: Adoption,
  proposal: Proposal,
  request: SetUpRequest,
): Pending {
  const { table, grid, added, currency } = proposal;
  const earlier = readPending(env.memory, 'adopt');
  const adopted = placeOf(env, key);
  const ours = [...(earlier?.added ?? []), ...(adopted?.added ?? []), ...added];
  const headerCells = grid[table.headerRow - 1] ?? [];
  return {
    mode: 'adopt',
    key,
    name: earlier?.name || adopted?.name || freeName(env, tab.name),
    sheetId: tab.id,
    headerRow: table.headerRow,
    headers: { ...headersOf(proposal), ...addedHeaders(added, headerCells, request.language) },
    added: [...new Set(ours)],
    currency,
    day: earlier?.day ?? env.now.day,
    done: earlier?.done ?? [],
  };
}

function beginAnew(env: Environment, request: SetUpRequest, mode: 'new' | 'sample'): SetUpWork {
  const started = startedTab(env, mode);
  const earlier = started && readPending(env.memory, mode);
  if (!earlier && readLayout(env.memory) && env.findTab('deals')) throw new Failure('alreadySetUp');
  noteBeginning(env);
  const tab = started ?? startTab(env, request.language);
  const start = startOf(mode, request.language, earlier?.day ?? env.now.day);
  const currency = request.currency ?? start.currency ?? currencyOfLocale(env.locale, request.language);
  const place = { key: MAIN_PIPELINE, name: tab.name, sheetId: tab.id, headerRow: 1, headers: start.headers };
  const fresh = { mode, ...place, added: [], currency };
  const pending = earlier ?? { ...fresh, day: env.now.day, done: [] };
  const work: SetUpWork = { tab, request, pending, warnings: [] };
  noteBeginning(env, pending);
  savePending(env.memory, pending);
  step(env, work, START_STEP, () => writeStart(env, tab, start));
  return work;
}

function placeOf(env: Environment, key: string): PipelineLayout | undefined {
  return readLayout(env.memory)?.pipelines.find((place) => place.key === key);
}

/** Two pipelines never have the same name, whatever their tabs were called and are called now. */
function freeName(env: Environment, title: string): string {
  const taken = new Set(readLayout(env.memory)?.pipelines.map(({ name }) => name.toLowerCase()));
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${title} ${number}`;
  return free;
}
