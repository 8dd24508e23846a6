/** SpreadsheetApp itself: the open document, builders and enumerations. */

import { ServiceException } from '../../errors';
import { instance, text } from '../../runtime/parameters';
import { defineSurface, methodsOf } from '../../runtime/surface';
import type { ServiceContext } from '../context';
import { UiHandle } from '../ui';
import { FormatRuleBuilder } from './conditional-format';
import * as enums from './enums';
import { FilterCriteriaBuilder } from './filter';
import { activeRange, activeSheet } from './geometry';
import { RangeHandle, RangeListHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { DataValidationBuilder } from './validation';
import './range';
import './range-list';
import './spreadsheet';

/** The global SpreadsheetApp. */
export class SpreadsheetApp {
  constructor(readonly context: ServiceContext) {}
}

/** The global Charts, of which scripts use the enumerations. */
export class Charts {}

const APP_ENUMS: Readonly<Record<string, object>> = {
  BandingTheme: enums.bandingTheme,
  BooleanCriteria: enums.booleanCriteria,
  BorderStyle: enums.borderStyle,
  CopyPasteType: enums.copyPasteType,
  DataValidationCriteria: enums.validationCriteria,
  DeveloperMetadataLocationType: enums.metadataLocationType,
  DeveloperMetadataVisibility: enums.metadataVisibility,
  Dimension: enums.dimension,
  Direction: enums.direction,
  InterpolationType: enums.interpolationType,
  ProtectionType: enums.protectionType,
  RecalculationInterval: enums.recalculationInterval,
  SheetType: enums.sheetType,
  WrapStrategy: enums.wrapStrategy,
};

const CHART_ENUMS: Readonly<Record<string, object>> = {
  ChartType: enums.chartType,
  ChartHiddenDimensionStrategy: enums.hiddenDimensionStrategy,
  ChartMergeStrategy: enums.mergeStrategy,
  Position: enums.chartPosition,
};

/** A time-driven run of a published add-on has no document of its own (platform.md 3.8). */
function openDocument(app: SpreadsheetApp): SpreadsheetHandle | null {
  const { execution, machine } = app.context;
  if (execution.origin === 'time trigger' && machine.installation === 'add-on') return null;
  return new SpreadsheetHandle(app.context, machine.workbook);
}

function openById(app: SpreadsheetApp, id: string): SpreadsheetHandle {
  if (id !== app.context.machine.workbook.id) throw new ServiceException('documentMissing');
  return new SpreadsheetHandle(app.context, app.context.machine.workbook);
}

function idOf(url: string): string {
  return /\/d\/([^/]+)/.exec(url)?.[1] ?? '';
}

function userInterface(app: SpreadsheetApp): UiHandle {
  if (!app.context.execution.settings.hasInterface) throw new ServiceException('noInterface');
  return new UiHandle(app.context);
}

const { other } = methodsOf<SpreadsheetApp>();

defineSurface(
  SpreadsheetApp,
  'SpreadsheetApp',
  {
    getActiveSpreadsheet: other([], openDocument),
    getActive: other([], openDocument),
    getActiveSheet: other([], (app) => new SheetHandle(app.context, activeSheet(app.context))),
    getActiveRange: other([], (app) => activeRange(app.context, activeSheet(app.context))),
    getActiveRangeList: other(
      [],
      (app) => new RangeListHandle([activeRange(app.context, activeSheet(app.context))]),
    ),
    getCurrentCell: other([], (app) => activeRange(app.context, activeSheet(app.context))),
    setActiveSheet: other([instance(SheetHandle)], (app, target) => {
      app.context.machine.screen.select(target.sheet.id, { row: 1, column: 1, rows: 1, columns: 1 });
      return target;
    }),
    setActiveRange: other([instance(RangeHandle)], (app, range) => {
      app.context.machine.screen.select(range.sheet.id, range.area);
      return range;
    }),
    openById: other([text], openById),
    openByUrl: other([text], (app, url) => openById(app, idOf(url))),
    getUi: other([], userInterface),
    flush: other([], () => undefined),
    newDataValidation: other([], (app) => new DataValidationBuilder(app.context)),
    newConditionalFormatRule: other([], (app) => new FormatRuleBuilder(app.context)),
    newFilterCriteria: other([], () => new FilterCriteriaBuilder()),
  },
  { property: (_, name) => APP_ENUMS[name] },
);

defineSurface(Charts, 'Charts', {}, { property: (_, name) => CHART_ENUMS[name] });
