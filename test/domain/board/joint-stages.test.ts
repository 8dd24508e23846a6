/** Lanes of several pipelines: shared where name and kind agree, open work before what is over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLanes, type LaneSource } from '../../../src/domain/board/build-board';
import { joinStages, type PipelineStages } from '../../../src/domain/board/joint-stages';
import { STAGE_KINDS, type Stage, type StageKind } from '../../../src/domain/stages/stage';
import { stageBook } from '../../../src/domain/stages/stage-book';
import { calendar, dealOf, FRIDAY, settings } from '../alerts/given';

function stage(name: string, kind: StageKind = 'open', probability = 0.5): Stage {
  return { name, kind, probability, category: 'pipeline', required: [], colour: '#dbeafe' };
}

function pipeline(name: string, stages: readonly Stage[], key?: string): PipelineStages {
  return { name, stages, ...(key === undefined ? {} : { pipeline: key }) };
}

const sales = pipeline('Sales', [stage('Lead'), stage('Offer'), stage('Won', 'won'), stage('Lost', 'lost')]);

function titles(...pipelines: readonly PipelineStages[]): string[] {
  return joinStages(pipelines).map(({ title }) => title);
}

const anyStages = fc
  .uniqueArray(fc.constantFrom('Lead', 'Demo', 'Offer', 'Pilot', 'Won', 'Lost', 'Care'), { maxLength: 6 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.constantFrom(...STAGE_KINDS).map((kind) => stage(name, kind)))),
  )
  .map((stages) => [...stages].sort((a, b) => STAGE_KINDS.indexOf(a.kind) - STAGE_KINDS.indexOf(b.kind)));

describe('joined stages', () => {
  it('share a lane when they are alike in name and kind', () => {
    const partners = pipeline('Partners', [stage('offer '), stage('WON', 'won')], 'p2');
    expect(titles(sales, partners)).toEqual(['Lead', 'Offer', 'Won', 'Lost']);
  });

  it('stand behind the stage that they follow at home, before the one that follows them, else last of their kind', () => {
    const partners = pipeline(
      'Partners',
      [stage('Scout'), stage('Lead'), stage('Demo'), stage('Offer')],
      'p2',
    );
    const care = pipeline(
      'Care',
      [stage('Renewal'), stage('Renewed', 'won'), stage('Care', 'afterWon')],
      'p3',
    );
    expect(titles(sales, partners, care)).toEqual([
      'Scout',
      'Lead',
      'Demo',
      'Offer',
      'Renewal',
      'Won',
      'Renewed',
      'Lost',
      'Care',
    ]);
  });

  it('leave the first pipeline in its own order, however strange', () => {
    const strange = pipeline('Strange', [
      stage('Won', 'won'),
      stage('Lead'),
      stage('Lost', 'lost'),
      stage('Rest'),
    ]);
    expect(titles(strange)).toEqual(['Won', 'Lead', 'Lost', 'Rest']);
  });

  it('say whose they are where one name means two kinds', () => {
    const partners = pipeline('Partners', [stage('Offer', 'won')], 'p2');
    expect(titles(sales, partners)).toEqual(['Lead', 'Offer · Sales', 'Won', 'Offer · Partners', 'Lost']);
  });

  it('hold every stage once, under titles of their own, and keep the kinds apart', () => {
    fc.assert(
      fc.property(fc.array(anyStages, { minLength: 1, maxLength: 3 }), (all) => {
        const pipelines = all.map((stages, index) => pipeline(`P${index}`, stages, `p${index}`));
        const lanes = joinStages(pipelines);
        expect(lanes.flatMap(({ members }) => members)).toHaveLength(all.flat().length);
        expect(new Set(lanes.map(({ title }) => title)).size).toBe(lanes.length);
        const ranks = lanes.map(({ kind }) => STAGE_KINDS.indexOf(kind));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
});

describe('lanes of several pipelines', () => {
  const context = { today: FRIDAY, calendar, language: 'en' as const, settings };
  const ours: LaneSource = { ...sales, deals: [dealOf({ stage: 'Offer', amount: 100, probability: 0.5 })] };
  const theirs: LaneSource = {
    ...pipeline('Partners', [stage('offer', 'open', 0.8), stage('Won', 'won', 0.5)], 'p2'),
    deals: [
      dealOf({ id: 'P-1', stage: 'offer', amount: 100, probability: 0.8 }),
      dealOf({ id: 'P-2', stage: 'Lead', kind: 'unknown' }),
    ],
  };
  const lanes = buildLanes([ours, theirs], context);
  const laneOf = (title: string) => lanes.find((lane) => lane.stage === title);

  it('add up the deals of all, each with its own odds, and say which pipeline each card is of', () => {
    const offer = laneOf('Offer');
    expect(offer?.sums).toEqual([{ currency: 'USD', amount: 200, weighted: 130 }]);
    expect(offer?.cards.map(({ id, pipeline: key }) => [id, key])).toEqual([
      ['P-1', 'p2'],
      ['D-000001', undefined],
    ]);
    expect(offer?.cards.every((card) => card.stage === 'Offer')).toBe(true);
  });

  it('promise odds only where all agree, and tell those of each', () => {
    expect(laneOf('Offer')).not.toHaveProperty('probability');
    expect(laneOf('Offer')?.terms).toEqual([
      { stage: 'Offer', probability: 0.5, required: [] },
      { pipeline: 'p2', stage: 'offer', probability: 0.8, required: [] },
    ]);
    expect(laneOf('Won')?.probability).toBe(0.5);
  });

  it('keep a stage that its own pipeline does not know apart from the lane of that name', () => {
    expect(laneOf('Lead')?.count).toBe(0);
    expect(laneOf('Lead · Partners')).toMatchObject({ kind: 'unknown', count: 1 });
  });

  it('hold every deal of every pipeline once, and lose no money', () => {
    const anySource = fc.tuple(
      anyStages,
      fc.array(
        fc.record({
          name: fc.constantFrom('Lead', 'demo', 'Offer', 'Won', 'Else', ''),
          amount: fc.nat(1000),
        }),
        { maxLength: 20 },
      ),
    );
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (given) => {
        const sources = given.map(([stages, facts], index): LaneSource => {
          const book = stageBook(stages);
          const deals = facts.map(({ name, amount }, number) => {
            const stage = book.find(name)?.name ?? name;
            return dealOf({ id: `${index}-${number}`, stage, kind: book.kindOf(name), amount });
          });
          return { ...pipeline(`P${index}`, stages, `p${index}`), deals };
        });
        const joint = buildLanes(sources, context);
        const deals = sources.flatMap((source) => source.deals);
        expect(joint.reduce((sum, { count }) => sum + count, 0)).toBe(deals.length);
        const ids = joint.flatMap(({ cards }) => cards.map(({ id }) => id));
        expect(new Set(ids).size).toBe(deals.length);
        const total = joint
          .flatMap(({ sums }) => sums.map(({ amount }) => amount))
          .reduce((a, b) => a + b, 0);
        expect(total).toBe(deals.reduce((sum, { amount = 0 }) => sum + amount, 0));
        expect(new Set(joint.map(({ stage: title }) => title)).size).toBe(joint.length);
      }),
    );
  });
});
