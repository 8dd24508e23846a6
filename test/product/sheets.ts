/** Lists as people keep them before they know the add-on, as the text of .csv files. */

/** Titles above the header, blank and total rows, dates and amounts written in several ways, odd texts. */
export const MESSY_ENGLISH = `Q4 pipeline (by hand),,,,,,,,,
,,,,,,,,,
Opp #,Account Name,Opportunity,Rep,Sales Stage,Deal Size,Close,Contact e-mail,Region,Comments
1001,Acme,Acme renewal,Ann Lee,Closed Won,"$12,000.00",11/03/2026,buyer@acme.example,East,
1002,Globex,Globex pilot,ann lee,Proposal Sent,12k,11/28/2026,ops@globex.example,East,"said ""maybe"""
1003,Initech,Initech rollout,Bob Ray,proposal sent ,$1.2M,12/15/2026,it@initech.example,West,
1005,Hooli,Hooli chat,Cy Ito,Qualification,TBD,,cto@hooli,West,
,,,,,,,,,
1006,Stark,Stark arc,Cy Ito,Closed Lost,"45,000",10/02/2026,tony@stark.example,East,price
1007,Wayne,Wayne cave,Cy Ito,Prospecting,"8,500",12/21/2026,bruce@wayne.example,East,
Total,,,,,=SUM(F4:F10),,,,
`;

/**
 * A small team's list, clean enough that every number can be told in advance. On 20 November 2026 two open
 * deals have stood too long in their stage: Alpha (Ann) and Delta (Bob).
 */
export const TEAM_ENGLISH = `Deal,Company,Owner,Stage,Amount,Expected close,In stage since,Next step,Next step date
Alpha licence,Acme,Ann Lee,Proposal,12000,2026-12-15,2026-10-12,Call,2026-12-01
Beta pilot,Globex,Bob Ray,Qualification,8000,2026-12-20,2026-11-18,Demo,2026-12-02
Gamma renewal,Initech,Ann Lee,Negotiation,30000,2026-11-28,2026-11-17,Contract,2026-11-25
Delta rollout,Hooli,Bob Ray,Prospecting,5000,2027-01-15,2026-09-14,Mail,2026-12-03
Epsilon seats,Stark,Ann Lee,Won,9000,2026-11-05,2026-11-05,,
Zeta audit,Wayne,Bob Ray,Lost,4000,2026-10-05,2026-10-05,,
`;

/** The same team, where two people have typed one deal, at different amounts. */
export const TEAM_WITH_REPEAT = TEAM_ENGLISH.concat(
  'Alpha licence,Acme,Ann Lee,Proposal,14500,2026-12-15,2026-11-18,Call,2026-12-01\n',
);

/** Amounts in won, Korean stages and dates, a subtotal row. */
export const TEAM_KOREAN = `2026년 4분기 영업 현황,,,,,,
번호,고객사,영업기회명,담당,진행단계,예상매출(원),수주예정일
1,한빛전자,스마트공장 1차,김민지,견적,"₩30,000,000",2026. 11. 30.
2,대한유통,POS 교체,김민지,협상,120000000,2026-12-15
3,서울병원,EMR 연동,이준호,제안,3000000,2026-12-20
4,부산물산,WMS 도입,이준호,계약완료,90000000,2026-11-02
5,제주관광,예약 시스템,박서연,실주,15000000,2026-10-15
소계,,,,,=SUM(F3:F7),
`;

/** What somebody might write to make a sheet, a panel or a mail do something. */
export const FORMULA_TEXT = '=HYPERLINK("http://evil.example","x")';
export const MARKUP_TEXT = '<img src=x onerror=alert(1)>';
export const SCRIPT_TEXT = '</script><script>alert(2)</script>';

/** Stalled deals whose texts are such attempts, in an owner's and a company's name too. */
export const HOSTILE = `Deal,Company,Owner,Stage,Amount,Expected close,In stage since,Next step
${MARKUP_TEXT},Acme,Ann Lee,Proposal,12000,2026-12-15,2026-10-12,Call
Plain deal,${SCRIPT_TEXT},Ann Lee,Proposal,8000,2026-12-20,2026-10-12,<b>Demo</b>
Third deal,Hooli,Bob Ray,Negotiation,5000,2026-12-20,2026-11-18,@SUM(1+1)
`;
