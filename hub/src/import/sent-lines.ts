/** The lines of an import on their way, remembered until the service has told what became of them. */
export interface SentLines extends AsyncIterable<Uint8Array> {
  /** The beginning of a line that is on its way; null when it is not remembered. */
  find(line: number): SentLine | null;
  /** The first `count` lines that are not blank have been dealt with. */
  settle(count: number): void;
}

export interface SentLine {
  readonly text: string;
  /** The line is longer than what is remembered of it. */
  readonly isCut: boolean;
}

interface HeldLine {
  readonly pieces: Uint8Array[];
  length: number;
}

/** Of each line this much is remembered, so that a line of any length costs a bounded amount of memory. */
const rememberedBytes = 65_536;
const newline = 0x0a;

/**
 * Passes bytes on as they are and remembers their lines. What is remembered at one time is what is under way: a batch
 * and what the sockets hold.
 */
export function rememberSentLines(bytes: AsyncIterable<Uint8Array>): SentLines {
  const held = new Map<number, HeldLine>();
  let line = 1;
  let settled = 0;
  let current: HeldLine = { pieces: [], length: 0 };

  function take(piece: Uint8Array): void {
    const room = rememberedBytes - current.length;
    // A copy: a view would keep the whole chunk in memory for as long as one line of it waits.
    if (room > 0 && piece.length > 0) current.pieces.push(Uint8Array.from(piece.subarray(0, room)));
    current.length += piece.length;
  }

  function finish(): void {
    if (!isBlank(current)) held.set(line, current);
    line += 1;
    current = { pieces: [], length: 0 };
  }

  return {
    async *[Symbol.asyncIterator]() {
      for await (const chunk of bytes) {
        let start = 0;
        for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
          take(chunk.subarray(start, end));
          finish();
          start = end + 1;
        }
        take(chunk.subarray(start));
        yield chunk;
      }
      finish();
    },
    find(wanted) {
      const found = held.get(wanted);
      if (found === undefined) return null;
      return { text: Buffer.concat(found.pieces).toString('utf8'), isCut: found.length > rememberedBytes };
    },
    settle(count) {
      for (const key of held.keys()) {
        if (settled >= count) return;
        held.delete(key);
        settled += 1;
      }
    },
  };
}

const spaces = new Set([0x09, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** Blank lines are no records. A byte order mark alone is as blank as a space. */
function isBlank({ pieces, length }: HeldLine): boolean {
  return length <= rememberedBytes && pieces.every((piece) => piece.every((byte) => spaces.has(byte)));
}
