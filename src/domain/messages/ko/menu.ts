/** The menu and its dialogs, in Korean. */
import type { MenuTexts } from '../en/menu';
import { stageWord } from './stage-word';

export const menu: MenuTexts = {
  title: 'Pipesheet',
  setUp: '설정…',
  board: '보드 열기',
  moveSelected: '선택한 딜 옮기기…',
  check: '시트 점검',
  forecast: '예측 만들기',
  alerts: '지금 알림 보내기…',
  repair: '자동 실행 복구',
  moveTitle: (count) => `딜 ${count}건 옮기기`,
  moveQuestion: (stages) =>
    `옮길 단계의 번호나 이름을 입력하십시오.\n\n${stages.map((name, index) => `${index + 1}  ${name}`).join('\n')}`,
  moveNothing: '딜 탭에서 옮길 딜을 먼저 선택하십시오.',
  moved: (count, stage) =>
    count === 0 ? '옮긴 딜이 없습니다.' : `딜 ${count}건을 ${stageWord(stage)}로 옮겼습니다.`,
  moveRefused: (deal, why) => `${deal}: ${why}`,
  forecastBuilt: (tab, months) => `‘${tab}’ 탭에 ${months}개월 예측을 만들었습니다.`,
  alertsQuestion:
    '정체된 딜을 담당자별로 메일 한 통에 모아 보냅니다. 이미 알린 딜은 제외합니다. 지금 보내시겠습니까?',
  alertsSent: (mails, deals) =>
    mails === 0 ? '보낼 알림이 없습니다.' : `메일 ${mails}통으로 딜 ${deals}건을 알렸습니다.`,
  alertsSkipped: (reason, count) => `제외 ${count}건: ${reason}`,
  setUpAgain:
    '이미 설정한 문서입니다. 없어진 탭과 열, 선택 목록을 다시 만드시겠습니까? 직접 입력하신 셀은 그대로 둡니다.',
  setUpDone: (deals, issues) =>
    `설정을 마쳤습니다. 딜은 모두 ${deals}건입니다.${issues === 0 ? '' : ` ‘시트 점검’에서 확인할 셀이 ${issues}개 있습니다.`}`,
  repaired: '매시간 자동 실행을 다시 예약했습니다.',
};
