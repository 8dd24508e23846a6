/** The public face of the workbook store. */

export * from './conditional-format';
export * from './copy-workbook';
export * from './copying';
export * from './entering';
export * from './filtering';
export * from './grid';
export * from './journal';
export * from './locale';
export * from './model';
export * from './moving';
export * from './number-format';
export * from './parse-input';
export * from './rectangle';
export * from './references';
export * from './serial';
export * from './sheet';
export * from './sheet-cells';
export * from './sheet-properties';
export * from './sorting';
export * from './style-patch';
export * from './validation';
export * from './workbook';
