/**
 * Copies of the Settings, Holidays and Stages tabs in the document's memory, so that a move or an edit need not
 * read them; refreshed whenever a run reads the tab itself.
 */
import type { Day } from '../../domain/cells/cell';
import type { Settings } from '../../domain/deals/settings';
import type { Stage } from '../../domain/stages/stage';
import type { Memory } from '../ports';
import { defaultSettings } from './own-tabs/read-settings';
import { recall } from './recall';

/** What a run knows of the team's decisions without reading a tab. */
export interface Mirrors {
  readonly settings: Settings;
  /** Days off beside the weekend. */
  readonly holidays: readonly Day[];
  readonly stages: readonly Stage[];
}

const KEYS = ['settings', 'holidays', 'stages'] as const;

/** The mirrors as last saved; defaults before set-up. */
export function readMirrors(memory: Memory): Mirrors {
  return {
    settings: recall<Settings>(memory, 'settings') ?? defaultSettings('en'),
    holidays: recall<readonly Day[]>(memory, 'holidays') ?? [],
    stages: recall<readonly Stage[]>(memory, 'stages') ?? [],
  };
}

/** Saves the mirrors named, and only those that differ from what is kept: an unchanged run writes nothing. */
export function saveMirrors(memory: Memory, mirrors: Partial<Mirrors>): void {
  const changed: Record<string, string> = {};
  for (const key of KEYS) {
    if (mirrors[key] === undefined) continue;
    const text = JSON.stringify(mirrors[key]);
    if (memory.get(key) !== text) changed[key] = text;
  }
  if (Object.keys(changed).length > 0) memory.set(changed);
}
