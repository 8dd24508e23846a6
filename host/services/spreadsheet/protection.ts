/** Protections of ranges and sheets (platform.md 5.5). */

import { ServiceException } from '../../errors';
import { flag, instance, listOf, text } from '../../runtime/parameters';
import { anyOf, defineSurface, methodsOf } from '../../runtime/surface';
import type { Protection, Rectangle, Sheet } from '../../workbook';
import type { ServiceContext } from '../context';
import { UserHandle } from '../session';
import { protectionType } from './enums';
import { ProtectionHandle, RangeHandle } from './handles';

/** Protects a rectangle, or the whole sheet; it keeps nobody out until editors are taken away. */
export function protect(
  context: ServiceContext,
  sheet: Sheet,
  rectangle: Rectangle | null,
): ProtectionHandle {
  const { protections } = sheet.properties;
  const whole = rectangle === null ? protections.find((existing) => existing.rectangle === null) : undefined;
  if (whole) return new ProtectionHandle(context, sheet, whole.id);
  const { execution, machine } = context;
  const protection: Protection = {
    id: sheet.workbook.nextId(),
    rectangle,
    description: '',
    warningOnly: false,
    editors: [
      ...new Set([...machine.editors, execution.user].filter((user) => user && user !== machine.owner)),
    ],
    unprotected: [],
  };
  sheet.update({ protections: [...protections, protection] });
  return new ProtectionHandle(context, sheet, protection.id);
}

/** The protections of a sheet, of its ranges or of itself. */
export function protectionsOf(context: ServiceContext, sheet: Sheet, type: string): ProtectionHandle[] {
  return sheet.properties.protections
    .filter((protection) => (protection.rectangle === null) === (type === 'SHEET'))
    .map((protection) => new ProtectionHandle(context, sheet, protection.id));
}

function current(handle: ProtectionHandle): Protection {
  const { protection } = handle;
  if (!protection) throw new ServiceException('protectionGone');
  return protection;
}

function change(handle: ProtectionHandle, patch: Partial<Protection>): ProtectionHandle {
  const changed = { ...current(handle), ...patch };
  const all = handle.sheet.properties.protections.map((entry) => (entry.id === handle.id ? changed : entry));
  handle.sheet.update({ protections: all });
  return handle;
}

function addEditors(handle: ProtectionHandle, emails: readonly string[]): ProtectionHandle {
  return change(handle, { editors: [...new Set([...current(handle).editors, ...emails])] });
}

/** The owner and the person at work cannot be taken away. */
function removeEditors(handle: ProtectionHandle, emails: readonly string[]): ProtectionHandle {
  const leaving = emails.filter((email) => email !== handle.context.execution.user);
  return change(handle, { editors: current(handle).editors.filter((email) => !leaving.includes(email)) });
}

const user = instance(UserHandle);
const emailsOf = (users: readonly UserHandle[]) => users.map((entry) => entry.email);
const { other, write } = methodsOf<ProtectionHandle>();

defineSurface(ProtectionHandle, 'SpreadsheetApp.Protection', {
  getDescription: other([], (handle) => current(handle).description),
  setDescription: write([text], (handle, description) => change(handle, { description })),
  isWarningOnly: other([], (handle) => current(handle).warningOnly),
  setWarningOnly: write([flag], (handle, warningOnly) => change(handle, { warningOnly })),
  getProtectionType: other([], (handle) =>
    protectionType.of(current(handle).rectangle === null ? 'SHEET' : 'RANGE'),
  ),
  getRange: other([], (handle) => {
    const { rectangle } = current(handle);
    return new RangeHandle(handle.context, handle.sheet, rectangle ?? handle.sheet.everything());
  }),
  setRange: write([instance(RangeHandle)], (handle, range) => change(handle, { rectangle: range.area })),
  getUnprotectedRanges: other([], (handle) =>
    current(handle).unprotected.map((area) => new RangeHandle(handle.context, handle.sheet, area)),
  ),
  setUnprotectedRanges: write([listOf(instance(RangeHandle))], (handle, ranges) =>
    change(handle, { unprotected: ranges.map((range) => range.area) }),
  ),
  canEdit: other([], (handle) => {
    const { execution, machine } = handle.context;
    const own = current(handle);
    return own.warningOnly || execution.user === machine.owner || own.editors.includes(execution.user);
  }),
  getEditors: other([], (handle) => current(handle).editors.map((email) => new UserHandle(email))),
  addEditor: anyOf(
    write([user], (handle, editor) => addEditors(handle, [editor.email])),
    write([text], (handle, email) => addEditors(handle, [email])),
  ),
  addEditors: write([listOf(text)], addEditors),
  removeEditor: anyOf(
    write([user], (handle, editor) => removeEditors(handle, [editor.email])),
    write([text], (handle, email) => removeEditors(handle, [email])),
  ),
  removeEditors: anyOf(
    write([listOf(user)], (handle, editors) => removeEditors(handle, emailsOf(editors))),
    write([listOf(text)], removeEditors),
  ),
  canDomainEdit: other([], () => false),
  setDomainEdit: write([flag], () => {
    throw new ServiceException('domainEdit');
  }),
  remove: write([], (handle) => {
    const others = handle.sheet.properties.protections.filter((entry) => entry.id !== handle.id);
    handle.sheet.update({ protections: others });
  }),
});
