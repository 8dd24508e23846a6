/** Deals as history reads them, for tests. */
import type { PastDeal } from '../../../src/domain/history/state-deals';
import type { Stage, StageKind } from '../../../src/domain/stages/stage';

function stage(name: string, kind: StageKind): Stage {
  return { name, kind, probability: 0.5, category: 'pipeline', required: [], colour: '#dbeafe' };
}

export const STAGES: readonly Stage[] = [
  stage('Prospecting', 'open'),
  stage('Proposal', 'open'),
  stage('Negotiation', 'open'),
  stage('Won', 'won'),
  stage('Lost', 'lost'),
  stage('Retention', 'afterWon'),
];

export function pastDeal(
  facts: Partial<PastDeal> & { readonly id: string; readonly stage: string },
): PastDeal {
  return {
    row: 2,
    title: facts.id,
    company: '',
    contact: '',
    email: '',
    phone: '',
    owner: 'Mina',
    kind: STAGES.find(({ name }) => name === facts.stage)?.kind ?? 'unknown',
    currency: 'USD',
    probability: 0.5,
    nextStep: '',
    source: '',
    tags: '',
    notes: '',
    lostReason: '',
    pipeline: '',
    ...facts,
  };
}
