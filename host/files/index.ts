/** The public face of files: opening and saving workbooks. */

export * from './csv-export';
export * from './file-error';
export * from './workbook-file';
