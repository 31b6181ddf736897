import { anonymous, type Viewer } from '@dibao/shared/auth';
import { describe, expect, it } from 'vitest';
import { createIdentities } from './identities.ts';

describe('the identities for the services', () => {
  it('are signed once for a viewer, and again before they grow old', async () => {
    let signed = 0;
    let now = 0;
    const sign = async ({ subject }: Viewer) => `${subject} ${(signed += 1)}`;
    const clock = { now: () => new Date(now) };
    const identityOf = createIdentities({ sign, verify: async () => anonymous }, clock);
    const viewer: Viewer = { ...anonymous, subject: 'a' };
    expect([await identityOf(viewer), await identityOf(viewer)]).toEqual(['a 1', 'a 1']);
    expect(await identityOf({ ...viewer, subject: 'b' })).toBe('b 2');
    now = 20_000;
    expect(await identityOf(viewer)).toBe('a 3');
  });
});
