/** What each spreadsheet object holds. Their methods stand in the files named after them. */

import {
  type Banding,
  bottomOf,
  type ChartModel,
  type ConditionalFormatRule,
  type DataValidation,
  type DeveloperMetadata,
  type MetadataLocation,
  type Protection,
  type Rectangle,
  rectangleName,
  rightOf,
  type Sheet,
  type Workbook,
} from '../../workbook';
import type { ServiceContext } from '../context';

/** A SpreadsheetApp.Spreadsheet. */
export class SpreadsheetHandle {
  constructor(
    readonly context: ServiceContext,
    readonly workbook: Workbook,
  ) {}
}

/** A SpreadsheetApp.Sheet. */
export class SheetHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
  ) {}

  get workbook(): Workbook {
    return this.sheet.workbook;
  }
}

/** A SpreadsheetApp.Range: a rectangle of one sheet. */
export class RangeHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    readonly area: Rectangle,
  ) {}

  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get name(): string {
    return rectangleName(this.area);
  }
  get bottom(): number {
    return bottomOf(this.area);
  }
  get right(): number {
    return rightOf(this.area);
  }
}

/** A SpreadsheetApp.RangeList: several ranges of one sheet that are changed together. */
export class RangeListHandle {
  constructor(readonly ranges: readonly RangeHandle[]) {}

  get cellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.cellCount, 0);
  }
}

/** A SpreadsheetApp.DataValidation. */
export class DataValidationHandle {
  constructor(
    readonly context: ServiceContext,
    readonly rule: DataValidation,
  ) {}
}

/** A SpreadsheetApp.ConditionalFormatRule with the sheet its ranges lie in. */
export class FormatRuleHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    readonly rule: ConditionalFormatRule,
  ) {}
}

/** A SpreadsheetApp.EmbeddedChart. Its id is 0 until it stands on a sheet. */
export class ChartHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    readonly chart: ChartModel,
  ) {}
}

/** A SpreadsheetApp.Protection. */
export class ProtectionHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    readonly id: number,
  ) {}

  get protection(): Protection | undefined {
    return this.sheet.properties.protections.find((protection) => protection.id === this.id);
  }
}

/** A SpreadsheetApp.Filter: the one basic filter of a sheet. */
export class FilterHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
  ) {}
}

/** A SpreadsheetApp.Banding. */
export class BandingHandle {
  constructor(
    readonly context: ServiceContext,
    readonly sheet: Sheet,
    readonly id: number,
  ) {}

  get banding(): Banding | undefined {
    return this.sheet.properties.bandings.find((banding) => banding.id === this.id);
  }
}

/** A SpreadsheetApp.NamedRange. */
export class NamedRangeHandle {
  constructor(
    readonly context: ServiceContext,
    readonly workbook: Workbook,
    public name: string,
  ) {}
}

/** A SpreadsheetApp.DeveloperMetadata. */
export class MetadataHandle {
  constructor(
    readonly context: ServiceContext,
    readonly workbook: Workbook,
    readonly id: number,
  ) {}

  get metadata(): DeveloperMetadata | undefined {
    return this.workbook.developerMetadata.find((metadata) => metadata.id === this.id);
  }
}

/** A SpreadsheetApp.DeveloperMetadataLocation. */
export class MetadataLocationHandle {
  constructor(
    readonly context: ServiceContext,
    readonly workbook: Workbook,
    readonly location: MetadataLocation,
  ) {}
}
