/** Formulas that add up and count deals of a stage in a period. */
import type { Field } from '../deals/field';
import { type Condition, columnRows, countIfs, criterion, quoted, sumIfs, wholeColumn } from './formula-text';
import type { ForecastSource } from './source';

/** A stretch of time over a date column: from the first expression on, before the second. */
export interface Period {
  readonly from?: string;
  readonly before?: string;
}

/** Which deals: those of one stage, or those of no stage that Stages knew at the last build. */
export type StageChoice =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'others'; readonly known: readonly string[] };

/** Whole columns, or only the table's rows below the header. */
type Extent = 'whole' | 'rows';

/** Below any amount: a criterion that only numbers meet, in all four programs. */
const ANY_NUMBER = '">-1000000000000000"';

/** Rows that the row-by-row formulas cover beyond the last one used; the next build moves the end on. */
const HEADROOM = 500;

/** Adds and counts over one Deals tab. `name` and `known` are expressions: a cell or a quoted text. */
export class DealSums {
  constructor(private readonly source: ForecastSource) {}

  /** The expected close of open deals: a column of its own, else the sheet's one close date. */
  get closeField(): Field | undefined {
    return this.firstOf(['expectedClose', 'closeDate']);
  }

  /** The day of the win. */
  get closedField(): Field | undefined {
    return this.firstOf(['closed', 'closeDate']);
  }

  /** Sum of amounts in the pipeline's currency; without a period, of all dates and none. */
  amount(stage: StageChoice, dateField: Field | undefined, period?: Period): string {
    if (!this.column('amount') || (period && !dateField)) return '0';
    const conditions = [...this.ofStage(stage), ...this.within(dateField, period)];
    return this.ownCurrency((currency) => sumIfs(this.whole('amount'), [...conditions, ...currency]));
  }

  /**
   * Amount × probability: the stage's odds, but for deals that carry a probability of their own that one
   * (features.md 1, row 16). `open` and `odds` are the cells with the stage's amount and odds.
   *
   * SUMIFS cannot multiply row by row, so the deals with an own probability are taken out of the first
   * term and added by SUMPRODUCT, over rows with an end: over whole columns it would be slow in Excel and
   * HyperFormula. Both terms end at the same row, so a deal below it counts at its stage's odds until the
   * next build. The arrays stand side by side, not multiplied, because SUMPRODUCT then takes text as 0.
   */
  weighted(stage: StageChoice, odds: string, open: string, period?: Period): string {
    const probability = this.column('probability');
    const close = this.closeField;
    if (!probability || !this.column('amount') || (period && !close)) return `${odds}*${open}`;
    const range = this.rows('probability');
    const conditions: Condition[] = [
      ...this.ofStage(stage, 'rows'),
      ...this.within(close, period, 'rows'),
      [range, '">=0"'],
      [range, '"<=1"'],
    ];
    const overridden = this.ownCurrency(
      (currency) => sumIfs(this.rows('amount'), [...conditions, ...currency]),
      'rows',
    );
    const product = `SUMPRODUCT(${this.mask(stage, period)},${this.rows('amount')},${range})`;
    return `${odds}*(${open}-(${overridden}))+${product}`;
  }

  /**
   * How many deals; with a field, only those whose cell holds a number or a date. The header is no known
   * stage either, so the others are counted from the row below it on.
   */
  count(stage: StageChoice, having?: Field): string {
    const extent = stage.kind === 'named' ? 'whole' : 'rows';
    const conditions: Condition[] = [...this.ofStage(stage, extent)];
    if (having) conditions.push([this.range(having, extent), ANY_NUMBER]);
    return this.ownCurrency((currency) => countIfs([...conditions, ...currency]), extent);
  }

  /** Deals of a stage in another currency: how many, or how much. */
  foreign(stage: StageChoice, currency: string, what: 'count' | 'amount'): string {
    const conditions: Condition[] = [...this.ofStage(stage), [this.whole('currency'), quoted(currency)]];
    return what === 'count' ? countIfs(conditions) : sumIfs(this.whole('amount'), conditions);
  }

  /** Rows of the table that are named and have no stage. A subtotal's label stands in the first column, not in the name. */
  withoutStage(): string {
    return countIfs([
      [this.rows(this.firstOf(['deal', 'company']) ?? 'id'), '"<>"'],
      [this.rows('stage'), '""'],
    ]);
  }

  /** Amount cells of the table that hold text, which no sum sees. */
  textAmounts(): string {
    return this.column('amount') ? countIfs([[this.rows('amount'), '"?*"']]) : '0';
  }

  private ofStage(stage: StageChoice, extent: Extent = 'whole'): Condition[] {
    const range = this.range('stage', extent);
    if (stage.kind === 'named') return [[range, criterion('=', stage.name)]];
    const others = stage.known.map((name): Condition => [range, criterion('<>', name)]);
    return [[range, '"<>"'], ...others];
  }

  private within(field: Field | undefined, period?: Period, extent: Extent = 'whole'): Condition[] {
    if (!field || !period) return [];
    const range = this.range(field, extent);
    const conditions: Condition[] = [];
    if (period.from !== undefined) conditions.push([range, criterion('>=', period.from)]);
    if (period.before !== undefined) conditions.push([range, criterion('<', period.before)]);
    return conditions;
  }

  /** 1 for each row that counts, else 0, as a product of comparisons. */
  private mask(stage: StageChoice, period?: Period): string {
    const stages = this.rows('stage');
    const probability = this.rows('probability');
    const parts =
      stage.kind === 'named'
        ? [`(${stages}=${stage.name})`]
        : [`(${stages}<>"")`, ...stage.known.map((name) => `(${stages}<>${name})`)];
    parts.push(`(${probability}>=0)`, `(${probability}<=1)`, ...this.periodMask(period));
    if (this.column('currency')) {
      const currency = this.rows('currency');
      parts.push(`((${currency}=${quoted(this.source.currency)})+(${currency}=""))`);
    }
    return parts.join('*');
  }

  /** Text counts as later than every date in a comparison, so only numbers are let in. */
  private periodMask(period?: Period): string[] {
    if (!period || !this.closeField) return [];
    const dates = this.rows(this.closeField);
    const parts = [`ISNUMBER(${dates})`];
    if (period.from !== undefined) parts.push(`(${dates}>=${period.from})`);
    if (period.before !== undefined) parts.push(`(${dates}<${period.before})`);
    return parts;
  }

  /** Deals without a currency of their own are in the pipeline's. */
  private ownCurrency(
    formula: (conditions: readonly Condition[]) => string,
    extent: Extent = 'whole',
  ): string {
    if (!this.column('currency')) return formula([]);
    const range = this.range('currency', extent);
    return `${formula([[range, quoted(this.source.currency)]])}+${formula([[range, '""']])}`;
  }

  private firstOf(fields: readonly Field[]): Field | undefined {
    return fields.find((field) => this.column(field) !== undefined);
  }

  private column(field: Field): number | undefined {
    return this.source.deals.columns[field];
  }

  private range(field: Field, extent: Extent): string {
    return extent === 'whole' ? this.whole(field) : this.rows(field);
  }

  private whole(field: Field): string {
    return wholeColumn(this.source.deals.sheetName, this.column(field) ?? 1);
  }

  private rows(field: Field): string {
    const { sheetName, headerRow, lastRow } = this.source.deals;
    const last = Math.max(lastRow, headerRow) + HEADROOM;
    return columnRows(sheetName, this.column(field) ?? 1, headerRow + 1, last);
  }
}
