/** The history of a workbook: every change is recorded so that a unit of changes can be undone and redone. */

/** A change that can go both ways; `revert` after `apply` restores exactly what was. */
export interface Change {
  readonly apply: () => void;
  readonly revert: () => void;
}

interface Unit {
  readonly label: string;
  readonly changes: Change[];
}

const KEPT_UNITS = 100;

/** Applies changes and remembers them in units of one user action or one script execution. */
export class Journal {
  #revision = 0;
  #open: Unit | null = null;
  #undoable: Unit[] = [];
  #redoable: Unit[] = [];

  /** Grows with every change, undo and redo: equal numbers mean an unchanged workbook. */
  get revision(): number {
    return this.#revision;
  }

  /** The label of the unit that undo would take back, or null. */
  get undoLabel(): string | null {
    return this.#undoable.at(-1)?.label ?? null;
  }

  /** The label of the unit that redo would bring back, or null. */
  get redoLabel(): string | null {
    return this.#redoable.at(-1)?.label ?? null;
  }

  /** Applies a change; outside a transaction it becomes a unit of its own. */
  run(change: Change): void {
    change.apply();
    this.#revision++;
    if (this.#open) this.#open.changes.push(change);
    else this.#keep({ label: '', changes: [change] });
  }

  /**
   * Groups every change made by the action into one undo unit. A transaction within another belongs to
   * the outer one. When the action throws, what it changed so far stays and remains undoable, as on Sheets.
   */
  transaction<T>(label: string, action: () => T): T {
    if (this.#open) return action();
    const unit: Unit = { label, changes: [] };
    this.#open = unit;
    try {
      return action();
    } finally {
      this.#open = null;
      if (unit.changes.length > 0) this.#keep(unit);
    }
  }

  /** Takes the last unit back. False when there is nothing to undo. */
  undo(): boolean {
    const unit = this.#undoable.pop();
    if (!unit) return false;
    for (const change of unit.changes.toReversed()) change.revert();
    this.#redoable.push(unit);
    this.#revision++;
    return true;
  }

  /** Brings the last undone unit back. False when there is nothing to redo. */
  redo(): boolean {
    const unit = this.#redoable.pop();
    if (!unit) return false;
    for (const change of unit.changes) change.apply();
    this.#undoable.push(unit);
    this.#revision++;
    return true;
  }

  /** Forgets the history, for a document that was just opened. */
  clear(): void {
    this.#undoable = [];
    this.#redoable = [];
  }

  #keep(unit: Unit): void {
    this.#undoable.push(unit);
    if (this.#undoable.length > KEPT_UNITS) this.#undoable.shift();
    this.#redoable = [];
  }
}
