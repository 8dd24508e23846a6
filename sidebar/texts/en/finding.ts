/** The words of finding, filtering and ordering, in English. */
export const finding = {};
