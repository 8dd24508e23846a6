/** The texts of Apps Script's own exceptions, in English and Korean (platform.md 1.6, 2.6, 5, 12.10). */

interface Text {
  readonly en: string;
  readonly ko?: string;
}

const catalog = {
  signature: {
    en: "The parameters ({0}) don't match the method signature for {1}.",
    ko: '매개변수({0})가 {1}의 메소드 서명과 일치하지 않습니다.',
  },
  dataRows: {
    en: 'The number of rows in the data does not match the number of rows in the range. The data has {0} but the range has {1}.',
    ko: '데이터의 행 수가 범위의 행 수와 일치하지 않습니다. 데이터의 행은 {0}개인데 범위의 행은 {1}개입니다.',
  },
  dataColumns: {
    en: 'The number of columns in the data does not match the number of columns in the range. The data has {0} but the range has {1}.',
    ko: '데이터의 열 수가 범위의 열 수와 일치하지 않습니다. 데이터의 열은 {0}개인데 범위의 열은 {1}개입니다.',
  },
  rangeRows: {
    en: 'The number of rows in the range must be at least 1.',
    ko: '범위의 행 수는 1 이상이어야 합니다.',
  },
  rangeColumns: {
    en: 'The number of columns in the range must be at least 1.',
    ko: '범위의 열 수는 1 이상이어야 합니다.',
  },
  outsideSheet: {
    en: 'The coordinates of the range are outside the dimensions of the sheet.',
    ko: '범위의 좌표가 시트의 크기를 벗어났습니다.',
  },
  rangeNotFound: { en: 'Range not found', ko: '범위를 찾을 수 없습니다.' },
  sheetNotFound: { en: 'Sheet not found', ko: '시트를 찾을 수 없습니다.' },
  sheetExists: {
    en: 'A sheet with the name "{0}" already exists. Please enter another name.',
    ko: "이름이 '{0}'인 시트가 이미 있습니다. 다른 이름을 입력하세요.",
  },
  rowsOutOfBounds: { en: 'Those rows are out of bounds.', ko: '해당 행이 범위를 벗어났습니다.' },
  columnsOutOfBounds: { en: 'Those columns are out of bounds.', ko: '해당 열이 범위를 벗어났습니다.' },
  allRows: {
    en: 'Sorry, it is not possible to delete all non-frozen rows.',
    ko: '고정되지 않은 행을 모두 삭제할 수는 없습니다.',
  },
  allColumns: {
    en: 'Sorry, it is not possible to delete all non-frozen columns.',
    ko: '고정되지 않은 열을 모두 삭제할 수는 없습니다.',
  },
  lastSheet: {
    en: "You can't remove all the sheets in a document.",
    ko: '문서의 모든 시트를 삭제할 수는 없습니다.',
  },
  lastVisibleSheet: {
    en: "You can't hide all the sheets in a document.",
    ko: '문서의 모든 시트를 숨길 수는 없습니다.',
  },
  cellTooLong: {
    en: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    ko: '입력한 내용이 한 셀의 최대 글자 수 50000자를 초과합니다.',
  },
  tooManyCells: {
    en: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ko: '이 작업을 실행하면 통합문서의 셀 수가 한도인 10000000개를 초과하게 됩니다.',
  },
  violatesValidation: {
    en: 'The data you entered in cell {0} violates the data validation rules set on this cell.{1}',
    ko: '{0} 셀에 입력한 데이터가 이 셀에 설정된 데이터 유효성 검사 규칙에 위반됩니다.{1}',
  },
  oneOfValues: {
    en: '\nPlease enter one of the following values: {0}.',
    ko: '\n다음 값 중 하나를 입력하세요: {0}.',
  },
  validationItems: {
    en: 'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    ko: "데이터 유효성 검사 규칙의 항목이 한도인 500개를 초과했습니다. 대신 '범위에서의 목록' 기준을 사용하세요.",
  },
  protectedCell: {
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ko: '보호된 셀 또는 개체를 수정하려고 합니다. 수정해야 하는 경우 스프레드시트 소유자에게 보호 해제를 요청하세요.',
  },
  metadataLocation: {
    en: 'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  },
  formatOtherSheet: {
    en: 'Conditional format rule cannot reference a different sheet.',
    ko: '조건부 서식 규칙은 다른 시트를 참조할 수 없습니다.',
  },
  filterExists: {
    en: "You can't create a filter in a sheet that already has a filter.",
    ko: '이미 필터가 있는 시트에는 필터를 만들 수 없습니다.',
  },
  firstRowColor: { en: 'First row color should not be null' },
  secondRowColor: { en: 'Second row color should not be null' },
  permission: {
    en: 'Specified permissions are not sufficient to call {0}. Required permissions: {1}',
    ko: '지정된 권한이 {0}을(를) 호출하기에 충분하지 않습니다. 필요한 권한: {1}',
  },
  noPermission: {
    en: 'You do not have permission to call {0}. Required permissions: {1}',
    ko: '{0}을(를) 호출할 권한이 없습니다. 필요한 권한: {1}',
  },
  noInterface: {
    en: 'Cannot call SpreadsheetApp.getUi() from this context.',
    ko: '이 컨텍스트에서 SpreadsheetApp.getUi()를 호출할 수 없습니다.',
  },
  functionNotFound: { en: 'Script function not found: {0}', ko: '스크립트 함수를 찾을 수 없음: {0}' },
  timeLimit: { en: 'Exceeded maximum execution time', ko: '최대 실행 시간을 초과했습니다.' },
  invalidArgument: { en: 'Invalid argument: {0}', ko: '잘못된 인수: {0}' },
  argumentTooLarge: { en: 'Argument too large: {0}', ko: '인수가 너무 큽니다: {0}' },
  propertyQuota: {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    ko: '속성 저장용량 할당량을 초과했습니다. 일부 속성을 삭제한 후 다시 시도하세요.',
  },
  invokedTooOften: {
    en: 'Service invoked too many times for one day: {0}.',
    ko: '하루에 서비스를 너무 많이 호출했습니다: {0}.',
  },
  lockTimeout: {
    en: 'Lock timeout: another process was holding the lock for too long.',
    ko: '잠금 시간 초과: 다른 프로세스가 너무 오랫동안 잠금을 유지했습니다.',
  },
  mailRecipients: {
    en: 'Limit Exceeded: Email Recipients Per Message.',
    ko: '한도 초과: 메시지당 이메일 수신자.',
  },
  mailBody: { en: 'Limit Exceeded: Email Body Size.', ko: '한도 초과: 이메일 본문 크기.' },
  mailAttachments: {
    en: 'Limit exceeded: Email Attachments Per Message.',
    ko: '한도 초과: 메시지당 이메일 첨부파일.',
  },
  mailTotal: { en: 'Limit Exceeded: Email Total Size.', ko: '한도 초과: 이메일 총 크기.' },
  noRecipient: { en: 'Failed to send email: no recipient', ko: '이메일을 보낼 수 없음: 수신자 없음' },
  invalidEmail: { en: 'Invalid email: {0}', ko: '잘못된 이메일: {0}' },
  tooManyTriggers: {
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ko: '이 스크립트에 트리거가 너무 많습니다. 트리거를 더 추가하려면 먼저 스크립트에서 트리거를 삭제해야 합니다.',
  },
  tooManyAddOnTriggers: {
    en: 'This add-on has created too many time-based triggers in this document for this Google user account.',
    ko: '이 부가기능이 이 문서에서 이 Google 사용자 계정에 시간 기반 트리거를 너무 많이 만들었습니다.',
  },
  addOnHourly: {
    en: 'The add-on attempted an action that is not permitted: an add-on trigger can run at most once per hour.',
    ko: '부가기능이 허용되지 않는 작업을 시도했습니다. 부가기능 트리거는 최대 1시간에 한 번만 실행할 수 있습니다.',
  },
  noCheckbox: {
    en: 'Cannot check or uncheck cells without a checkbox data validation.',
    ko: '체크박스 데이터 유효성 검사가 없는 셀은 선택하거나 선택 해제할 수 없습니다.',
  },
  splitMerge: {
    en: 'You must select all cells in a merged range to merge or unmerge them.',
    ko: '셀을 병합하거나 병합 해제하려면 병합된 범위의 모든 셀을 선택해야 합니다.',
  },
  metadataGone: {
    en: 'The developer metadata no longer exists.',
    ko: '개발자 메타데이터가 더 이상 존재하지 않습니다.',
  },
  protectionGone: { en: 'The protection no longer exists.', ko: '보호 설정이 더 이상 존재하지 않습니다.' },
  domainEdit: {
    en: 'You do not have permission to perform that action.',
    ko: '이 작업을 실행할 권한이 없습니다.',
  },
  bandingGone: { en: 'The banding no longer exists.', ko: '교차 색상이 더 이상 존재하지 않습니다.' },
  filterGone: { en: 'The filter no longer exists.', ko: '필터가 더 이상 존재하지 않습니다.' },
  formatIncomplete: {
    en: 'Conditional format rule must have a condition and at least one range.',
    ko: '조건부 서식 규칙에는 조건과 하나 이상의 범위가 있어야 합니다.',
  },
  chartGone: { en: 'Embedded chart was not found on the sheet.', ko: '시트에서 차트를 찾을 수 없습니다.' },
  outsideRange: { en: 'Cell reference out of range', ko: '셀 참조가 범위를 벗어났습니다.' },
  sortColumn: {
    en: 'The sort column is outside of the range.',
    ko: '정렬 열이 범위를 벗어났습니다.',
  },
  documentMissing: {
    en: 'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ko: 'SpreadsheetApp 객체에서 openById 메소드 또는 속성을 가져오는 동안 예기치 않은 오류가 발생했습니다.',
  },
  triggerIncomplete: {
    en: 'The trigger is incomplete: it has no event or no schedule.',
    ko: '트리거가 완전하지 않습니다. 이벤트나 일정이 없습니다.',
  },
  triggerHour: {
    en: 'The trigger needs a day, week or month frequency before an hour or a minute.',
    ko: '시간이나 분을 정하려면 먼저 일, 주 또는 월 단위 반복을 정해야 합니다.',
  },
  triggerMinutes: {
    en: 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    ko: 'everyMinutes에 전달한 값이 잘못되었습니다. 1, 5, 10, 15, 30 중 하나여야 합니다.',
  },
  unexpected: {
    en: 'Unexpected error while getting the method or property {0} on object {1}.',
    ko: '{1} 객체에서 {0} 메소드 또는 속성을 가져오는 동안 예기치 않은 오류가 발생했습니다.',
  },
  htmlFileMissing: {
    en: 'No HTML file named {0} was found.',
    ko: '이름이 {0}인 HTML 파일을 찾을 수 없습니다.',
  },
  malformedHtml: { en: 'Malformed HTML content: {0}.', ko: '잘못된 형식의 HTML 콘텐츠: {0}.' },
  unparseableDate: { en: 'Unparseable date: "{0}"', ko: '파싱할 수 없는 날짜: "{0}"' },
  serviceFailed: {
    en: 'Service Spreadsheets failed while accessing document with id {0}.',
    ko: 'ID가 {0}인 문서에 액세스하는 중 스프레드시트 서비스에 실패했습니다.',
  },
  serviceTimedOut: {
    en: 'Service Spreadsheets timed out while accessing document with id {0}.',
    ko: 'ID가 {0}인 문서에 액세스하는 중 스프레드시트 서비스가 시간 초과되었습니다.',
  },
  serviceError: { en: 'Service error: Spreadsheets', ko: '서비스 오류: 스프레드시트' },
  simultaneous: {
    en: 'Too many simultaneous invocations: Spreadsheets',
    ko: '동시 호출이 너무 많습니다: 스프레드시트',
  },
  serverError: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    ko: '죄송합니다. 서버 오류가 발생했습니다. 잠시 기다렸다가 다시 시도해 주세요.',
  },
} as const satisfies Record<string, Text>;

/** The name of one of Apps Script's texts. */
export type MessageKey = keyof typeof catalog;

/** Writes a text in the user's language; English where no translation is known. */
export function platformText(key: MessageKey, values: readonly (string | number)[], locale: string): string {
  const text: Text = catalog[key];
  const template = locale.startsWith('ko') ? (text.ko ?? text.en) : text.en;
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
