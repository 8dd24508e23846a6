/** The words of lanes, cards and selecting, in Korean. */
import type { lanes as en } from '../en/lanes';

export const lanes: typeof en = {};
