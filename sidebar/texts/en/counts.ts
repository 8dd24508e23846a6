/** How English writes how many. */

export const number = (count: number): string => count.toLocaleString('en-US');
export const deals = (count: number): string => (count === 1 ? '1 deal' : `${number(count)} deals`);
export const cells = (count: number): string => (count === 1 ? '1 cell' : `${number(count)} cells`);
