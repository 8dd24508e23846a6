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

/** Every trap at once: another currency, a serial day, formula text and markup, an unknown stage, a stranger. */
export const MESSIEST_EN = `Pipeline of the fourth quarter — kept by hand,,,,,,,,,
,,,,,,,,,
Opp #,Account Name,Opportunity,Rep,Sales Stage,Deal Size,Close,Contact e-mail,Region,Comments
2001,Alder Ltd,Alder renewal,Ida May,Closed Won,"$14,000.00",11/04/2026,buy@alder.example,North,
2002,Birch,Birch pilot,ida may,Proposal Sent,13k,11/27/2026,ops@birch.example,North,"wrote ""perhaps"""
2003,Cedar,Cedar rollout,Max Orr,proposal sent ,$2.3M,12/16/2026,it@cedar.example,South,
2004,Damson,Damson data,Max Orr,Negotiation/Review,(700),12/21/2026,,South,typed with brackets
2005,Elm,Elm chat,Pia Roe,Qualification,TBD,,boss@elm,South,
2006,Fir,Fir arc,Pia Roe,Closed Lost,"46,000",10/05/2026,lin@fir.example,North,too dear
2007,Gorse,Gorse cave,Pia Roe,Prospecting,"USD 9,250",20 Nov 2026,bo@gorse.example,North,
2008,Holly,Holly bars,Sam Uhl,Prospecting,€800,2026-12-23,wim@holly.example,South,
,,,,,,,,,
2009,Ivy,Ivy eyes,Sam Uhl,Closed-Won,31000,46331,el@ivy.example,South,
2002,Birch,Birch pilot,Ida May,Proposal Sent,"$13,000",11/27/2026,ops@birch.example,North,
2010,"=HYPERLINK(""http://evil.example"",""y"")",@SUM(2+2),Ida May,Prospecting,200,12/02/2026,c@d.example,North,
2011,<img src=y onerror=alert(2)>,Markup,Ida May,Prospecting,200,12/02/2026,c@d.example,North,
2012,Juniper,Juniper green,Ida May,Under debate,6000,14/14/2026,c@d.example,North,
2013,Kapok,Kapok arm,Ned Nobody,Negotiation/Review,8500,12/30/2026,c@d.example,North,
Total,,,,,=SUM(F4:F16),,,,
`;

export const MESSIEST_KO = `2026년 하반기 영업 현황,,,,,,,,,
단위: 원,,,,,,,,,
번호,고객사,영업기회명,담당,진행단계,예상매출(원),수주예정일,성공확률,다음 액션,비고
1,가람전자,설비 관제 1차,정하늘,견적,"₩31,000,000",2026. 11. 27.,65%,견적 보내기,
2,나래유통,키오스크 교체,정하늘,협상,1.3억,2026년 12월 16일,0.7,계약서 읽기,
3,다온병원,예약 연동,한바다,미팅요청,400만원,26/12/21,15,미팅 잡기,
4,라온물산,물류 도입,한바다,계약완료,"91,000,000원",2026-11-03,100%,,11월 수주
5,마루관광,발권 시스템,윤슬기,실주,"16,000,000",2026.10.16,0%,,가격
6,바른학원,출결 관리,윤슬기,제안,-,2026/12/11,45%,제안서,금액 미정
7,새한항만,하역 관제,윤슬기,제안,2억 3천만원,2026. 12. 2.,45%,,
소계,,,,,=SUM(F4:F10),,,,
8,아람대학교,도서관 앱,문가온,견적 ,"60,000천원",12월 초,50%,,
9,가람전자,설비 관제 1차,정하늘,견적,31000000,2026-11-27,65%,견적 보내기,
`;
