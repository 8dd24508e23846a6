/** What the parts of the board share: what is drawn, and what a person can do with it. */
import type {
  AddDealRequest,
  AddDealResult,
  Board,
  BoardView,
  Card,
  EditDealRequest,
  EditDealResult,
  Lane,
  Problem,
} from '../../src/contract/rpc';
import type { LaneFigures } from '../../src/domain/board/sums';
import type { Told } from './asking/read-answers';
import type { Asking } from './asking/use-asking';
import type { Choice } from './saving/conflicts/conflict-dialog';
import type { ConflictShown } from './saving/conflicts/use-conflicts';

/** A lane as it is drawn: the cards that fit the filter, in the chosen order. */
export interface ShownLane {
  readonly lane: Lane;
  readonly cards: readonly Card[];
  /** With a filter, of the cards shown only. */
  readonly figures: LaneFigures;
}

/** Finding cards and putting them in order. */
export interface Finding {
  readonly view: BoardView;
  /** Changes the view and has it remembered. */
  readonly change: (view: Partial<BoardView>) => void;
  readonly lanes: readonly ShownLane[];
  readonly isFiltered: boolean;
  /** Puts cards of a lane before another one of it, or at its end. */
  readonly place: (ids: readonly string[], stage: string, before: string | undefined) => void;
}

/** The selected cards. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Selects everything between the last toggled card and this one, in the order drawn. */
  readonly extendTo: (id: string) => void;
  readonly clear: () => void;
}

/** A change that the server has not confirmed yet and that is not under way either. */
export interface Unsaved {
  readonly key: string;
  /** The cards that it changes. */
  readonly ids: readonly string[];
  /** What was to be changed, in words. */
  readonly text: string;
  readonly problem: Problem;
}

/** Saving what a person does; an answer of `unsaved` says that it is kept, shown and sent again. */
export interface Saving {
  /** Ids of cards whose change is on its way. */
  readonly ids: ReadonlySet<string>;
  /** The card that moved or came last, so that the eye and the focus find it. */
  readonly arrived: string | undefined;
  /** Asks for what the stage requires, then moves; one request for any number of cards. */
  readonly move: (ids: readonly string[], toStage: string) => void;
  readonly asking: Asking | undefined;
  readonly answer: (told: Told) => void;
  readonly cancel: () => void;
  /**
   * Answers once everything is decided: a conflict is first shown to the person; `conflicts` in the answer says that
   * they keep the others' values. Only a refusal for another reason is left to the form to tell.
   *
   * @param said what the toast says when it is saved
   */
  readonly edit: (
    card: Card,
    edits: EditDealRequest['edits'],
    said: string,
  ) => Promise<EditDealResult | 'unsaved'>;
  /** Tells of success by itself, with a way back; why it was refused is left to the form. */
  readonly add: (request: Omit<AddDealRequest, 'token'>) => Promise<AddDealResult | 'unsaved'>;
  /** Takes the newest action of this panel back. */
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly unsaved: readonly Unsaved[];
  readonly retry: () => void;
  /** Forgets a change that is not saved, by its key. */
  readonly discard: (key: string) => void;
  /** A deal that somebody else has changed meanwhile: the person chooses. */
  readonly conflict: ConflictShown | undefined;
  readonly choose: (choice: Choice) => void;
}

export interface BoardDesk {
  /** As last loaded, with the changes that are under way done on it. */
  readonly board: Board;
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly refresh: () => Promise<void>;
  readonly choosePipeline: (key: string) => Promise<void>;
  readonly finding: Finding;
  readonly selection: Selection;
  readonly saving: Saving;
  /** The card whose row is selected in the sheet. */
  readonly highlighted: string | undefined;
  /** The deal whose page is open. */
  readonly opened: Card | undefined;
  readonly open: (card: Card | undefined) => void;
  /** The stage that a new deal is being added to. */
  readonly addingTo: string | undefined;
  readonly addTo: (stage: string | undefined) => void;
}
