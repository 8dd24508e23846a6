/** Collects a tab's cells with their formats, and hands them over as blocks that one call each can write. */
import { cellReference } from './formula-text';

/** What stands in a cell: a text or formula as typed, or a plain value. */
export type Content = string | number;

const PLAIN_FORMAT = 'General';

/** A rectangle of cells that is filled one by one; rows and columns are counted from 1. */
export class CellBoard {
  private readonly rowContents: Content[][];
  private readonly rowFormats: string[][];

  constructor(rows: number, columns: number) {
    this.rowContents = Array.from({ length: rows }, () => new Array<Content>(columns).fill(''));
    this.rowFormats = Array.from({ length: rows }, () => new Array<string>(columns).fill(PLAIN_FORMAT));
  }

  /** Puts content in a cell; a formula is given without its `=`. */
  formula(row: number, column: number, expression: string, format: string): void {
    this.put(row, column, `=${expression}`, format);
  }

  put(row: number, column: number, content: Content, format = PLAIN_FORMAT): void {
    const contents = this.rowContents[row - 1];
    const formats = this.rowFormats[row - 1];
    if (!contents || !formats || column < 1 || column > contents.length) {
      throw new RangeError(`${cellReference(row, column)} lies outside the planned block.`);
    }
    contents[column - 1] = content;
    formats[column - 1] = format;
  }

  get contents(): readonly (readonly Content[])[] {
    return this.rowContents;
  }

  get formats(): readonly (readonly string[])[] {
    return this.rowFormats;
  }
}
