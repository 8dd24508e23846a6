/** Two sheets as people really keep them: titles above the header, subtotals, mixed dates and amounts, odd texts. */

export const MESSY_EN = `Q4 pipeline (by hand),,,,,,,,,
,,,,,,,,,
Opp #,Account Name,Opportunity,Rep,Sales Stage,Deal Size,Close,Contact e-mail,Region,Comments
1001,Acme,Acme renewal,Ann Lee,Closed Won,"$12,000.00",11/03/2026,buyer@acme.example,East,
1002,Globex,Globex pilot,ann lee,Proposal Sent,12k,11/28/2026,ops@globex.example,East,"said ""maybe"""
1003,Initech,Initech rollout,Bob Ray,proposal sent ,$1.2M,12/15/2026,it@initech.example,West,
1004,Umbrella,Umbrella data,Bob Ray,Negotiation/Review,(500),12/20/2026,,West,
1005,Hooli,Hooli chat,Cy Ito,Qualification,TBD,,cto@hooli,West,
,,,,,,,,,
1006,Stark,Stark arc,Cy Ito,Closed Lost,"45,000",10/02/2026,tony@stark.example,East,price
1002,Globex,Globex pilot,Ann Lee,Proposal Sent,"$12,000",11/28/2026,ops@globex.example,East,same id
1010,@SUM(1+1),+82 10,Ann Lee,Prospecting,100,12/01/2026,a@b.example,East,formula text
1012,Soylent,Soylent green,Ann Lee,In discussion,5000,13/13/2026,a@b.example,East,
Total,,,,,=SUM(F4:F13),,,,
`;

export const MESSY_KO = `2026년 4분기 영업 현황,,,,,,,,
단위: 원,,,,,,,,
번호,고객사,영업기회명,담당,진행단계,예상매출(원),수주예정일,성공확률,비고
1,한빛전자,스마트공장 1차,김민지,견적,"₩30,000,000",2026. 11. 30.,60%,
2,대한유통,POS 교체,김민지,협상,1.2억,2026년 12월 15일,0.8,
4,부산물산,WMS 도입,이준호,계약완료,"90,000,000원",2026-11-02,100%,11월 수주
5,제주관광,예약 시스템,박서연,실주,"15,000,000",2026.10.15,0%,가격
소계,,,,,=SUM(F4:F7),,,
8,수원대학교,캠퍼스 앱,최유진,견적 ,"50,000천원",12월 말,50%,날짜 불명확
`;

/** The least that can be adopted, in two currencies: for suites that set up hundreds of times. */
export const SMALL = `Deal,Owner,Stage,Amount,Close
Alpha,Ann,Proposal,$100,2026-12-01
Beta,Bob,Won,€50,2026-11-01
Total,,,=SUM(D2:D3),
Gamma,Ann,Lost,$0,2026-10-01
`;
