/** What happened to the workbook's structure and what a repair did about it, in Korean. */
import type { StructureTexts } from '../en/structure';

export const structure: StructureTexts = {
  renamed: (from, to) => `열 제목이 바뀌어 새 제목으로 이어서 사용합니다(‘${from}’ → ‘${to}’).`,
  columnGone: (header) => `‘${header}’ 열이 없어졌습니다. 이 열 없이 계속 사용합니다.`,
  twinMarked: (header) => `제목이 ‘${header}’인 열이 두 개 있습니다. 원래 쓰던 열을 계속 사용합니다.`,
  twin: (header) => `제목이 ‘${header}’인 열이 두 개 있습니다. 그중 하나만 사용합니다.`,
  renameOne: '다른 열의 제목을 바꾸십시오.',
  tabGone: (tab) => `‘${tab}’ 탭이 없어졌습니다.`,
  pressRepair: '실행 취소나 버전 기록으로 되살리거나, ‘복구’를 누르십시오.',
  strayStages: (pipeline) =>
    `단계 탭에 ‘${pipeline}’ 파이프라인의 단계가 있지만, 그런 파이프라인이 없어 사용되지 않습니다.`,
  nameMain: '파이프라인이 하나뿐이므로 파이프라인 열의 해당 셀을 비우십시오.',
  nameOneOf: (pipelines) =>
    `파이프라인 열에 다음 이름 중 하나를 입력하십시오: ${pipelines.map((name) => `‘${name}’`).join(', ')}. 첫 번째 파이프라인의 단계이면 비워 두십시오.`,
  rateLeftOut: (currency) => `${currency} 환율이나 기준일을 읽을 수 없어 이 환율을 사용하지 않습니다.`,
  fixRate: '설정 탭에 0보다 큰 숫자와 2026-11-20 같은 날짜를 입력하십시오.',
  migrated: '이 문서를 새 버전의 Pipesheet에 맞게 업데이트했습니다.',
  migrationFailed: (why) => `이 문서를 새 버전의 Pipesheet에 맞게 업데이트하지 못했습니다: ${why}`,
  nothingToDo: '복구할 항목이 없습니다.',
  headerRestored: (header, cell) => `${cell} 셀에 ‘${header}’ 제목을 되살렸습니다.`,
  headerRowRestored: (tab) =>
    `‘${tab}’ 탭의 제목 행을 되살렸습니다. 직접 만드신 열의 제목은 다시 입력하십시오.`,
  columnRestored: (header, values, blank) =>
    `‘${header}’ 열을 오른쪽 끝에 되살리고 값 ${values}개를 채웠습니다${blank === 0 ? '' : `(값이 없는 딜 ${blank}건)`}.`,
  idsRestored: (header, known, fresh) =>
    `‘${header}’ 열을 되살렸습니다. 딜 ${known}건의 번호를 찾았습니다${fresh === 0 ? '' : `(새 번호 ${fresh}건)`}.`,
  columnLeft: (header) =>
    `‘${header}’ 열은 Pipesheet가 확인한 값이 없어 되살릴 수 없습니다. 실행 취소나 버전 기록으로 되살리십시오.`,
  columnTwice: (header) =>
    `제목이 ‘${header}’인 열이 두 개 있고, 어느 쪽을 쓸지 알 수 없습니다. 둘 중 하나의 제목을 바꾸십시오.`,
  tabMade: (tab) => `‘${tab}’ 탭을 Pipesheet가 기억하는 내용으로 되살렸습니다.`,
  tabTaken: (tab) => `이제 ‘${tab}’ 탭을 사용합니다.`,
  ownColumnLeft: (header, tab) =>
    `‘${tab}’ 탭에 ‘${header}’ 열이 없으며, 그 열로 볼 수 있는 열이 여러 개입니다. 열 제목을 원래대로 되돌리십시오.`,
  ownColumnMade: (header, tab) => `‘${tab}’ 탭에 ‘${header}’ 열을 되살렸습니다.`,
  tabMadeEmpty: (tab) => `‘${tab}’ 탭을 새로 만들었습니다. 이전 내용은 없습니다.`,
  teamMade: (tab) => `‘${tab}’ 탭을 담당자 이름으로 되살렸습니다. 이메일 주소는 다시 입력하십시오.`,
  ledgerMade: (tab) =>
    `‘${tab}’ 탭을 새로 만들었습니다. 이전 내용이 없어 이미 보낸 알림이 한 번 더 갈 수 있습니다.`,
  logBegins: '이전 기록이 삭제되었습니다. 이날 이전의 변경 내역은 알 수 없습니다.',
  copyTaken: (tab) => `삭제된 탭의 사본인 ‘${tab}’ 탭의 딜을 이어서 사용합니다.`,
  dealsLeft: (tab) =>
    `딜이 있던 탭${tab === '' ? '' : `(${tab})`}이 없고 사본도 없습니다. 실행 취소나 버전 기록으로 되살리십시오.`,
  severalCopies: (tabs) =>
    `딜이 있던 탭이 없고 사본이 여러 개 있습니다(${tabs}). 하나만 남기고 삭제한 뒤 ‘복구’를 다시 누르십시오.`,
  pipelineDropped: (name) =>
    `‘${name}’ 파이프라인의 탭이 없어 파이프라인 목록에서 제외했습니다. 탭을 되살리면 다시 설정하십시오.`,
  recovered: 'Pipesheet의 탭과 열을 다시 찾았습니다.',
  scheduleOff:
    '사본에서는 같은 알림이 두 번 가지 않도록 자동 알림을 꺼 두었습니다. 이 사본에서도 보내려면 Pipesheet 메뉴에서 ‘복구’를 선택하십시오.',
};
