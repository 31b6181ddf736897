/** What arrived and was not taken yet, with a bound: past it the sender is asked to wait. */
export interface Inbox<T> extends AsyncIterable<T> {
  push(item: T): void;
  /** Nothing more comes; those who take get the rest, then the error, if any. Only the first end counts. */
  end(error?: Error): void;
}

export interface InboxFlow {
  /** So many items wait that the sender should stop. */
  readonly onFull: () => void;
  /** There is room again. */
  readonly onRoom: () => void;
}

/** @param bound items that may wait before the sender is asked to stop */
export function createInbox<T>(bound: number, { onFull, onRoom }: InboxFlow): Inbox<T> {
  const items: T[] = [];
  let ended: { readonly error: Error | undefined } | null = null;
  let isFull = false;
  let wake = (): void => {};
  return {
    push(item) {
      if (ended !== null) return;
      items.push(item);
      wake();
      if (isFull || items.length < bound) return;
      isFull = true;
      onFull();
    },
    end(error) {
      ended ??= { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        for (let item = items.shift(); item !== undefined; item = items.shift()) {
          if (isFull && items.length <= bound / 2) {
            isFull = false;
            onRoom();
          }
          yield item;
        }
        if (ended?.error !== undefined) throw ended.error;
        if (ended !== null) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
