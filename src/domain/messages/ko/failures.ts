/** What went wrong and what to do next, in Korean. */
import type { FailureSentences } from '../en/failures';
import { dayText } from './day';
import { stageWord } from './stage-word';

/** A fact in quotation marks, or a general word when the fact is not known. */
function named(fact: string | number | undefined, word: string): string {
  return fact === undefined || fact === '' ? word : `‘${fact}’`;
}

/** A fact in brackets behind a sentence, where a particle would have to fit its last letter. */
function listed(fact: string | number | undefined): string {
  return fact === undefined || fact === '' ? '' : `(${fact})`;
}

const CHOOSE_EARLIER = '더 이른 날짜를 선택하십시오.';

export const failures: FailureSentences = {
  notSetUp: () => ({
    message: '아직 설정하지 않은 문서입니다.',
    action: 'Pipesheet 메뉴에서 ‘설정…’을 선택하십시오.',
  }),
  alreadySetUp: () => ({
    message: '이미 설정한 문서입니다.',
    action: '보드를 열거나, ‘설정…’을 다시 실행하여 없어진 항목을 되살리십시오.',
  }),
  notAdoptable: ({ tab }) => ({
    message: `${tab ? `‘${tab}’` : '이'} 탭은 이미 Pipesheet에서 사용하고 있어 다른 파이프라인으로 설정할 수 없습니다.`,
    action: '추가할 딜이 있는 탭을 연 뒤 다시 시도하십시오.',
  }),
  memoryLost: ({ copied }) => ({
    message: copied
      ? 'Pipesheet를 설정한 문서의 사본입니다.'
      : 'Pipesheet와 이 문서의 연결 정보가 사라졌지만 탭은 그대로 있습니다.',
    action: copied
      ? '‘복구’를 누르면 이 사본에서 이어서 사용할 수 있습니다. 셀은 바뀌지 않으며, 따로 요청하시기 전에는 사본에서 알림을 보내지 않습니다.'
      : '‘복구’를 누르면 다시 연결됩니다. 직접 입력하신 셀은 바뀌지 않습니다.',
  }),
  newerVersion: () => ({
    message: '더 새로운 버전의 Pipesheet에서 사용한 문서입니다.',
    action: 'Pipesheet를 업데이트한 뒤 문서를 새로고침하십시오. 바뀐 내용은 없습니다.',
  }),
  tabMissing: ({ tab }) => ({
    message: `${named(tab, '필요한')} 탭이 없습니다.`,
    action:
      '실행 취소나 버전 기록으로 되살리십시오. 또는 Pipesheet 메뉴에서 ‘복구’를 선택하면 탭을 새로 만들거나, 만들어 두신 사본을 이어서 사용합니다.',
  }),
  columnMissing: ({ header, column, tab, cell, field }) => {
    if (field) {
      return {
        message: `시트에 ${named(field, '필요한')} 열이 아직 없습니다.`,
        action: '열을 추가한 뒤 다시 시도하십시오.',
      };
    }
    return {
      message: cell
        ? `${named(header ?? column, '열')} 제목이 없습니다. ${cell} 셀이 비어 있습니다.`
        : `${tab ? `‘${tab}’ 탭에 ` : ''}${named(header ?? column, '필요한')} 열이 없습니다.`,
      action: column
        ? '열 제목을 원래대로 되돌리십시오.'
        : '실행 취소나 버전 기록으로 되살리거나, 열 제목을 원래대로 되돌리십시오. 또는 Pipesheet 메뉴에서 ‘복구’를 선택하면 마지막으로 확인한 값까지 되살립니다.',
    };
  },
  columnTwice: ({ header, tab }) => ({
    message: `${tab ? `‘${tab}’ 탭에 ` : ''}제목이 ${header ? `‘${header}’인` : '같은'} 열이 두 개 있습니다.`,
    action: '둘 중 하나의 제목을 바꾼 뒤 다시 시도하십시오.',
  }),
  noHeader: ({ tab }) => ({
    message: `${tab ? `‘${tab}’ 시트에서 ` : ''}제목 행을 찾지 못했습니다.`,
    action: '딜 목록 위의 한 행에 딜, 담당자, 단계, 금액처럼 열 제목을 적으십시오.',
  }),
  noStageColumn: ({ tab }) => ({
    message: `${tab ? `‘${tab}’ 시트에서 ` : ''}단계로 볼 수 있는 열을 찾지 못했습니다.`,
    action: '딜의 단계가 적힌 열의 제목을 ‘단계’로 바꾸거나, 열 목록에서 직접 선택하십시오.',
  }),
  noRows: ({ tab }) => ({
    message: `${tab ? `‘${tab}’ 시트의 ` : ''}제목 행 아래에 딜이 없습니다.`,
    action: '딜을 한 건 이상 입력하거나, 새 시트로 시작하십시오.',
  }),
  dealNotFound: ({ deal }) => ({
    message: `${deal ? `‘${deal}’ 딜이` : '이 딜이'} 더 이상 시트에 없습니다.`,
    action: '보드를 새로고침하십시오.',
  }),
  dealTwice: ({ deal }) => ({
    message: `같은 딜 번호가 여러 행에 있습니다${listed(deal)}.`,
    action: '한 행의 딜 번호를 지우면 새 번호가 부여됩니다.',
  }),
  dealChanged: ({ deal }) => ({
    message: `그사이 ${deal ? `‘${deal}’ 딜이` : '이 딜이'} 변경되었습니다.`,
    action: '현재 내용을 확인한 뒤 계속 진행할지 결정하십시오.',
  }),
  rowsChanged: () => ({
    message: '비교한 뒤에 두 행 중 하나가 바뀌었거나 옮겨졌습니다.',
    action: '두 행은 그대로 두었습니다. ‘시트 점검’을 다시 실행하여 지금 상태로 비교하십시오.',
  }),
  nothingToUndo: () => ({
    message: '되돌릴 수정이나 합치기가 없습니다.',
    action: 'Google 스프레드시트의 실행 취소나 버전 기록을 사용하십시오.',
  }),
  stageUnknown: ({ stage }) => ({
    message: `등록되지 않은 단계입니다${listed(stage)}.`,
    action: '단계 탭에 추가하거나 다른 단계를 선택하십시오.',
  }),
  pipelineUnknown: () => ({
    message: '이 문서에 더 이상 없는 파이프라인입니다.',
    action: '보드를 다시 열고 목록에서 파이프라인을 선택하십시오.',
  }),
  fieldRequired: ({ field, stage, cleared, added }) => {
    const where = stage ? stageWord(String(stage)) : '이 단계';
    if (cleared) {
      return {
        message: `${where}에서는 비워 둘 수 없는 필수 항목입니다${listed(field)}.`,
        action: '값을 그대로 두거나, 먼저 딜을 다른 단계로 옮기십시오.',
      };
    }
    return added
      ? {
          message: `${where}에 딜을 추가하려면 필수 항목을 입력해야 합니다${listed(field)}.`,
          action: '빈 항목을 입력한 뒤 다시 추가하십시오.',
        }
      : {
          message: `${where}로 옮기려면 필수 항목을 입력해야 합니다${listed(field)}.`,
          action: '빈 항목을 입력한 뒤 다시 옮기십시오.',
        };
  },
  valueInvalid: ({ field, cell, found, ahead, past, close }) => {
    const what = `${named(field, '이')} 항목에는`;
    if (ahead) return { message: `${what} 미래 날짜를 넣을 수 없습니다.`, action: CHOOSE_EARLIER };
    if (past) {
      return { message: `${what} 지난 날짜를 넣을 수 없습니다.`, action: '더 늦은 날짜를 선택하십시오.' };
    }
    if (close) {
      return {
        message: `${what} 예상 마감일(${dayText(String(close), '')})보다 늦은 날짜를 넣을 수 없습니다.`,
        action: `${CHOOSE_EARLIER} 또는 예상 마감일을 먼저 바꾸십시오.`,
      };
    }
    return {
      message: `${cell ? `${cell} 셀` : `${named(field, '이')} 항목`}에 넣을 수 없는 값입니다${listed(found)}.`,
      action: '값을 고친 뒤 다시 시도하십시오.',
    };
  },
  valueChanged: ({ cell, found }) => ({
    message: `그사이 ${cell ? `${cell} 셀` : '셀'}의 값이 바뀌었습니다${listed(found)}.`,
    action: '바뀐 값을 확인한 뒤 필요하면 제안을 다시 적용하십시오.',
  }),
  cellComputed: ({ cell }) => ({
    message: `수식으로 계산되는 셀이라 바꾸지 않았습니다${listed(cell)}.`,
    action: '수식이 참조하는 값을 바꾸거나, 수식을 값으로 바꾸십시오.',
  }),
  busy: () => ({
    message: '이 문서에서 Pipesheet의 다른 작업이 진행 중입니다.',
    action: '잠시 후 다시 시도하십시오.',
  }),
  quotaReached: () => ({
    message: 'Google의 하루 사용 한도에 도달했습니다.',
    action: '빠지는 작업은 없으며, 남은 작업은 내일 이어서 처리합니다. Workspace 계정은 한도가 더 높습니다.',
  }),
  notAllowed: () => ({
    message: '현재 계정으로는 Google에서 이 작업을 허용하지 않습니다.',
    action:
      'Google 계정 하나로만 로그인하여 Pipesheet의 권한 요청을 허용하거나, 이 문서의 편집자에게 요청하십시오.',
  }),
  serviceFailed: ({ detail }) => ({
    message: `Google 스프레드시트가 제대로 응답하지 않았습니다${detail ? `: ${detail}` : '.'}`,
    action: '잠시 후 다시 시도하십시오. 다시 실행해도 같은 작업이 두 번 반영되지 않습니다.',
  }),
  tooLong: () => ({
    message: '한 번에 실행할 수 있는 시간을 넘었습니다.',
    action: '다시 실행하면 멈춘 곳부터 이어서 진행합니다.',
  }),
  requestInvalid: ({ detail }) => ({
    message: `패널에서 알 수 없는 요청을 보냈습니다${detail ? `: ${detail}` : '.'}`,
    action: '패널을 닫고 Pipesheet 메뉴에서 다시 여십시오.',
  }),
};
