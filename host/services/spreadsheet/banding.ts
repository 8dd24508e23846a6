/** Bandings: alternating row colours (platform.md 5.6). */

import { ServiceException } from '../../errors';
import { nullable, text } from '../../runtime/parameters';
import { defineSurface, methodsOf } from '../../runtime/surface';
import type { Banding } from '../../workbook';
import { readColor } from './colors';
import { BandingHandle, RangeHandle } from './handles';

/** Colours a range in the way of a theme; only its shape is kept, not Google's palette. */
export function applyBanding(range: RangeHandle, header: boolean, footer: boolean): BandingHandle {
  const banding: Banding = {
    id: range.sheet.workbook.nextId(),
    rectangle: range.area,
    headerColor: header ? '#bdbdbd' : null,
    firstColor: '#ffffff',
    secondColor: '#f3f3f3',
    footerColor: footer ? '#dedede' : null,
  };
  range.sheet.update({ bandings: [...range.sheet.properties.bandings, banding] });
  return new BandingHandle(range.context, range.sheet, banding.id);
}

function current(handle: BandingHandle): Banding {
  const { banding } = handle;
  if (!banding) throw new ServiceException('bandingGone');
  return banding;
}

function change(handle: BandingHandle, patch: Partial<Banding>): BandingHandle {
  const changed = { ...current(handle), ...patch };
  const all = handle.sheet.properties.bandings.map((entry) => (entry.id === handle.id ? changed : entry));
  handle.sheet.update({ bandings: all });
  return handle;
}

const { other, write } = methodsOf<BandingHandle>();
const color = nullable(text);

defineSurface(BandingHandle, 'SpreadsheetApp.Banding', {
  getRange: other([], (handle) => new RangeHandle(handle.context, handle.sheet, current(handle).rectangle)),
  getHeaderRowColor: other([], (handle) => current(handle).headerColor),
  getFirstRowColor: other([], (handle) => current(handle).firstColor),
  getSecondRowColor: other([], (handle) => current(handle).secondColor),
  getFooterRowColor: other([], (handle) => current(handle).footerColor),
  setHeaderRowColor: write([color], (handle, value) =>
    change(handle, { headerColor: readColor(value) ?? null }),
  ),
  setFooterRowColor: write([color], (handle, value) =>
    change(handle, { footerColor: readColor(value) ?? null }),
  ),
  setFirstRowColor: write([color], (handle, value) => {
    const firstColor = readColor(value);
    if (!firstColor) throw new ServiceException('firstRowColor');
    return change(handle, { firstColor });
  }),
  setSecondRowColor: write([color], (handle, value) => {
    const secondColor = readColor(value);
    if (!secondColor) throw new ServiceException('secondRowColor');
    return change(handle, { secondColor });
  }),
  remove: write([], (handle) => {
    const others = handle.sheet.properties.bandings.filter((entry) => entry.id !== handle.id);
    handle.sheet.update({ bandings: others });
  }),
});
