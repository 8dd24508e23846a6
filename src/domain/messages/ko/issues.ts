/** What is wrong with a cell and how to put it right, in Korean. */
import type { en } from '../en/issues';

export const ko: typeof en = {
  idMissing: ({ cell }) => `${cell}: 딜 번호가 없습니다. 설정을 다시 실행하면 번호가 부여됩니다.`,
  idTwice: ({ cell, found, otherRow }) =>
    `${cell}: 딜 번호 ‘${found}’이(가) ${otherRow}행에도 있습니다. 둘 중 한 행에서 지우면 새 번호가 부여됩니다.`,
  stageUnknown: ({ cell, found }) =>
    `${cell}: ‘${found}’은(는) 등록되지 않은 단계입니다. 목록에서 고르거나 단계 탭에 추가하십시오.`,
  stageMissing: ({ cell }) => `${cell}: 단계가 비어 있습니다. 목록에서 단계를 고르십시오.`,
  stageSpelling: ({ cell, found, fix }) => `${cell}: ‘${found}’은(는) 단계 ‘${fix}’의 다른 표기입니다.`,
  ownerUnknown: ({ cell, found }) =>
    `${cell}: ‘${found}’ 님이 팀 탭에 없습니다. 팀 탭에 추가하거나 이름을 고치십시오.`,
  ownerMissing: ({ cell }) => `${cell}: 담당자가 없어 알림을 받을 사람이 없습니다. 담당자를 입력하십시오.`,
  ownerSpelling: ({ cell, found, fix }) => `${cell}: ‘${found}’은(는) 담당자 ‘${fix}’의 다른 표기입니다.`,
  amountUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’을(를) 금액으로 읽을 수 없습니다. 숫자를 입력할 때까지 금액 미정으로 집계합니다.`,
  amountNegative: ({ cell, found }) => `${cell}: 금액 ‘${found}’이(가) 0보다 작습니다. 양수로 입력하십시오.`,
  amountAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’은(는) 텍스트라서 수식에서 제외됩니다.${fix ? ` 값은 ${fix}입니다.` : ' 숫자로 입력하십시오.'}`,
  currencyOther: ({ cell, found }) =>
    `${cell}: ‘${found}’은(는) 다른 통화입니다. 설정 탭에 환율을 입력하기 전에는 합계에서 제외합니다.`,
  dateUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’은(는) 존재하지 않는 날짜입니다. 2026-12-31과 같이 입력하십시오.`,
  dateAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’은(는) 날짜 형식이 아닙니다. ${fix}로 읽었습니다.`,
  dateVague: ({ cell, found }) =>
    `${cell}: ‘${found}’만으로는 정확한 날짜를 알 수 없습니다. 2026-12-31과 같이 입력하십시오.`,
  shareUnreadable: ({ cell, found }) =>
    `${cell}: ‘${found}’을(를) 확률로 읽을 수 없습니다. 0%에서 100% 사이로 입력하십시오.`,
  shareAsText: ({ cell, found, fix }) =>
    `${cell}: ‘${found}’은(는) 백분율 형식이 아닙니다. ${fix}로 읽었습니다.`,
  emailInvalid: ({ cell, found }) =>
    `${cell}: ‘${found}’은(는) 올바른 이메일 주소가 아닙니다. 주소를 고치십시오.`,
  wonWithoutAmount: ({ cell }) =>
    `${cell}: 수주한 딜에 금액이 없어 실적에 반영되지 않습니다. 금액을 입력하십시오.`,
  wonWithoutDate: ({ cell }) =>
    `${cell}: 수주한 딜에 마감일이 없어 월별 실적에 반영되지 않습니다. 수주일을 입력하십시오.`,
  lostWithoutReason: ({ cell }) => `${cell}: 실주 사유가 비어 있습니다. 사유를 입력하십시오.`,
  closedBeforeCreated: ({ cell, found }) =>
    `${cell}: 마감일 ${found}이(가) 등록일보다 빠릅니다. 두 날짜 중 하나를 고치십시오.`,
  likelyRepeat: ({ cell, otherRow }) =>
    `${cell}: ${otherRow}행과 같은 딜로 보입니다. 하나만 남기거나 이름을 달리하십시오.`,
};
