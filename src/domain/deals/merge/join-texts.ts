/** Joins two texts of one field so that each thing is said once. */
import { textKey } from './text-key';

/**
 * Notes stand one below the other, everything else in a list with commas. Joining the same text again changes nothing.
 *
 * @param asLines notes rather than a list
 * @example joinTexts('vip, 2026', 'VIP, east', false) // 'vip, 2026, east'
 */
export function joinTexts(kept: string, added: string, asLines: boolean): string {
  if (added === '') return kept;
  if (kept === '') return added;
  if (asLines) return joinLines(kept, added);
  return joinList(kept, added);
}

function joinLines(kept: string, added: string): string {
  const known = new Set(kept.split('\n').map((line) => line.trim()));
  const fresh = added.split('\n').filter((line) => !known.has(line.trim()));
  return [kept, ...fresh].join('\n');
}

function joinList(kept: string, added: string): string {
  const known = new Set(kept.split(LIST).map(textKey));
  const fresh = added
    .split(LIST)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !known.has(textKey(part)));
  return [kept, ...fresh].join(', ');
}

const LIST = /[,;]/;
