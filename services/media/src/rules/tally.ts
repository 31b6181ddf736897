/** The columns of every tally, in order: what duties are counted by, see `20261125-210000-figures.ts`. */
export const tallyCounts = [
  'open',
  'claimed',
  'partial',
  'different',
  'gone',
  'not_seen',
  'exempt',
  'within_target',
  'within_limit',
  'late',
  'overdue',
] as const;
