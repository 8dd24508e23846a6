/** How Korean writes how many. */

export const number = (count: number): string => count.toLocaleString('ko-KR');
export const deals = (count: number): string => `딜 ${number(count)}건`;
