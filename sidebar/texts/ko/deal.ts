/** The words of a deal's page and a new deal, in Korean. */
import type { deal as en } from '../en/deal';

export const deal: typeof en = {};
