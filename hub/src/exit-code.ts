/** How a command ends, for scripts. */
export const ExitCode = {
  ok: 0,
  /** Something failed; standard error says what in one line. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Done, but some records were refused; their file is named. */
  partly: 2,
  /** Told to stop before it was done. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
