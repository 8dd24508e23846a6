/** What lines among and below deals say that are no deals: totals, legends, where a report comes from. */

/** A total says so at the start (`Total West`, `합계(원)`) or at the end (`11월 소계`). */
export const TOTAL =
  /^[\s[<(*-]*(?:(?:grand|sub|running|overall)[\s-]*)?(?:totals?|sum|average|avg|count|record count)\b|^[\s[<(*-]*(?:합\s*계|소\s*계|총\s*계|누\s*계|중\s*계|총\s*합계?|평\s*균|계|합)(?=$|[\s\])>:*(-])|(?:\btotal|합\s*계|소\s*계|총\s*계|누\s*계)[\s:)\]]*$/i;

/** Lines that explain, say where a report comes from, or head a group of it (`Stage: Won (3 records)`). */
export const LEGEND =
  /^(?:[※*■◆▶●○☞#]|note\b|legend\b|copyright\b|confidential\b|generated (?:by|on)\b|filtered by\b|report (?:generated|run|date)\b|as of\b|source:|show:|단위|범례|주\s*[):]|참고|작성자|작성일|기준일|출처)|\(\d+\s*(?:records?|rows?|deals?|건)\)\s*$/i;

/** The head of a block that explains the stages or colours, one to a line. */
export const LEGEND_HEAD =
  /^[※*■[(<\s]*(?:범례|legend|(?:stage|colou?r)s?\s*(?:key|guide|legend)|(?:진행\s*)?(?:단계|색상)\s*(?:설명|정의|구분|안내))/i;
