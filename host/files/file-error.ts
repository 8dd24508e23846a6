/** What can be wrong with a file that is to be opened or saved. */

/** The causes, one code each. */
export type FileErrorCode =
  | 'FILE_MISSING'
  | 'FILE_EMPTY'
  | 'NOT_XLSX'
  | 'UNKNOWN_TYPE'
  | 'CANNOT_READ'
  | 'CANNOT_WRITE';

/** A file cannot be opened or saved; the message is one sentence for the person. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
