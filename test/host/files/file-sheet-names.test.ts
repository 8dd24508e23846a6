/** Names of sheets that a file could not hold. */
import { describe, expect, it } from 'vitest';
import { fileSheetNames } from '../../../host/files/file-sheet-names';
import { Workbook } from '../../../host/workbook';

function namesInFile(...names: string[]): string[] {
  const workbook = new Workbook();
  for (const name of names) workbook.addSheet(name);
  return fileSheetNames(workbook);
}

describe('sheet names in files', () => {
  it('stay as they are where a file allows them', () => {
    expect(namesInFile('Deals', '딜', "Kim's list")).toEqual(['Deals', '딜', "Kim's list"]);
  });

  it('lose what files do not allow, and stay different from each other', () => {
    const long = 'A pipeline with a name far beyond the limit';
    const names = namesInFile('Q1/Q2: deals?', `${long} 1`, `${long} 2`);
    expect(names[0]).toBe('Q1 Q2  deals ');
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });
});
