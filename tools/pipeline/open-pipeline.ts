/** Runs the add-on over a person's file with no browser: the hands that the demo, the bench and the pictures share. */
import path from 'node:path';
import { openWorkbook } from '../../host/files';
import { createHost, type Host, type HostOptions } from '../../host/host';
import { Workbook } from '../../host/workbook';
import type { Problem, Reply, Rpc, RpcName } from '../../src/contract/rpc';
import type { Day } from '../../src/domain/cells/cell';
import type { Language } from '../../src/domain/messages/language';

/** The add-on refused; the message holds what happened and what to do. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(`${problem.message} ${problem.action}`);
  }
}

/** What one operation cost in calls of Google's services. */
export interface CallCounts {
  readonly reads: number;
  readonly writes: number;
  readonly sends: number;
  readonly cells: number;
}

/** Zones and locales in which each language's teams usually work. */
const PLACES = {
  en: { timeZone: 'America/New_York', locale: 'en_US', offset: '-04:00' },
  ko: { timeZone: 'Asia/Seoul', locale: 'ko_KR', offset: '+09:00' },
} as const;

/** A host with the built add-on, at ten in the morning of `today`, as a team of that language has it. */
export function hostFor(language: Language, today: Day, options: HostOptions = {}): Host {
  const { timeZone, locale, offset } = PLACES[language];
  const workbook = new Workbook({ locale, timeZone });
  workbook.addSheet('Sheet1');
  return createHost({
    bundle: 'dist',
    workbook,
    now: `${today}T10:00:00${offset}`,
    user: { email: 'manager@example.com', locale: language },
    ...options,
  });
}

/** Opens a .csv or .xlsx as a team of that language would see it. @throws FileError one clear sentence */
export function openFile(file: string, language: Language): Promise<Workbook> {
  const { locale, timeZone } = PLACES[language];
  return openWorkbook(file, { locale, timeZone, name: path.parse(file).name });
}

/** Calls a function of the panel's. @throws Refused */
export function call<Name extends RpcName>(
  host: Host,
  name: Name,
  request: Parameters<Rpc[Name]>[0],
): ReturnType<Rpc[Name]> {
  const reply: Reply<ReturnType<Rpc[Name]>> = JSON.parse(String(host.rpc(name, JSON.stringify(request))));
  if (reply.ok) return reply.value;
  throw new Refused(reply.problem);
}

/** The calls of the operation that ended last. */
export function lastCalls(host: Host): CallCounts {
  const count = (kind: string) => host.calls.filter((each) => each.kind === kind).length;
  const cells = host.calls.reduce((sum, each) => sum + each.cells, 0);
  return { reads: count('read'), writes: count('write'), sends: count('send'), cells };
}
