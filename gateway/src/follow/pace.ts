import type { Delivery } from './page.ts';

/** What a transport wants to know about the deliveries that pass. */
export interface PaceWatch {
  /** Milliseconds a delivery may take to be handed over. */
  readonly patience: number;
  readonly delivered: () => void;
  /** The consumer did not take the last delivery in time; `cursor` is its cursor. */
  readonly tooSlow: (cursor: string) => void;
}

/**
 * The same deliveries, watched: from handing one out until the next is asked for the consumer is writing, and a consumer
 * that writes for longer than `patience` has a client that does not read.
 */
export async function* paced(
  deliveries: AsyncIterable<Delivery>,
  { patience, delivered, tooSlow }: PaceWatch,
): AsyncGenerator<Delivery, void, undefined> {
  for await (const delivery of deliveries) {
    const timer = setTimeout(() => tooSlow(delivery.cursor), patience);
    try {
      yield delivery;
      delivered();
    } finally {
      clearTimeout(timer);
    }
  }
}
