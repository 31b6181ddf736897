import { ErrorCode, HubError } from '@dibao/shared/errors';
import { EventEmitter, on } from 'node:events';

/** One entry of the log of the tests. */
export interface FakeEvent {
  readonly position: number;
  readonly cursor: string;
  readonly releaseId: string;
  readonly column: string;
}

export interface FakePage {
  readonly edges: { readonly cursor: string; readonly node: FakeEvent }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A release log in memory with the rules of the real one: exclusive cursors, EARLIEST, an end cursor past the filter. */
export interface FakeLog {
  append(column?: string): FakeEvent;
  /** From now on live events are kept back, as by a connection that died without a word. */
  mute(): void;
  head(): string;
  page(after: string | null, columns: readonly string[] | null, first: number): FakePage;
  /** Live events only. */
  live(): AsyncIterable<FakeEvent>;
}

export function createFakeLog(): FakeLog {
  const events: FakeEvent[] = [];
  const appended = new EventEmitter().setMaxListeners(0);
  let isMute = false;
  const cursorOf = (position: number) => `e1.${position}`;
  return {
    append(column = '中国政务') {
      const position = events.length + 1;
      const event = { position, cursor: cursorOf(position), releaseId: `r${position}`, column };
      events.push(event);
      if (!isMute) appended.emit('event', event);
      return event;
    },
    mute() {
      isMute = true;
    },
    head: () => cursorOf(events.length),
    page(after, columns, first) {
      const from = after === null || after === 'EARLIEST' ? 0 : positionOf(after);
      const matching = events.slice(from).filter(({ column }) => columns === null || columns.includes(column));
      const shown = matching.slice(0, first);
      const hasNextPage = matching.length > shown.length;
      const endCursor = hasNextPage ? (shown.at(-1)?.cursor ?? null) : cursorOf(events.length);
      return { edges: shown.map((node) => ({ cursor: node.cursor, node })), pageInfo: { endCursor, hasNextPage } };
    },
    async *live() {
      for await (const [event] of on(appended, 'event') as AsyncIterable<[FakeEvent]>) yield event;
    },
  };
}

function positionOf(cursor: string): number {
  const position = /^e1\.(\d+)$/.exec(cursor)?.[1];
  if (position !== undefined) return Number(position);
  throw new HubError(ErrorCode.CURSOR_UNKNOWN, { zh: `游标 ${cursor} 未知。`, en: `The cursor ${cursor} is unknown.` });
}
