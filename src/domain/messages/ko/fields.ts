/** The headers of the columns that Pipesheet adds, in Korean. */
import type { en } from '../en/fields';

export const ko: typeof en = {
  id: '딜 번호',
  deal: '딜',
  company: '고객사',
  contact: '고객 담당자',
  email: '이메일',
  phone: '전화번호',
  owner: '담당자',
  stage: '단계',
  amount: '금액',
  currency: '통화',
  probability: '확률',
  expectedClose: '예상 마감일',
  closed: '마감일',
  closeDate: '마감(예정)일',
  nextStep: '다음 할 일',
  nextStepDate: '다음 할 일 기한',
  source: '유입 경로',
  tags: '태그',
  notes: '메모',
  lostReason: '실주 사유',
  created: '등록일',
  stageSince: '단계 진입일',
  lastTouch: '최근 활동일',
  snoozedUntil: '알림 보류일',
};
