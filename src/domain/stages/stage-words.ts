/** What the names people give to stages say: won or lost, and how far a deal has come. */
import { likeKey } from '../cells/likeness';
import { OPEN_STATUSES, STAGE_NAMES, type StageMeaning } from '../vocabulary/stage-names';

export type { StageMeaning } from '../vocabulary/stage-names';

/** `3. `, `S4 - `, `2단계: `, `[60%]` in front and `(60%)` behind say nothing about the meaning. */
const NUMBERING = /^\s*[([]?(?:(?:stage|step|s|p)?\s*\d+(?:단계)?\s*(?:[.):\]-]|\s)\s*)+/i;
const ODDS_BEHIND = /\s*[([]?\s*\d+\s*%\s*[)\]]?\s*$/;

/** A longer text is a remark, not the name of a stage. */
const LONGEST = 60;

let byName: Map<string, StageMeaning> | undefined;
let byPart: (readonly [string, StageMeaning])[] | undefined;

/** What a stage's name says, or nothing when it is a word of the team's own. */
export function stageMeaning(name: string): StageMeaning | undefined {
  if (name.length > LONGEST) return undefined;
  const key = likeKey(name.normalize('NFKC').replace(NUMBERING, '').replace(ODDS_BEHIND, ''));
  if (key === '') return undefined;
  return wholeNames().get(key) ?? nameParts().find(([part]) => key.includes(part))?.[1];
}

/** Whether a status such as `won`, `Lost` or `진행중` says that a deal is over, and how; nothing for any other text. */
export function statusMeaning(text: string): 'open' | 'won' | 'lost' | undefined {
  if (OPEN_STATUSES.has(likeKey(text))) return 'open';
  const kind = stageMeaning(text)?.kind;
  return kind === 'won' || kind === 'lost' ? kind : undefined;
}

/** The number that a stage's name begins with, as in `3. Proposal`. */
export function stageNumber(name: string): number | undefined {
  const match = /^\s*[([]?(?:stage|step|s|p)?\s*(\d+)(?:단계)?\s*[.):\]\-\s]/i.exec(name.normalize('NFKC'));
  return match ? Number(match[1]) : undefined;
}

function wholeNames(): Map<string, StageMeaning> {
  byName ??= new Map(
    STAGE_NAMES.flatMap(({ names, meaning }) =>
      names.split('|').map((name) => [likeKey(name), meaning] as const),
    ),
  );
  return byName;
}

function nameParts(): readonly (readonly [string, StageMeaning])[] {
  byPart ??= STAGE_NAMES.flatMap(({ parts, meaning }) =>
    parts.split('|').flatMap((part) => (part === '' ? [] : [[part, meaning] as const])),
  );
  return byPart;
}
