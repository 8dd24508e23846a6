/**
 * Copies of the Settings, Holidays, Stages and Team tabs in the document's memory, so that a move, an edit or the
 * board need not read them; refreshed whenever a run reads the tab itself.
 */
import type { Day } from '../../domain/cells/cell';
import type { Member, Settings } from '../../domain/deals/settings';
import type { Stage } from '../../domain/stages/stage';
import type { Environment, Memory } from '../ports';
import { defaultSettings } from './own-tabs/read-settings';
import { readTeam } from './own-tabs/read-team';
import { recall } from './recall';

/** What is kept of a member. */
export type KnownMember = Pick<Member, 'name' | 'email' | 'active'>;

/** What a run knows of the team's decisions without reading a tab. */
export interface Mirrors {
  readonly settings: Settings;
  /** Days off beside the weekend. */
  readonly holidays: readonly Day[];
  readonly stages: readonly Stage[];
  /** Absent: an earlier version set this workbook up, and nobody has read Team since. */
  readonly team?: readonly KnownMember[];
}

const KEYS = ['settings', 'holidays', 'stages', 'team'] as const;

/** The mirrors as last saved; defaults before set-up. */
export function readMirrors(memory: Memory): Mirrors {
  const team = recall<readonly KnownMember[]>(memory, 'team');
  return {
    // An earlier version kept fewer settings.
    settings: { ...defaultSettings('en'), ...recall<Partial<Settings>>(memory, 'settings') },
    holidays: recall<readonly Day[]>(memory, 'holidays') ?? [],
    stages: recall<readonly Stage[]>(memory, 'stages') ?? [],
    ...(team ? { team } : {}),
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

/** What is kept of the Team tab. */
export function mirrorOf(members: readonly Member[]): readonly KnownMember[] {
  return members.map(({ name, email, active }) => ({ name, email, active }));
}

/** The Team tab as it is now, and its mirror with it. One read. @throws Failure tabMissing, columnMissing */
export function readMembers(env: Environment): readonly Member[] {
  const members = readTeam(env.tab('team').readAll());
  saveMirrors(env.memory, { team: mirrorOf(members) });
  return members;
}
