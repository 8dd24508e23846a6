/** The words of a deal's page and a new deal, in English. */
export const deal = {};
