import { describe, expect, it } from 'vitest';
import { followLog, type LiveState, type LogEntry } from './follow-log.ts';

/** A log whose connections a test plays: each step is what one connection brings before it ends. */
function playedLog(connections: readonly (readonly number[] | Error | readonly object[])[]) {
  const stop = new AbortController();
  const opened: string[] = [];
  const handed: number[] = [];
  const states: LiveState[] = [];
  let starts = 0;
  const log = {
    head: async () => 'cursor-0',
    async *open(after: string, onOpen: () => void): AsyncGenerator<LogEntry> {
      const connection = connections[opened.length];
      opened.push(after);
      if (connection === undefined) return stop.abort();
      if (connection instanceof Error) throw connection;
      onOpen();
      for (const step of connection) {
        if (typeof step === 'object') throw connection;
        yield { cursor: `cursor-${step}`, position: step };
      }
      throw new Error('the line was cut');
    },
    onEntry: ({ position }: LogEntry) => void handed.push(position),
    onStart: () => void (starts += 1),
    onState: (state: LiveState) => void states.push(state),
  };
  const ended = followLog(log, stop.signal, { retry: 1, retryMost: 2 });
  return { ended, opened, handed, states, starts: () => starts };
}

describe('following a log from a page', () => {
  it('goes on behind the last entry when the line was cut, without a gap or a repetition', async () => {
    const { ended, opened, handed, starts } = playedLog([[1, 2], new Error('no network'), [2, 3], [4]]);
    await ended;
    expect(handed).toEqual([1, 2, 3, 4]);
    expect(opened).toEqual(['cursor-0', 'cursor-2', 'cursor-2', 'cursor-3', 'cursor-4']);
    expect(starts()).toBe(1);
  });

  it('begins anew, and says so, when the hub was restored and its cursors are others', async () => {
    const { ended, opened, starts } = playedLog([[7], [{ extensions: { code: 'CURSOR_EPOCH' } }], [1]]);
    await ended;
    expect(opened).toEqual(['cursor-0', 'cursor-7', 'cursor-0', 'cursor-1']);
    expect(starts()).toBe(2);
  });

  it('tells whether the page is current', async () => {
    const { ended, states } = playedLog([[1]]);
    await ended;
    expect(states.slice(0, 3)).toEqual(['connecting', 'live', 'waiting']);
  });
});
