/** Decides what a set-up will do before it writes anything, or takes up what a broken one had decided. */
import type { SetUpRequest } from '../../contract/rpc';
import { Failure } from '../../domain/errors/failure';
import type { Environment, Tab } from '../ports';
import { type Layout, readLayout } from '../workbook/layout';
import { currencyOfLocale } from './currency';
import { addedHeaders } from './deal-columns';
import { adoptedTab, startedTab } from './own-tabs';
import { type Pending, readPending, savePending } from './pending';
import { headersOf, type Proposal, propose } from './proposal';
import { startOf, startTab, writeStart } from './start-sheet';

/** The step that writes the first rows of a new sheet. */
const START_STEP = 'start';

/** A set-up under way. */
export interface SetUpWork {
  readonly tab: Tab;
  readonly request: SetUpRequest;
  pending: Pending;
  /** The number that the next id takes, once ids have been given. */
  nextId?: number;
}

/** Runs a step unless an earlier run has completed it, and remembers that it is done. */
export function step(env: Environment, work: SetUpWork, name: string, run: () => void): void {
  if (work.pending.done.includes(name)) return;
  run();
  work.pending = { ...work.pending, done: [...work.pending.done, name] };
  savePending(env.memory, work.pending);
}

/** @throws Failure noHeader, noStageColumn, noRows, alreadySetUp; nothing has been written then */
export function begin(env: Environment, request: SetUpRequest): SetUpWork {
  const { mode } = request;
  return mode === 'adopt' ? beginAdopting(env, request) : beginAnew(env, request, mode);
}

function beginAdopting(env: Environment, request: SetUpRequest): SetUpWork {
  const tab = adoptedTab(env);
  const work = { tab, request, pending: adoptionOf(env, propose(env, tab, request), request) };
  savePending(env.memory, work.pending);
  return work;
}

function adoptionOf(env: Environment, proposal: Proposal, request: SetUpRequest): Pending {
  const { tab, table, added, currency } = proposal;
  const earlier = readPending(env.memory, 'adopt');
  const adopted = layoutOf(env, tab);
  const ours = [...(earlier?.added ?? []), ...(adopted?.pipelines[0]?.added ?? []), ...added];
  const headerCells = proposal.grid[table.headerRow - 1] ?? [];
  return {
    mode: 'adopt',
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
  const tab = started ?? startTab(env, request.language);
  const start = startOf(mode, request.language, earlier?.day ?? env.now.day);
  const currency = request.currency ?? start.currency ?? currencyOfLocale(env.locale, request.language);
  const fresh = { mode, sheetId: tab.id, headerRow: 1, headers: start.headers, added: [], currency };
  const work: SetUpWork = { tab, request, pending: earlier ?? { ...fresh, day: env.now.day, done: [] } };
  savePending(env.memory, work.pending);
  step(env, work, START_STEP, () => writeStart(env, tab, start));
  return work;
}

function layoutOf(env: Environment, tab: Tab): Layout | undefined {
  const layout = readLayout(env.memory);
  return layout?.tabs.deals === tab.id ? layout : undefined;
}
