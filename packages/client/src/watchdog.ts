/** Notices when signs of life stop. */
export interface Watchdog extends Disposable {
  /** A sign of life: from now on the next one is awaited for so many milliseconds. */
  feed(patience: number): void;
  /** Stops waiting: we ourselves do not listen for the moment. */
  rest(): void;
}

/** @param bark called when the patience is at an end */
export function createWatchdog(bark: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => clearTimeout(timer);
  return {
    feed(patience) {
      rest();
      timer = setTimeout(bark, patience);
    },
    rest,
    [Symbol.dispose]: rest,
  };
}
