/** What can happen to duties. */
export const DutyChange = {
  CREATED: 'CREATED',
  STATE: 'STATE',
  DEADLINE: 'DEADLINE',
  EDITION: 'EDITION',
  COPY: 'COPY',
  REMOVED: 'REMOVED',
} as const;
export type DutyChange = keyof typeof DutyChange;
