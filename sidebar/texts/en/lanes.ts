/** The words of lanes, cards and selecting, in English. */
export const lanes = {};
