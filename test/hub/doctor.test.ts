import { describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';

describe('pnpm hub doctor', () => {
  it('says in one language what is right and what is wrong, and where the hub that runs is', async () => {
    await using line = await createCommandLine({ gateway: 'http://127.0.0.1:9' });
    const { out, exitCode } = await line.run('doctor');
    expect(out).toMatch(/^✓ Node version: 24\./);
    expect(out).toMatch(/^✓ settings: PORT=4000 HUB_DATA_DIR=\S+ \(the hub that runs is on port 9\)$/m);
    expect(out).toMatch(/^✗ gateway: http:\/\/127\.0\.0\.1:9\/readyz does not answer as it should/m);
    expect(out).toMatch(/^4 problems found$/m);
    expect(out).not.toMatch(/\p{Script=Han}|：/u);
    expect(exitCode).toBe(1);
  });
});
