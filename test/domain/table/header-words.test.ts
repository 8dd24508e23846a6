/** The words over the columns of a deal list, in both languages. */
import { describe, expect, test } from 'vitest';
import { headerMeanings } from '../../../src/domain/table/header-words';

function fieldOf(header: string): string {
  return headerMeanings(header)[0]?.field ?? 'own';
}

describe('an English header', () => {
  test.each([
    ['opportunity_id', 'id'],
    ['Opp #', 'id'],
    ['Record ID', 'id'],
    ['Deal Name', 'deal'],
    ['Opportunity Name', 'deal'],
    ['Deal - Title', 'deal'],
    ['Account Name', 'company'],
    ['account', 'company'],
    ['Organization - Name*', 'company'],
    ['Associated Company', 'company'],
    ['Client', 'company'],
    ['Contact Person', 'contact'],
    ['Contact e-mail', 'email'],
    ['E-mail address', 'email'],
    ['Person - Email (Work)', 'email'],
    ['Mobile', 'phone'],
    ['Deal owner', 'owner'],
    ['sales_agent', 'owner'],
    ['Sales Rep.', 'owner'],
    ['Rep', 'owner'],
    ['Account Executive', 'owner'],
    ['STAGE', 'stage'],
    ['deal_stage', 'stage'],
    ['StageName', 'stage'],
    ['Sales Stage', 'stage'],
    ['Deal Size', 'amount'],
    ['Amount (USD)', 'amount'],
    ['close_value', 'amount'],
    ['Deal - Value', 'amount'],
    ['Total Amount Currency', 'currency'],
    ['Probability (%)', 'probability'],
    ['Win %', 'probability'],
    ['Expected Close Date', 'expectedClose'],
    ['Est. Close', 'expectedClose'],
    ['Close Date', 'closeDate'],
    ['CloseDate', 'closeDate'],
    ['Won date', 'closed'],
    ['Next Step', 'nextStep'],
    ['Opportunity Next Steps', 'nextStep'],
    ['Follow-up date', 'nextStepDate'],
    ['Lead Source', 'source'],
    ['Deal - Label', 'tags'],
    ['Comments', 'notes'],
    ['Closed Lost Reason', 'lostReason'],
    ['engage_date', 'created'],
    ['Create Date', 'created'],
    ['Deal - Last stage change', 'stageSince'],
    ['Last Activity Date', 'lastTouch'],
    ['Snoozed until', 'snoozedUntil'],
    ['Snooze reason', 'snoozeReason'],
    ['알림 보류 사유', 'snoozeReason'],
    ['보류사유', 'snoozeReason'],
  ])('%s means %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});

describe('a Korean header', () => {
  test.each([
    ['번호', 'id'],
    ['PJ코드', 'id'],
    ['딜 번호', 'id'],
    ['영업기회명', 'deal'],
    ['사업명', 'deal'],
    ['건명', 'deal'],
    ['고객사', 'company'],
    ['거래처(END)', 'company'],
    ['발주처', 'company'],
    ['업체명', 'company'],
    ['고객 담당자', 'contact'],
    ['담당자(고객)', 'contact'],
    ['이메일', 'email'],
    ['메일 주소', 'email'],
    ['연락처', 'phone'],
    ['휴대폰 번호', 'phone'],
    ['담당', 'owner'],
    ['담당자', 'owner'],
    ['영업 담당자', 'owner'],
    ['영업대표', 'owner'],
    ['PM', 'owner'],
    ['진행단계', 'stage'],
    ['업무단계', 'stage'],
    ['영업 단계', 'stage'],
    ['진행 상태', 'stage'],
    ['예상매출(원)', 'amount'],
    ['예상수주금액', 'amount'],
    ['금액(천원)', 'amount'],
    ['계약금액', 'amount'],
    ['통화', 'currency'],
    ['성공확률', 'probability'],
    ['수주확률(%)', 'probability'],
    ['수주예정일', 'expectedClose'],
    ['예상 마감일', 'expectedClose'],
    ['수주월', 'expectedClose'],
    ['계약체결일', 'closed'],
    ['수주일', 'closed'],
    ['마감일', 'closeDate'],
    ['다음 액션', 'nextStep'],
    ['후속 조치', 'nextStep'],
    ['다음 액션일', 'nextStepDate'],
    ['유입경로', 'source'],
    ['태그', 'tags'],
    ['비고', 'notes'],
    ['영업 현황', 'notes'],
    ['실주 사유', 'lostReason'],
    ['등록일', 'created'],
    ['단계 진입일', 'stageSince'],
    ['최근 활동일', 'lastTouch'],
  ])('%s means %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});

describe('a header of the person’s own', () => {
  test.each([
    ...[
      'Region',
      'Product',
      'Deal - Pipeline',
      'Deal - Weighted value',
      'Deal - Organization ID',
      'Fiscal Period',
    ],
    ...[
      'Forecast Category',
      'Territory Region',
      'Type',
      'PrevAmount',
      'Deal - Creator',
      'Manager',
      'Margin amount',
    ],
    ...['예상GP(원)', '사업부', '구분', '고객형태', '연도', '사업유형', '부서', ''],
    'A long sentence that explains to the reader what the team wants to have in this column',
  ])('“%s” stays theirs', (header) => {
    expect(fieldOf(header)).toBe('own');
  });
});
