/** A person's corrections to the proposed mapping. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedFields,
  assignField,
  corrections,
  proposedMapping,
} from '../../../../sidebar/set-up/found/mapping';
import { FIELDS } from '../../../../src/domain/deals/field';
import { setUpPreview } from '../../harness/fixtures/set-up-preview';

const preview = setUpPreview.en;
const proposed = proposedMapping(preview);

describe('corrections', () => {
  it('sends nothing when the proposal is right', () => {
    expect(corrections(preview, proposed)).toEqual({});
  });

  it('sends only what differs, null for a column that stays the person’s own', () => {
    const mapping = assignField(assignField(proposed, 6, null), 7, 'tags');
    expect(corrections(preview, mapping)).toEqual({ '6': null, '7': 'tags' });
  });

  it('frees the column that had a field when another takes it', () => {
    expect(corrections(preview, assignField(proposed, 7, 'company'))).toEqual({ '1': null, '7': 'company' });
  });
});

describe('assignField', () => {
  it('never leaves a field on two columns', () => {
    const choice = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(null, ...FIELDS));
    fc.assert(
      fc.property(fc.array(choice), (choices) => {
        const mapping = choices.reduce((now, [column, field]) => assignField(now, column, field), proposed);
        expect(new Set(mapping.values()).size).toBe(mapping.size);
      }),
    );
  });
});

describe('addedFields', () => {
  it('adds a column for a needed field that the person took away, and none for one they found', () => {
    expect(addedFields(preview, proposed)).toEqual(preview.added);
    expect(addedFields(preview, assignField(proposed, 5, null))).toContain('owner');
    expect(addedFields(preview, assignField(proposed, 7, 'nextStep'))).not.toContain('nextStep');
  });
});
