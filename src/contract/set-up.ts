/** What set-up proposes, asks and answers, and its undo. */
import type { Field } from '../domain/deals/field';
import type { Language } from '../domain/messages/language';
import type { StageKind } from '../domain/stages/stage';

export interface ColumnProposal {
  /** 1-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** Absent: kept as the person's own column. */
  readonly field?: Field;
  /** 0 to 1. */
  readonly confidence: number;
  /** Up to three values from under the header, as texts without the cells' number formats. */
  readonly samples: readonly string[];
}

/** What adopting the current sheet would do; nothing has been written yet. */
export interface SetUpPreview {
  readonly sheetName: string;
  readonly headerRow: number;
  readonly deals: number;
  readonly columns: readonly ColumnProposal[];
  /** Columns that will be added at the right edge. */
  readonly added: readonly Field[];
  readonly stages: readonly { readonly name: string; readonly kind: StageKind; readonly deals: number }[];
  readonly currency: string;
  /** What a plain 1 among the amounts counts, such as 1000 with the words `천원`; absent: 1. */
  readonly amountUnit?: { readonly size: number; readonly words: string };
  /** What the check will find once set-up has added and filled its columns. */
  readonly issues: number;
  /** Readings that are safe to write in place of the text, such as `12k` → 12000. */
  readonly fixes: { readonly count: number; readonly examples: readonly FixExample[] };
  /** True when the workbook has a pipeline already and this tab would become another one. */
  readonly another: boolean;
}

export interface FixExample {
  /** Such as `F8`. */
  readonly cell: string;
  readonly found: string;
  readonly fix: string;
}

export interface SetUpRequest {
  readonly language: Language;
  readonly mode: 'adopt' | 'new' | 'sample';
  /** Only for `adopt`: the person's corrections, column number to field, null to keep a column as their own. */
  readonly mapping?: Readonly<Record<string, Field | null>>;
  /** Only for `adopt`: offered columns that the person does not want. */
  readonly without?: readonly Field[];
  readonly currency?: string;
  /** Only for `adopt`: writes the safe fixes too. */
  readonly fix?: boolean;
  /** Only for `adopt`: makes the tab in front of the person another pipeline. */
  readonly another?: boolean;
}

/** What an undo would lose; undone at once when there is nothing, else only when `confirmed`. */
export interface UndoSetUpResult {
  readonly undone: boolean;
  /** Sentences such as "12 log lines would be deleted". */
  readonly losses: readonly string[];
}

export interface SetUpResult {
  readonly sheetName: string;
  readonly deals: number;
  readonly issues: number;
  readonly tabs: readonly string[];
  /** What was left undone because an undo could not take it back, in sentences. */
  readonly warnings?: readonly string[];
  /** The pipeline's key when it came beside the first one, so that it can be taken back alone. */
  readonly pipeline?: string;
}
