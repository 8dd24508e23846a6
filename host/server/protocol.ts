/** What travels between the host and the page: results of commands and events, all plain JSON. */

import type { Menu, MenuEntry } from '../runtime/screen';
import type { CommandName } from './schemas';

export type { Menu, MenuEntry };

/** One sheet as its tab and its frame of the grid need it. Widths are pixels. */
export interface SheetOutline {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: { readonly [column: number]: number };
  /** Pixels of the rows that are not as high as all others. */
  readonly rowHeights: { readonly [row: number]: number };
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly charts: number;
}

/** The workbook at a glance; the page asks for it again whenever the revision changes. */
export interface Outline {
  readonly fileName: string;
  readonly revision: number;
  readonly locale: string;
  readonly sheets: readonly SheetOutline[];
  readonly activeSheetId: number;
  readonly menus: readonly Menu[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly clock: ClockView;
  readonly mails: number;
  readonly executions: number;
  readonly user: string;
}

/** The host's clock: the instant in milliseconds and how it reads in the workbook's zone. */
export interface ClockView {
  readonly instant: number;
  readonly timeZone: string;
  readonly display: string;
}

/** How a cell looks, conditional formats applied. Cells name their look by its place in the window's list. */
export interface CellLook {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly fontSize?: number;
}

/**
 * One cell. `input` is what the formula bar shows when it differs from `display`; `look` and `list` are
 * places in the window's tables; `checked` makes it a checkbox; `invalid` says why its validation fails.
 */
export interface CellView {
  readonly display: string;
  readonly input?: string;
  readonly look?: number;
  readonly list?: number;
  readonly checked?: boolean;
  readonly invalid?: string;
  readonly help?: string;
  readonly note?: string;
  readonly error?: boolean;
}

/** Some rows of a sheet. A row ends at its last cell that shows anything; null is a blank cell. */
export interface WindowView {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly rows: readonly (readonly (CellView | null)[])[];
  readonly looks: readonly CellLook[];
  readonly lists: readonly (readonly string[])[];
}

/** One line of numbers in a chart; a combo chart says per series how it is drawn. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly displays: readonly string[];
  readonly drawnAs: 'column' | 'line' | 'area';
  readonly color?: string;
}

/** A chart with its numbers, hung on a cell; offsets and sizes are pixels. */
export interface ChartView {
  readonly id: number;
  readonly kind: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'other';
  readonly title: string;
  readonly stacked: boolean;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** A sent mail as a line of the mailbox. `sent` is the host's clock in milliseconds. */
export interface MailLine {
  readonly index: number;
  readonly to: string;
  readonly subject: string;
  readonly sent: number;
}

/** A sent mail in full. */
export interface MailView extends MailLine {
  readonly from: string;
  readonly cc: string;
  readonly html: string | null;
  readonly text: string;
}

/** An installed trigger. */
export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly next: number | null;
}

/** One run of a script function. `start` is the host's clock in milliseconds. */
export interface ExecutionView {
  readonly functionName: string;
  readonly kind: string;
  readonly start: number;
  readonly milliseconds: number;
  readonly reads: number;
  readonly writes: number;
  readonly sends: number;
  readonly lines: readonly string[];
  readonly error: string | null;
}

/** What google.script.run got: a JSON text (null when nothing legal came back) or the error. */
export type RpcResult =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** What each command answers. */
export interface CommandResults {
  readonly outline: Outline;
  readonly window: WindowView;
  readonly charts: readonly ChartView[];
  readonly text: string;
  readonly enter: null;
  readonly clear: null;
  readonly undo: null;
  readonly redo: null;
  readonly addSheet: { readonly sheetId: number };
  readonly renameSheet: null;
  readonly deleteSheet: null;
  readonly hideSheet: null;
  readonly resizeColumn: null;
  readonly insertLines: null;
  readonly deleteLines: null;
  readonly menu: null;
  readonly rpc: RpcResult;
  readonly closePanel: null;
  readonly mails: readonly MailLine[];
  readonly mail: MailView;
  readonly triggers: readonly TriggerView[];
  readonly executions: readonly ExecutionView[];
  readonly advance: null;
}

/** The results cover exactly the commands that the schemas name. */
export type CommandResult<Name extends CommandName> = CommandResults[Name];

/** The answer to a command, as its HTTP body. */
export type Reply<Name extends CommandName> =
  | { readonly ok: true; readonly value: CommandResult<Name> }
  | { readonly ok: false; readonly message: string };

/** The buttons of ui.alert and ui.prompt, in the names of Ui.Button. */
export type AskButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** A question that a script waits for. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly AskButton[];
}

/** What the person answered. `text` is what stands in a prompt's box. */
export interface Answer {
  readonly button: AskButton;
  readonly text: string;
}

/** A sidebar or dialog; its page is served under `/panel/<id>`. Sizes are pixels. */
export interface PanelView {
  readonly panelId: number;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the page is told without asking. `client` names the window it is meant for; null means all. */
export type HostEvent =
  | { readonly type: 'changed'; readonly client: null; readonly revision: number }
  | {
      readonly type: 'toast';
      readonly client: string | null;
      readonly title: string;
      readonly message: string;
      readonly seconds: number;
    }
  | { readonly type: 'panel'; readonly client: string | null; readonly panel: PanelView }
  /** A script has brought other cells before the person's eyes. */
  | {
      readonly type: 'select';
      readonly client: string;
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly type: 'ask';
      readonly client: string | null;
      readonly askId: number;
      readonly question: Question;
    }
  | { readonly type: 'answered'; readonly client: null; readonly askId: number };

/** Who sends a command: the browser window and the person in it. */
export interface Caller {
  readonly client: string;
  readonly email: string;
  readonly locale: string;
}
