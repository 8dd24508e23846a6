/** The words of saving, conflicts and undoing, in Korean. */
import type { saving as en } from '../en/saving';

export const saving: typeof en = {};
