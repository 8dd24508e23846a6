/** Which of Google's errors are refusals. */
import { expect, it } from 'vitest';
import { Failure } from '../../src/domain/errors/failure';
import { tellingRefusals } from '../../src/sheets/google-errors';

function thrownBy(message: string): unknown {
  try {
    tellingRefusals(() => {
      throw new Error(message);
    });
  } catch (error) {
    return error;
  }
  return undefined;
}

it('tells a cell that is protected and a value that a rule rejects from a service that fails', () => {
  const refusals = [
    'You are trying to edit a protected cell or object.',
    'The data you entered in cell C4 violates the data validation rules set on this cell.',
    '보호된 셀 또는 개체를 수정하려고 합니다.',
  ];
  for (const message of refusals) expect(thrownBy(message)).toBeInstanceOf(Failure);
  expect(thrownBy('Service Spreadsheets timed out while accessing document.')).not.toBeInstanceOf(Failure);
});
