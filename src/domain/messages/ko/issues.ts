/** What is wrong with a cell and how to put it right, in Korean. */
import type { en } from '../en/issues';
import { dayText } from './day';

/** Sentences quote a cell's text before a noun of their own, so that no particle has to agree with it. */
export const ko: typeof en = {
  idMissing: ({ cell }) => `${cell}: 딜 번호가 아직 없습니다. 다음 자동 실행 때 부여됩니다.`,
  idTwice: ({ cell, found, otherRow, otherSheet }) =>
    otherSheet
      ? `${cell}: ‘${otherSheet}’ 시트 ${otherRow}행과 딜 번호가 같습니다(‘${found}’). 한쪽의 딜 번호를 지우면 다음 자동 실행 때 새 번호가 부여됩니다.`
      : `${cell}: ${otherRow}행과 딜 번호가 같습니다(‘${found}’). 같은 딜이면 두 행을 합치십시오. 다른 딜이면 한쪽의 딜 번호를 지우십시오. 다음 자동 실행 때 새 번호가 부여됩니다.`,
  cellError: ({ cell, found }) =>
    `${cell}: 셀에 오류가 표시됩니다(‘${found}’). 수식을 고치거나 값을 직접 입력하십시오.`,
  requiredMissing: ({ cell, context }) =>
    `${cell}: ‘${context}’ 단계의 필수 항목이 비어 있습니다. 값을 입력하십시오.`,
  stageUnknown: ({ cell, found }) =>
    `${cell}: 단계 탭에 없는 단계입니다(‘${found}’). 목록에서 선택하거나 단계 탭에 추가하십시오.`,
  stageMissing: ({ cell }) => `${cell}: 단계가 비어 있습니다. 목록에서 선택하십시오.`,
  stageSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: 단계 ‘${fix}’ 앞뒤에 공백이 있습니다. 공백을 지우십시오.`
      : `${cell}: ‘${found}’ 표기가 단계 탭의 ‘${fix}’ 표기와 다릅니다. 같은 단계라면 표기를 맞추십시오.`,
  stageBehind: ({ cell, found, fix }) =>
    `${cell}: 상태 열에는 이미 끝난 딜로 되어 있는데 단계는 ‘${found}’입니다. ${fix ? `‘${fix}’ 단계로 바꾸거나 상태를 고치십시오.` : '단계나 상태를 고치십시오.'}`,
  ownerUnknown: ({ cell, found }) =>
    `${cell}: 팀 탭에 없는 담당자입니다(‘${found}’). 팀 탭에 추가하거나 이름을 고치십시오.`,
  ownerMissing: ({ cell }) =>
    `${cell}: 담당자가 비어 있어 알림을 받을 사람이 없습니다. 담당자를 입력하십시오.`,
  ownerSpelling: ({ cell, found, fix }) =>
    found === fix
      ? `${cell}: 담당자 ‘${fix}’ 이름 앞뒤에 공백이 있습니다. 공백을 지우십시오.`
      : `${cell}: ‘${found}’ 표기가 팀 탭의 ‘${fix}’ 표기와 다릅니다. 같은 담당자라면 표기를 맞추십시오.`,
  amountUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’ 값을 금액으로 읽을 수 없습니다. 숫자로 입력하십시오. 그때까지 금액 미정으로 집계합니다.`,
  amountNegative: ({ cell, found }) =>
    `${cell}: 금액이 0보다 작습니다(‘${found}’). 0 이상의 금액으로 고치십시오.`,
  amountAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’ 값이 텍스트라서 수식 계산에서 빠집니다. ${fix ? `읽은 값: ${fix}` : '숫자로 입력하십시오.'}`,
  currencyOther: ({ cell, found, count }) =>
    `${cell}: 통화가 ${found}인 딜이 ${count}건 있습니다. 환율이 없으므로 합계에 더하지 않고 따로 표시합니다. 통화가 맞으면 그대로 두십시오.`,
  currencyHidden: ({ cell, fix }) =>
    `${cell}: 금액이 다른 통화로 표시되어 있지만 기본 통화로 합산됩니다. ${fix ? `여기에 ${fix}라고 입력하십시오.` : '메뉴의 ‘설정…’에서 없어진 항목을 다시 만들면 통화 열이 추가됩니다. 또는 금액을 환산하여 입력하십시오.'}`,
  currencyUnknown: ({ cell, found }) =>
    `${cell}: 통화 코드가 아닌 값이라 금액이 합계에서 빠집니다(‘${found}’). KRW, USD, EUR처럼 입력하십시오.`,
  currencySpelling: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’ 표기는 수식에서 통화로 인식되지 않습니다. ${fix ? `${fix} 코드로 입력하십시오.` : 'KRW, USD처럼 코드로 입력하십시오.'}`,
  currencyConflict: ({ cell, found, context }) =>
    `${cell}: 금액(‘${found}’)의 통화가 통화 열의 값(${context})과 다릅니다. 둘 중 하나를 고치십시오.`,
  dateUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’ 값을 날짜로 읽을 수 없습니다. 2026-12-31처럼 입력하십시오.`,
  dateAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’ 값이 날짜 형식으로 저장되지 않았습니다. ${fix ? `읽은 값: ${fix}` : '날짜로 입력하십시오.'}`,
  dateVague: ({ cell, found }) =>
    `${cell}: ‘${found}’만으로는 정확한 날짜를 알 수 없습니다. 2026-12-31처럼 입력하십시오.`,
  dateImpossible: ({ cell, found }) =>
    `${cell}: 연도가 올바르지 않습니다(‘${found}’). 2026-12-31처럼 입력하십시오.`,
  dateInFuture: ({ cell, found }) =>
    `${cell}: 지난 날짜가 들어갈 열에 아직 오지 않은 날짜가 있습니다(‘${found}’). 날짜를 고치십시오.`,
  shareUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’ 값을 확률로 읽을 수 없습니다. 0%에서 100% 사이로 입력하십시오.`,
  shareAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’ 값이 백분율 형식으로 저장되지 않았습니다. ${fix ? `읽은 값: ${fix}` : '백분율로 입력하십시오.'}`,
  emailInvalid: ({ cell, found }) =>
    `${cell}: ‘${found}’ 값은 완전한 이메일 주소가 아닙니다. 주소를 고치십시오.`,
  wonWithoutAmount: ({ cell }) =>
    `${cell}: 수주한 딜에 금액이 없어 수주 실적에 반영되지 않습니다. 금액을 입력하십시오.`,
  wonWithoutDate: ({ cell, fix }) =>
    `${cell}: 수주한 딜에 마감일이 없어 월별 수주 실적에 반영되지 않습니다. 수주한 날짜를 입력하십시오${fix ? `(예상 마감일 ${dayText(fix, '')})` : ''}.`,
  lostWithoutReason: ({ cell }) => `${cell}: 실주 사유가 비어 있습니다. 사유를 입력하십시오.`,
  closedBeforeCreated: ({ cell, found }) =>
    `${cell}: 마감일(‘${found}’)이 등록일보다 빠릅니다. 두 날짜 중 하나를 고치십시오.`,
  likelyRepeat: ({ cell, otherRow }) =>
    `${cell}: ${otherRow}행과 같은 딜로 보입니다. 두 행을 합치거나 딜 이름을 다르게 하십시오.`,
  contactRepeat: ({ cell, found, otherRow }) =>
    `${cell}: ${otherRow}행과 연락처(‘${found}’)가 같고, 딜 이름이나 진행 중인 금액도 같습니다. 같은 딜이면 두 행을 합치십시오.`,
};
