/** What one deal costs in service calls (design 5), at any number of deals. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../../host/host';
import { pipelineHost } from '../given/pipeline-host';
import { call, lastCounts } from '../host';

const THIRD = { id: 'D-000003', row: 4 };

describe.each([200, 5000])('with %i deals', (count) => {
  let host: Host;

  beforeAll(async () => {
    host = await pipelineHost(count);
  });

  function expectWithin(reads: number, writes: number): void {
    const counts = lastCounts(host);
    expect(counts.reads).toBeLessThanOrEqual(reads);
    expect(counts.writes).toBeLessThanOrEqual(writes);
  }

  it('shows a deal with 6 reads and no write', () => {
    expect(call(host, 'readDeal', THIRD).card.id).toBe('D-000003');
    expectWithin(6, 0);
  });

  it('changes a cell with 3 reads and 5 writes', () => {
    const edits = [{ field: 'nextStep' as const, seen: '', value: 'Call Ann' }];
    expect(call(host, 'editDeal', { ...THIRD, edits }).saved).toBeDefined();
    expectWithin(3, 5);
  });

  it.each([1, 2])('adds a deal with 4 reads and 6 writes, also the one after it (%i)', (number) => {
    const fields = { deal: 'Gate', owner: 'Mina', amount: 700 };
    const { added } = call(host, 'addDeal', { stage: 'Proposal', fields, token: String(number) });
    expect(added?.row).toBe(count + 1 + number);
    expectWithin(4, 6);
  });

  it('adds one above a total with 4 reads and 6 writes', () => {
    host.edit('deals', `A${count + 4}`, 'Total');
    const fields = { deal: 'Gate', owner: 'Mina', amount: 700 };
    expect(call(host, 'addDeal', { stage: 'Proposal', fields, token: 'total' }).added).toBeDefined();
    expectWithin(4, 6);
  });
});
