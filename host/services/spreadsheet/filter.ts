/** The basic filter of a sheet (platform.md 5.6). */

import { ServiceException } from '../../errors';
import { flag, instance, integer, listOf, nullable, text } from '../../runtime/parameters';
import { defineSurface, methodsOf } from '../../runtime/surface';
import { type FilterCriterion, type FilterModel, rowsHiddenByFilter } from '../../workbook';
import { FilterHandle, RangeHandle } from './handles';

/** Makes the one basic filter of a sheet; a second one is refused. */
export function createFilter(range: RangeHandle): FilterHandle {
  if (range.sheet.properties.filter) throw new ServiceException('filterExists');
  range.sheet.update({ filter: { rectangle: range.area, criteria: {} } });
  return new FilterHandle(range.context, range.sheet);
}

/** A SpreadsheetApp.FilterCriteria, while it is built and afterwards. */
export class FilterCriteria {
  constructor(readonly criterion: FilterCriterion) {}
}

/** A SpreadsheetApp.FilterCriteriaBuilder. */
export class FilterCriteriaBuilder {
  hiddenValues: readonly string[] = [];
}

function current(handle: FilterHandle): FilterModel {
  const { filter } = handle.sheet.properties;
  if (!filter) throw new ServiceException('filterGone');
  return filter;
}

function setCriterion(handle: FilterHandle, column: number, criterion: FilterCriterion | null): FilterHandle {
  const filter = current(handle);
  const others = Object.entries(filter.criteria).filter(([key]) => key !== String(column));
  const criteria = Object.fromEntries(criterion ? [...others, [String(column), criterion]] : others);
  handle.sheet.update({ filter: { ...filter, criteria } });
  handle.sheet.update({ hiddenRows: rowsHiddenByFilter(handle.sheet) });
  return handle;
}

const filter = methodsOf<FilterHandle>();

defineSurface(FilterHandle, 'SpreadsheetApp.Filter', {
  getRange: filter.other(
    [],
    (handle) => new RangeHandle(handle.context, handle.sheet, current(handle).rectangle),
  ),
  getColumnFilterCriteria: filter.read([integer], (handle, column) => {
    const criterion = current(handle).criteria[column];
    return criterion ? new FilterCriteria(criterion) : null;
  }),
  setColumnFilterCriteria: filter.write(
    [integer, nullable(instance(FilterCriteria))],
    (handle, column, criteria) => setCriterion(handle, column, criteria?.criterion ?? null),
  ),
  removeColumnFilterCriteria: filter.write([integer], (handle, column) => setCriterion(handle, column, null)),
  sort: filter.write([integer, flag], (handle, column, ascending) => {
    const { row, rows, ...place } = current(handle).rectangle;
    handle.sheet.sort({ ...place, row: row + 1, rows: rows - 1 }, [{ column, ascending }]);
    return handle;
  }),
  remove: filter.write([], (handle) => {
    current(handle);
    handle.sheet.update({ filter: null, hiddenRows: new Set() });
  }),
});

const builder = methodsOf<FilterCriteriaBuilder>();

defineSurface(FilterCriteriaBuilder, 'SpreadsheetApp.FilterCriteriaBuilder', {
  setHiddenValues: builder.other([listOf(text)], (target, values) => {
    target.hiddenValues = values;
    return target;
  }),
  build: builder.other([], (target) => new FilterCriteria({ hiddenValues: target.hiddenValues })),
});

const criteria = methodsOf<FilterCriteria>();

defineSurface(FilterCriteria, 'SpreadsheetApp.FilterCriteria', {
  getHiddenValues: criteria.other([], (target) => [...target.criterion.hiddenValues]),
});
