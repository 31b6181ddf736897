import { pino } from 'pino';

/** Structured logs: JSON lines with an event name, ids and numbers, never the text of a document. */
export interface Log {
  debug(fields: object, event: string): void;
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}

/** Logs of one process on standard error, so that standard output stays for people and pipes. */
export function createLog(service: string, level: string): Log {
  return pino({ name: service, level, base: { service } }, pino.destination({ fd: 2, sync: true }));
}

/** For callers who do not want logs, such as tests. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
