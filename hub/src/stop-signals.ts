/** The wish to end, as the terminal and the system express it. */
export interface StopSignals extends Disposable {
  /** Settles at the first signal. */
  readonly requested: Promise<void>;
  /** Aborted at the first signal. */
  readonly cancel: AbortSignal;
  /** Aborted at a second one. */
  readonly hurry: AbortSignal;
  /** The same as a first signal, for other reasons to end. */
  request(): void;
}

/**
 * npx and pnpm pass on the signals that the terminal has sent to the whole group already, so one Ctrl-C arrives
 * several times; only a signal that comes later than this is a second one. In milliseconds.
 */
const echoMs = 1_000;

/** Listens for Ctrl-C, SIGTERM and a closed terminal. */
export function listenForStop(process: NodeJS.EventEmitter, now: () => number = () => performance.now()): StopSignals {
  const requested = Promise.withResolvers<void>();
  const cancel = new AbortController();
  const hurry = new AbortController();
  let firstAt: number | null = null;
  const request = () => {
    cancel.abort();
    requested.resolve();
  };
  const onSignal = () => {
    if (firstAt !== null && now() - firstAt > echoMs) hurry.abort();
    firstAt ??= now();
    request();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  return {
    requested: requested.promise,
    cancel: cancel.signal,
    hurry: hurry.signal,
    request,
    [Symbol.dispose]: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
