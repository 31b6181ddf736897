import { anonymous, type Viewer } from '@dibao/shared/auth';
import { describe, expect, it, vi } from 'vitest';
import { createIdentities } from './identities.ts';

describe('the identities for the services', () => {
  it('are signed once for a viewer, and again before they grow old', async () => {
    const sign = vi.fn<(viewer: Viewer) => Promise<string>>(
      async ({ subject }) => `${subject} ${sign.mock.calls.length}`,
    );
    let now = 0;
    const clock = { now: () => new Date(now) };
    const identityOf = createIdentities({ sign, verify: async () => anonymous }, clock);
    const viewer: Viewer = { ...anonymous, subject: 'a' };
    expect([await identityOf(viewer), await identityOf(viewer)]).toEqual(['a 1', 'a 1']);
    expect(await identityOf({ ...viewer, subject: 'b' })).toBe('b 2');
    now = 20_000;
    expect(await identityOf(viewer)).toBe('a 3');
  });
});
