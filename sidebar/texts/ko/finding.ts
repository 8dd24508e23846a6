/** The words of finding, filtering and ordering, in Korean. */
import type { finding as en } from '../en/finding';

export const finding: typeof en = {};
