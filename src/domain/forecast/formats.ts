/** Number formats of the Forecast tab, as Sheets, Excel and LibreOffice read them. */
export const FORMATS = {
  /** Whole amounts: a forecast's cents are noise, and won have none. A dash for nothing keeps the eye on what is there. */
  money: '#,##0;-#,##0;"–"',
  /** Positive means still missing. */
  gap: '#,##0;"+"#,##0;"–"',
  count: '#,##0;-#,##0;"–"',
  odds: '0%',
  ratio: '0.0"×"',
} as const;
