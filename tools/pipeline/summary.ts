/** What the demo reports: the numbers of `summary.json`, in the order in which a person asks for them. */
import type { AlertsResult, Board, CheckResult, SetUpPreview } from '../../src/contract/rpc';
import type { Field } from '../../src/domain/deals/field';
import type { StageKind } from '../../src/domain/stages/stage';
import type { CallCounts } from './open-pipeline';
import type { ForecastReport } from './read-forecast';

export interface Summary {
  readonly input: { readonly rows: number; readonly columns: number };
  /** `field` is null for a person's own column. */
  readonly mapping: readonly { readonly column: string; readonly field: Field | null }[];
  readonly deals: {
    readonly total: number;
    readonly open: number;
    readonly won: number;
    readonly lost: number;
    /** Open deals without an amount: never counted as 0. */
    readonly unpriced: number;
    readonly issues: number;
  };
  readonly stages: readonly {
    readonly name: string;
    readonly kind: StageKind | 'unknown';
    readonly probability: number;
    readonly count: number;
    /** In the pipeline's currency. */
    readonly amount: number;
  }[];
  readonly alerts: {
    readonly recipients: number;
    readonly mails: number;
    readonly deals: number;
    readonly skipped: AlertsResult['skipped'];
  };
  readonly forecast: ForecastReport;
  readonly calls: Readonly<Record<string, CallCounts>>;
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** What the demo has gathered on its way. */
export interface Findings {
  readonly input: Summary['input'];
  readonly preview: SetUpPreview;
  readonly board: Board;
  readonly check: CheckResult;
  readonly alerts: AlertsResult;
  readonly recipients: number;
  readonly forecast: ForecastReport;
  readonly calls: Summary['calls'];
  readonly milliseconds: Summary['milliseconds'];
}

/** The report of one run (design 7). */
export function summarize(found: Findings): Summary {
  const { board, preview } = found;
  const count = (...kinds: (StageKind | 'unknown')[]) =>
    board.lanes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, lane) => sum + lane.count, 0);
  return {
    input: found.input,
    mapping: preview.columns.map(({ header, field }) => ({ column: header, field: field ?? null })),
    deals: {
      total: board.lanes.reduce((sum, lane) => sum + lane.count, 0),
      open: count('open', 'unknown'),
      won: count('won', 'afterWon'),
      lost: count('lost'),
      unpriced: board.lanes
        .filter(({ kind }) => kind === 'open' || kind === 'unknown')
        .reduce((sum, lane) => sum + lane.unpriced, 0),
      issues: found.check.issues.length,
    },
    stages: board.lanes.map(({ stage, kind, probability, count: deals, sums }) => ({
      name: stage,
      kind,
      probability: probability ?? 0,
      count: deals,
      amount: sums.find(({ currency }) => currency === board.currency)?.amount ?? 0,
    })),
    alerts: { recipients: found.recipients, ...found.alerts },
    forecast: found.forecast,
    calls: found.calls,
    milliseconds: found.milliseconds,
  };
}
