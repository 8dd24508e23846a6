/** Log lines and closed deals for the tests of what history teaches. */

import type { Deal } from '../../../src/domain/deals/deal';
import type { LogEntry } from '../../../src/domain/history/changes';
import {
  type ClosedDeal,
  closedDeals,
  type History,
  type StandingDeal,
} from '../../../src/domain/lessons/closed-deals';
import { dealPaths } from '../../../src/domain/lessons/deal-paths';
import { calendar, stages } from '../alerts/given';

/** A stage line: `2026-11-02` A to B. */
export function moved(dealId: string, day: string, from: string, to: string): LogEntry {
  return { stamp: `${day} 10:00`, who: '', dealId, field: 'stage', from, to, how: 'board' };
}

/** A row that comes (`to` is the id) or goes (`to` is blank). */
export function row(dealId: string, day: string, to: string, how: LogEntry['how'] = 'reconcile'): LogEntry {
  return { stamp: `${day} 10:00`, who: '', dealId, field: 'id', from: to === '' ? dealId : '', to, how };
}

/** The lines of a deal that takes these stages one after the other, one a day from the second of November on. */
export function walk(dealId: string, ...names: readonly string[]): LogEntry[] {
  return names
    .slice(1)
    .map((name, index) =>
      moved(dealId, `2026-11-${String(index + 2).padStart(2, '0')}`, names[index] ?? '', name),
    );
}

export function standing(
  id: string,
  kind: Deal['kind'],
  days: Pick<StandingDeal, 'created' | 'closed'> = {},
): StandingDeal {
  return { id, kind, ...days };
}

/** The closed deals of the main pipeline, over this log and these rows. */
export function closedOf(log: readonly LogEntry[], deals: readonly StandingDeal[]): readonly ClosedDeal[] {
  const history: History = {
    paths: dealPaths(log),
    standing: new Set(deals.map(({ id }) => id)),
    calendar,
  };
  return closedDeals({ key: '', stages, deals }, history);
}
