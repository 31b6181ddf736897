import { type Log, silentLog } from '@dibao/shared/log';

/** Errors are shown, since a test that meets one wants to know; the rest is silent. */
export const testLog: Log = {
  ...silentLog,
  error: (fields, event) =>
    process.stderr.write(
      `${event} ${'err' in fields ? String((fields.err as Error)?.stack ?? fields.err) : JSON.stringify(fields)}\n`,
    ),
};
