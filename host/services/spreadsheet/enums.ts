/** The enumerations of SpreadsheetApp and Charts. */

import type { ChartType, FormatCriteria, ValidationCriteria, WrapStrategy } from '../../workbook';
import { Enumeration } from '../enums';

export const wrapStrategy = new Enumeration<WrapStrategy>(['OVERFLOW', 'WRAP', 'CLIP']);
export const protectionType = new Enumeration(['RANGE', 'SHEET']);
export const sheetType = new Enumeration(['GRID', 'OBJECT', 'DATASOURCE']);
export const dimension = new Enumeration(['COLUMNS', 'ROWS']);
export const direction = new Enumeration(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const metadataVisibility = new Enumeration<'DOCUMENT' | 'PROJECT'>(['DOCUMENT', 'PROJECT']);
export const metadataLocationType = new Enumeration<'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN'>([
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const interpolationType = new Enumeration<'NUMBER' | 'PERCENT' | 'PERCENTILE' | 'MIN' | 'MAX'>([
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
]);
export const copyPasteType = new Enumeration([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const borderStyle = new Enumeration([
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const recalculationInterval = new Enumeration(['ON_CHANGE', 'MINUTE', 'HOUR']);

const BANDING_THEMES = [
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
] as const;
export const bandingTheme = new Enumeration<(typeof BANDING_THEMES)[number]>(BANDING_THEMES);

export const validationCriteria = new Enumeration<ValidationCriteria>([
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);

export const booleanCriteria = new Enumeration<FormatCriteria>([
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_ENDS_WITH',
  'TEXT_STARTS_WITH',
]);

export const chartType = new Enumeration<ChartType>([
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
  'TABLE',
]);
export const hiddenDimensionStrategy = new Enumeration([
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'IGNORE_BOTH',
  'SHOW_BOTH',
]);
export const mergeStrategy = new Enumeration(['MERGE_COLUMNS', 'MERGE_ROWS']);
export const chartPosition = new Enumeration(['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
