/** Plans the digests of one run: who is told about which deals and why, before any letter goes (features.md 6). */
import { weightedValue } from '../board/lane';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../cells/cell';
import type { Deal } from '../deals/deal';
import type { Member, Settings } from '../deals/settings';
import type { Language } from '../messages/language';
import type { Stage } from '../stages/stage';
import { stageBook } from '../stages/stage-book';
import type { AttentionContext } from './attention';
import { type LedgerRow, ledgerKey } from './ledger';
import { memberBook, whyNot } from './recipients';
import { ALERT_RULES, type AlertRule } from './rules';
import { type SkipReason, skipText } from './skips';
import { addressKey, readTold, type Told } from './told';

export interface AlertInput {
  /** The deals of each pipeline with its stages; their ids differ. */
  readonly pipelines: readonly { readonly deals: readonly Deal[]; readonly stages: readonly Stage[] }[];
  readonly members: readonly Member[];
  /** Every row of the Alerts tab, of earlier runs too. */
  readonly ledger: readonly LedgerRow[];
  readonly today: Day;
  /** The hour of this run, 0 to 23. */
  readonly hour: number;
  /** `YYYY-MM-DD HH:mm`, for the new rows; the hour itself when absent. */
  readonly stamp?: string;
  readonly calendar: WorkingCalendar;
  readonly settings: Settings;
  /** Recipients still allowed today; absent: no limit. */
  readonly quota?: number;
  /** Deal id to how often its expected close was moved later. */
  readonly slips?: ReadonlyMap<string, number>;
  /** A person asked for the mails now: nobody's hour is waited for. All other promises hold. */
  readonly regardlessOfHour?: boolean;
}

/** One line of a digest. */
export interface DigestLine {
  readonly key: string;
  readonly deal: Deal;
  readonly rule: AlertRule['id'];
  readonly episode: string;
  /** Why, in the recipient's language. */
  readonly reason: string;
  /** 0 when told for the first time, then 1, 2, 3. */
  readonly reminder: number;
}

/** One person's mail of the day. */
export interface Digest {
  readonly recipient: string;
  readonly member: Member;
  readonly language: Language;
  /** At most `DIGEST_LINES`, the most valuable first. */
  readonly lines: readonly DigestLine[];
  /** Deals due today that did not fit; they are not marked as told, so they follow on the next working days. */
  readonly more: number;
}

export interface SkipCount {
  readonly reason: SkipReason;
  readonly count: number;
}

export interface AlertPlan {
  /** In the order in which to send: the most valuable first. */
  readonly digests: readonly Digest[];
  /** The rows to append before anything is sent: `planned` for each line, `held` for lines that wait for quota. */
  readonly rows: readonly LedgerRow[];
  /** Stalled deals that nobody is told about in this run, by reason. */
  readonly skipped: readonly SkipCount[];
}

/** Lines in one digest (features.md 6.2). */
const DIGEST_LINES = 10;

interface Due {
  readonly line: DigestLine;
  readonly member: Member;
}

/**
 * Plans one digest per person and working day for the deals of all pipelines, from that person's hour on; a late run still sends, a second
 * run of the same day plans nothing new for those who were served. On days off nothing is planned: what is
 * due comes up on the next working day, in the same ten lines.
 */
export function planDigests(input: AlertInput): AlertPlan {
  const skips = new Map<SkipReason, number>();
  const skip = (reason: SkipReason, count = 1) => skips.set(reason, (skips.get(reason) ?? 0) + count);
  const told = readTold(input.ledger, input.today, input.calendar);
  const candidates = composeDigests(findDue(input, told, skip), input.settings);
  const open = candidates.filter((digest) => isTheirTurn(digest, input, told, skip));
  const allowed = Math.max(0, Math.floor(input.quota ?? open.length));
  const held = open.slice(allowed);
  for (const digest of held) skip('quota', digest.lines.length + digest.more);
  const digests = open.slice(0, allowed);
  return {
    digests,
    rows: [
      ...digests.flatMap((digest) => ledgerRows(digest, 'planned', input)),
      ...held.flatMap((digest) => heldRows(digest, input, told)),
    ],
    skipped: [...skips].map(([reason, count]) => ({ reason, count })),
  };
}

type Skip = (reason: SkipReason, count?: number) => void;

function findDue(input: AlertInput, told: Told, skip: Skip): Due[] {
  const memberOf = memberBook(input.members);
  const due: Due[] = [];
  for (const { deal, stage } of input.pipelines.flatMap(dealsWithStages)) {
    const found = findLine(deal, stage, input, memberOf(deal.owner));
    if (!found) continue;
    const member = memberOf(deal.owner);
    const reason = whyNot(deal, member, input.today);
    if (reason !== undefined || member === undefined) {
      skip(reason ?? 'ownerNotInTeam');
      continue;
    }
    const { due: isDue, times } = told.standing(found.key);
    if (isDue) due.push({ member, line: { ...found, reminder: times } });
    else skip('told');
  }
  return due;
}

function dealsWithStages({ deals, stages }: AlertInput['pipelines'][number]) {
  const book = stageBook(stages);
  return deals.map((deal) => ({ deal, stage: book.find(deal.stage) }));
}

function findLine(
  deal: Deal,
  stage: Stage | undefined,
  input: AlertInput,
  member: Member | undefined,
): Omit<DigestLine, 'reminder'> | undefined {
  const slips = input.slips?.get(deal.id);
  const context: AttentionContext = {
    today: input.today,
    calendar: input.calendar,
    language: member?.language ?? input.settings.language,
    ...(slips === undefined ? {} : { slips }),
  };
  for (const rule of ALERT_RULES) {
    const finding = rule.find(deal, stage, context);
    if (finding) {
      return { ...finding, deal, rule: rule.id, key: ledgerKey(deal.id, rule.id, finding.episode) };
    }
  }
  return undefined;
}

/** One digest per address, ready to send: the most valuable one first. */
function composeDigests(due: readonly Due[], settings: Settings): Digest[] {
  const byAddress = new Map<string, Due[]>();
  for (const one of due) {
    const address = addressKey(one.member.email);
    byAddress.set(address, [...(byAddress.get(address) ?? []), one]);
  }
  return [...byAddress.values()]
    .flatMap((group) => composeDigest(group, settings))
    .sort((one, other) => digestValue(other) - digestValue(one) || compare(one.recipient, other.recipient));
}

function composeDigest(group: readonly Due[], settings: Settings): Digest[] {
  const member = group[0]?.member;
  if (!member) return [];
  const lines = group.map(({ line }) => line);
  return [
    {
      recipient: member.email.trim(),
      member,
      language: member.language ?? settings.language,
      lines: chooseLines(lines).sort(byValue),
      more: Math.max(0, lines.length - DIGEST_LINES),
    },
  ];
}

/** When more are due than fit, those never told go before reminders: every deal gets its line. */
function chooseLines(lines: readonly DigestLine[]): DigestLine[] {
  const isReminder = (line: DigestLine) => Number(line.reminder > 0);
  return [...lines]
    .sort((one, other) => isReminder(one) - isReminder(other) || byValue(one, other))
    .slice(0, DIGEST_LINES);
}

function byValue(one: DigestLine, other: DigestLine): number {
  return (
    weightedValue(other.deal) - weightedValue(one.deal) ||
    compare(one.episode, other.episode) ||
    compare(one.deal.id, other.deal.id)
  );
}

function digestValue(digest: Digest): number {
  return digest.lines.reduce((sum, line) => sum + weightedValue(line.deal), 0);
}

function isTheirTurn(digest: Digest, input: AlertInput, told: Told, skip: Skip): boolean {
  const reason = whyNotNow(digest, input, told);
  if (reason !== undefined) skip(reason, digest.lines.length + digest.more);
  return reason === undefined;
}

function whyNotNow(digest: Digest, input: AlertInput, told: Told): SkipReason | undefined {
  if (!input.calendar.isWorking(input.today)) return 'dayOff';
  if (told.servedToday(digest.recipient)) return 'alreadyToday';
  const hour = digest.member.alertHour ?? input.settings.alertHour;
  return input.hour < hour && !input.regardlessOfHour ? 'beforeHour' : undefined;
}

function ledgerRows(digest: Digest, state: 'planned' | 'held', input: AlertInput): LedgerRow[] {
  const stamp = input.stamp ?? `${input.today} ${String(input.hour).padStart(2, '0')}:00`;
  return digest.lines.map((line) => ({
    key: line.key,
    dealId: line.deal.id,
    rule: line.rule,
    episode: line.episode,
    recipient: digest.recipient,
    state,
    why: state === 'held' ? skipText('quota', input.settings.language) : line.reason,
    stamp,
  }));
}

/** A line that waits is written once a day, however often the run repeats. */
function heldRows(digest: Digest, input: AlertInput, told: Told): LedgerRow[] {
  return ledgerRows(digest, 'held', input).filter((row) => !told.heldToday(row.key));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
