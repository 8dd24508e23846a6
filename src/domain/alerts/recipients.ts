/** Who is told about a deal, and why sometimes nobody can be. */
import type { Day } from '../cells/cell';
import { likeKey } from '../cells/likeness';
import type { Deal } from '../deals/deal';
import type { Member } from '../deals/settings';
import type { SkipReason } from './skips';

/** Finds the member an owner text means, spelling aside. */
export function memberBook(members: readonly Member[]): (owner: string) => Member | undefined {
  const byKey = new Map(members.map((member) => [likeKey(member.name), member]));
  const byOwner = new Map<string, Member | undefined>();
  return (owner) => {
    if (!byOwner.has(owner)) byOwner.set(owner, byKey.get(likeKey(owner)));
    return byOwner.get(owner);
  };
}

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;

/** Why nobody can be told about a deal at all; nothing when somebody can. */
export function whyNot(deal: Deal, member: Member | undefined, today: Day): SkipReason | undefined {
  if (isSnoozed(deal, today)) return 'snoozed';
  if (deal.owner === '') return 'noOwner';
  if (!member) return 'ownerNotInTeam';
  if (!member.active) return 'ownerInactive';
  if (member.email.trim() === '') return 'noAddress';
  return ADDRESS.test(member.email.trim()) ? undefined : 'addressInvalid';
}

/** Quiet until the day written in the row, but not past the expected close (features.md 6.4). */
function isSnoozed(deal: Deal, today: Day): boolean {
  if (deal.snoozedUntil === undefined || today >= deal.snoozedUntil) return false;
  return deal.expectedClose === undefined || today <= deal.expectedClose;
}
