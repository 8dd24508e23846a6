/** English sentences about what has happened to a deal. */
import { dayText } from './day';

export const timeline = {
  /** `stage` is `''` when it came without one. */
  created: (stage: string): string => (stage === '' ? 'Created' : `Created in ${stage}`),
  gone: 'Removed from the sheet',
  merged: 'Merged into another deal',
  moved: (from: string, to: string): string => {
    if (from === '') return `Put into ${to}`;
    return to === '' ? `Taken out of ${from}` : `Moved from ${from} to ${to}`;
  },
  changedTab: (tab: string): string => `Moved to ${tab}`,
  set: (field: string, to: string): string => `${field} set to ${to}`,
  changed: (field: string, from: string, to: string): string => `${field} changed from ${from} to ${to}`,
  cleared: (field: string, from: string): string => `${field} cleared (was ${from})`,
  touched: 'Touch logged',
  mailed: (rule: string, to: string, why: string): string => `“${rule}” e-mail sent to ${to}: ${why}`,
  maybeMailed: (rule: string, to: string, why: string): string =>
    `“${rule}” e-mail to ${to}, perhaps not sent: ${why}`,
  quoted: (text: string): string => `“${text}”`,
  day: dayText,
  ways: {
    edit: '',
    board: '',
    check: ' (sheet check)',
    merge: ' (merge)',
    undo: ' (undone)',
    reconcile: ' (noticed later)',
  },
};
