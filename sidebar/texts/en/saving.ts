/** The words of saving, conflicts and undoing, in English. */
export const saving = {};
