/** The words of both pages in Korean. */
import { ko as fields } from '../../../src/domain/messages/ko/fields';
import type { common as en } from '../en/common';
import { number } from './counts';

export const common: typeof en = {
  fields,
  kinds: { open: '진행', won: '수주', lost: '실주', afterWon: '수주 후', unknown: '미등록 단계' },
  loading: '파이프라인을 여는 중…',
  slow: 'Google의 응답을 기다리고 있습니다. 계속되면 시트를 새로고침하고, Google 계정 하나로만 로그인하십시오.',
  common: {
    cancel: '취소',
    close: '닫기',
    refresh: '새로고침',
    retry: '다시 시도',
    reload: '보드 새로고침',
    undo: '되돌리기',
    showMore: (count) => `${number(count)}건 더 보기`,
    working: '처리 중…',
    sections: '메뉴',
  },
  problems: {
    unreadable: {
      message: 'Google의 응답을 읽을 수 없습니다.',
      action: '시트를 새로고침한 뒤 패널을 다시 여십시오.',
    },
    accounts: {
      message: 'Google에서 시트 접근을 허용하지 않았습니다.',
      action:
        '여러 Google 계정으로 로그인했을 때 생기는 문제입니다. 한 계정으로만 로그인하거나 시크릿 창에서 시트를 여십시오.',
    },
    offline: {
      message: '인터넷에 연결되어 있지 않습니다.',
      action: '연결을 확인한 뒤 다시 시도하십시오.',
    },
    service: {
      message: (said) => `Google 스프레드시트가 요청을 끝내지 못했습니다(${said}).`,
      action: '잠시 후 다시 시도하십시오.',
    },
  },
  repair: {
    run: '복구',
    running: '복구하는 중…',
    nothing: '복구할 항목이 없습니다.',
  },
  pipeline: '파이프라인',
  allPipelines: '모든 파이프라인',
};
