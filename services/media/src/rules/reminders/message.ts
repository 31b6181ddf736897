/** What a message is. */
export const MessageKind = { REMINDER: 'REMINDER', TEST: 'TEST' } as const;
export type MessageKind = keyof typeof MessageKind;

/** What became of a message. */
export const MessageState = {
  WAITING: 'WAITING',
  SENT: 'SENT',
  FAILED: 'FAILED',
  DROPPED: 'DROPPED',
  NO_WAY: 'NO_WAY',
  NOBODY: 'NOBODY',
} as const;
export type MessageState = keyof typeof MessageState;
