/** What the log and the ledger of mails tell of one deal. */
import type { StageStay, TimelineEvent } from '../../contract/rpc';
import { likeKey } from '../../domain/cells/likeness';
import type { LogEntry } from '../../domain/history/changes';
import { stageStays } from '../../domain/history/stage-stays';
import { timelineOf } from '../../domain/history/timeline';
import { dealPaths } from '../../domain/lessons/deal-paths';
import { workbook as en } from '../../domain/messages/en/workbook';
import { workbook as ko } from '../../domain/messages/ko/workbook';
import { stageBook } from '../../domain/stages/stage-book';
import { readLedgerTab } from '../alerts/ledger-tab';
import { pipelineChoices } from '../board/pipeline-choices';
import type { Environment } from '../ports';
import { readHistory } from '../workbook/history/history-tabs';
import { readLog } from '../workbook/history/log-tab';
import { MAIN_PIPELINE } from '../workbook/layout';
import { readMirrors } from '../workbook/mirrors';
import type { OpenDeal } from './open-deal';

const MONTH = /\d{4}-\d{2}/;

export interface DealHistory {
  readonly timeline: readonly TimelineEvent[];
  readonly stays: readonly StageStay[];
  readonly hasEarlier: boolean;
}

/** Two reads, and one more for each archived month that is asked for; a tab that is missing tells nothing. */
export function dealHistory(env: Environment, open: OpenDeal, withEarlier: boolean): DealHistory {
  const { id } = open.deal;
  const lines = readLines(env, withEarlier).filter(({ dealId }) => dealId === id);
  const mails = env.findTab('alerts') ? readLedgerTab(env).rows.map(({ entry }) => entry) : [];
  const hasEarlier = !withEarlier && hasArchives(env);
  return {
    timeline: timelineOf(
      lines,
      mails.filter(({ dealId }) => dealId === id),
      timelineContext(env, open),
    ),
    stays: staysOf(open, lines, hasEarlier),
    hasEarlier,
  };
}

/** By their titles, without the read that their marks would cost; one that somebody has renamed is read all the same when asked for. */
function hasArchives(env: Environment): boolean {
  return env.tabs().some(({ name }) => {
    const month = MONTH.exec(name)?.[0];
    return month !== undefined && [en, ko].some(({ archive }) => name.startsWith(archive.title(month)));
  });
}

function readLines(env: Environment, withEarlier: boolean): LogEntry[] {
  const log = env.findTab('log');
  if (!log) return [];
  return withEarlier ? readHistory(env) : readLog(log.readAll());
}

function timelineContext(env: Environment, { pipeline, deal, amountUnit }: OpenDeal) {
  const { team = [] } = readMirrors(env.memory);
  const names = new Map(team.map(({ name, email }) => [likeAddress(email), name]));
  const tabs = pipelineChoices(env);
  return {
    language: pipeline.language,
    today: pipeline.today,
    currency: deal.currency,
    amountUnit,
    labels: pipeline.place.headers,
    nameOf: (address: string) => names.get(likeAddress(address)) ?? address,
    tabOf: (mark: string) => tabs.find(({ key }) => key === (mark || MAIN_PIPELINE))?.name ?? mark,
  };
}

function likeAddress(address: string): string {
  return address.trim().toLowerCase();
}

function staysOf({ pipeline, deal }: OpenDeal, lines: readonly LogEntry[], isPartial: boolean): StageStay[] {
  const book = stageBook(pipeline.stages);
  const names = new Map<string, string>();
  /** Spellings of one stage that Stages does not know any more are one stage as well. */
  function nameOf(stage: string): string {
    const key = likeKey(stage);
    const name = book.find(stage)?.name ?? names.get(key) ?? stage;
    names.set(key, name);
    return name;
  }
  const visits = dealPaths(lines).get(deal.id)?.visits ?? [];
  return stageStays(visits, deal, { today: pipeline.today, calendar: pipeline.calendar, nameOf, isPartial });
}
