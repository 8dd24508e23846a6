/** Formulas in the punctuation of the workbook's locale. */
import { describe, expect, it } from 'vitest';
import { formulaSpelling } from '../../../src/sheets/writes/local-formula';

const FORMULA = `=IF(SUMIFS('Deals, old'!$F:$F,"a,b",0.25)>1.5,"x, 0.5",NETWORKDAYS.INTL(A1+1,TODAY(),"0000011"))`;

describe('formulaSpelling', () => {
  it.each(['en_US', 'ko_KR', 'en_GB', 'ja_JP'])('leaves formulas alone in %s', (locale) => {
    expect(formulaSpelling(locale)(FORMULA)).toBe(FORMULA);
  });

  it.each(['de_DE', 'fr_FR', 'tr_TR', 'pt_BR', 'nl_NL', 'id_ID'])(
    'parts arguments by semicolons in %s',
    (locale) => {
      expect(formulaSpelling(locale)(FORMULA)).toBe(
        `=IF(SUMIFS('Deals, old'!$F:$F;"a,b";0,25)>1,5;"x, 0.5";NETWORKDAYS.INTL(A1+1;TODAY();"0000011"))`,
      );
    },
  );

  it('leaves text that is no formula alone', () => {
    expect(formulaSpelling('de_DE')('Won, lost 0.5')).toBe('Won, lost 0.5');
  });
});
