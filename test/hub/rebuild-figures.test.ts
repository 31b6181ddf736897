import { describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';
import { startTestHub } from '../support/hub.ts';

describe('pnpm hub rebuild-figures', () => {
  it('recomputes the figures of the running hub, and says when the service is away', async () => {
    await using hub = await startTestHub();
    await using line = await createCommandLine({ media: hub.services.media }, hub.dataDir);
    expect(await line.run('rebuild-figures')).toEqual({
      out: 'recomputed from 0 duties: no sum differed',
      notes: '',
      exitCode: 0,
    });
    await hub.stopService('media');
    const { notes, exitCode } = await line.run('rebuild-figures');
    expect(notes).toMatch(/Service media is unavailable/);
    expect(exitCode).toBe(1);
  });
});
