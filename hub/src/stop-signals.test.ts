import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { listenForStop } from './stop-signals.ts';

describe('the wish to stop', () => {
  it('counts the echoes of one Ctrl-C once, and a later one as hurry', () => {
    const process = new EventEmitter();
    let time = 0;
    using stop = listenForStop(process, () => time);
    process.emit('SIGINT');
    time = 300;
    process.emit('SIGINT');
    expect([stop.cancel.aborted, stop.hurry.aborted]).toEqual([true, false]);
    time = 2_000;
    process.emit('SIGINT');
    expect(stop.hurry.aborted).toBe(true);
  });

  it('is heard from the system and from a closed terminal too', async () => {
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      const process = new EventEmitter();
      using stop = listenForStop(process);
      process.emit(signal);
      await expect(stop.requested).resolves.toBeUndefined();
    }
  });
});
