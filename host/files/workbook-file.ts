/** Opens workbooks from .xlsx and .csv files, and saves them as .xlsx. */

import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Workbook, WorkbookOptions } from '../workbook';
import { readCsv } from './csv-import';
import { FileError } from './file-error';
import { readWorkbook } from './xlsx-read';
import { writeWorkbook } from './xlsx-write';

/** How a file is opened. `name` names the workbook and, for a csv, its sheet; by default the file's name. */
export interface OpenOptions extends WorkbookOptions {
  /** The kind of the bytes; by default told from the path, or from the bytes themselves. */
  readonly kind?: 'xlsx' | 'csv';
}

/**
 * Opens a path or bytes; nothing of the opening can be undone. Errors: FileError when the file is missing
 * or empty, is of another type, or is damaged.
 */
export async function openWorkbook(
  source: string | Uint8Array,
  options: OpenOptions = {},
): Promise<Workbook> {
  const path = typeof source === 'string' ? source : null;
  const label = path ?? options.name ?? 'The file';
  const bytes = typeof source === 'string' ? await readBytes(source) : source;
  if (bytes.length === 0)
    throw new FileError('FILE_EMPTY', `${label} is empty. Choose a file with a list in it.`);
  const { kind = kindOf(path, bytes), ...given } = options;
  const name = options.name ?? (path ? basename(path, extname(path)) : 'Imported list');
  const workbook =
    kind === 'csv'
      ? readCsv(bytes, name.slice(0, 100), { ...given, name })
      : await readXlsxFile(bytes, label, { ...given, name });
  workbook.journal.clear();
  return workbook;
}

/** The workbook as the bytes of an .xlsx file. */
export async function workbookToBytes(workbook: Workbook): Promise<Uint8Array> {
  return writeWorkbook(workbook);
}

/** Saves as .xlsx, atomically: a reader sees the old file or the new one, never a part. Errors: FileError. */
export async function saveWorkbook(workbook: Workbook, path: string): Promise<void> {
  const bytes = await workbookToBytes(workbook);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new FileError('CANNOT_WRITE', `${path} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isMissing(cause)) {
      throw new FileError('FILE_MISSING', `${path} does not exist. Check the path.`, { cause });
    }
    throw new FileError('CANNOT_READ', `${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

function kindOf(path: string | null, bytes: Uint8Array): 'xlsx' | 'csv' {
  const extension = path === null ? '' : extname(path).toLowerCase();
  if (extension === '.xlsx') return 'xlsx';
  if (['.csv', '.tsv', '.txt'].includes(extension)) return 'csv';
  if (extension !== '') {
    throw new FileError('UNKNOWN_TYPE', `${path} is neither .xlsx nor .csv. Save it as one of the two.`);
  }
  return isZip(bytes) ? 'xlsx' : 'csv';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readXlsxFile(bytes: Uint8Array, label: string, options: WorkbookOptions): Promise<Workbook> {
  try {
    return await readWorkbook(bytes, options);
  } catch (cause) {
    throw new FileError(
      'NOT_XLSX',
      `${label} is not a readable .xlsx workbook. Open it in your spreadsheet and save it as .xlsx again.`,
      {
        cause,
      },
    );
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
