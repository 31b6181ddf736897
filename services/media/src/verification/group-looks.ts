import { setTimeout as sleep } from 'node:timers/promises';
import { type LookRecorder, recordLooks, type SeenCopy } from '../commands/verification/record-looks.ts';

/** Records looks; what arrives while a group is being written makes the next one. */
export interface LookGroups {
  /** Resolves when the look is recorded. */
  record(seen: SeenCopy): Promise<void>;
}

interface Waiting {
  readonly seen: SeenCopy;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const largest = 100;
/** Milliseconds in which looks gather: nobody waits for the record of one. */
const gathering = 150;

/** One transaction carries what gathers for a moment, which is what lets the database keep up. */
export function createLookGroups(recorder: LookRecorder): LookGroups {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await sleep(gathering);
      const group = takeGroup();
      try {
        await recordLooks(
          recorder,
          group.map(({ seen }) => seen),
        );
        for (const { resolve } of group) resolve();
      } catch {
        // One that cannot be recorded must not take the others with it.
        await Promise.all(
          group.map(({ seen, resolve, reject }) => recordLooks(recorder, [seen]).then(resolve, reject)),
        );
      }
    }
    isWriting = false;
  }

  /** Each duty once: what a second look makes of it depends on the first. */
  function takeGroup(): Waiting[] {
    const group = new Map<string, Waiting>();
    for (const one of waiting) {
      if (group.size < largest && !group.has(one.seen.dutyId)) group.set(one.seen.dutyId, one);
    }
    const taken = new Set(group.values());
    waiting = waiting.filter((one) => !taken.has(one));
    return [...taken];
  }

  return {
    record(seen) {
      return new Promise((resolve, reject) => {
        waiting.push({ seen, resolve, reject });
        if (!isWriting) void write();
      });
    },
  };
}
