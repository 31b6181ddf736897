import { describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';
import { startTestHub } from '../support/hub.ts';

describe('pnpm hub rebuild-search', () => {
  it('rebuilds the index of the running hub, and says when the service is away', async () => {
    await using hub = await startTestHub();
    await using line = await createCommandLine({ gazette: hub.services.gazette }, hub.dataDir);
    expect(await line.run('rebuild-search')).toEqual({
      out: 'rebuilt: 0 articles are searchable',
      notes: '',
      exitCode: 0,
    });
    await hub.stopService('gazette');
    const { notes, exitCode } = await line.run('rebuild-search');
    expect(notes).toMatch(/Service gazette is unavailable/);
    expect(exitCode).toBe(1);
  });
});
