/** Stage names and the words for their kinds and forecast categories, in English. */
export const en = {
  names: {
    prospecting: 'Prospecting',
    qualification: 'Qualification',
    proposal: 'Proposal',
    negotiation: 'Negotiation',
    closing: 'Closing',
    lost: 'Lost',
    retention: 'Retention',
  },
  kinds: { open: 'Open', won: 'Won', lost: 'Lost', afterWon: 'After the win' },
  categories: {
    pipeline: 'Pipeline',
    bestCase: 'Best case',
    commit: 'Commit',
    closed: 'Closed',
    omitted: 'Omitted',
  },
};
