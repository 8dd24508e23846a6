/** Deals, stages, people and working days for the tests of the board, the alerts, the history and the forecast. */
import { type WorkingCalendar, workingCalendar } from '../../../src/domain/calendar/working-days';
import type { Deal } from '../../../src/domain/deals/deal';
import type { Member, Settings } from '../../../src/domain/deals/settings';
import type { Stage } from '../../../src/domain/stages/stage';

/** 2026-11-21 is a Saturday; 2026-11-20 the Friday before. */
export const FRIDAY = '2026-11-20';
export const SATURDAY = '2026-11-21';

export const calendar: WorkingCalendar = workingCalendar([6, 7], ['2026-11-11']);

function stage(name: string, kind: Stage['kind'], probability: number, staleAfter?: number): Stage {
  return {
    name,
    kind,
    probability,
    ...(staleAfter === undefined ? {} : { staleAfter }),
    category: kind === 'open' ? 'pipeline' : 'closed',
    required: name === 'Lost' ? ['lostReason'] : [],
    colour: '#dbeafe',
  };
}

export const stages: readonly Stage[] = [
  stage('Prospecting', 'open', 0.1, 15),
  stage('Proposal', 'open', 0.5, 10),
  stage('Negotiation', 'open', 0.7),
  stage('Won', 'won', 1),
  stage('Lost', 'lost', 0),
  stage('Retention', 'afterWon', 1),
];

export const settings: Settings = {
  language: 'en',
  currency: 'USD',
  weekend: [6, 7],
  alertHour: 8,
  rates: [],
  ratesLeftOut: [],
};

export function dealOf(facts: Partial<Deal> = {}): Deal {
  return {
    id: 'D-000001',
    row: 2,
    title: 'Globex pilot',
    company: 'Globex',
    contact: '',
    email: '',
    phone: '',
    owner: 'Ann Lee',
    stage: 'Proposal',
    kind: 'open',
    currency: 'USD',
    probability: 0.5,
    nextStep: 'Call',
    source: '',
    tags: '',
    notes: '',
    lostReason: '',
    ...facts,
  };
}

export function memberOf(facts: Partial<Member> = {}): Member {
  return { name: 'Ann Lee', email: 'ann@example.com', manager: '', active: true, ...facts };
}
