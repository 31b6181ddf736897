import { type Role, serviceViewer } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { describe, expect, it } from 'vitest';
import { foreignChannels, sightOf } from './duty-sight.ts';

function viewer(
  roles: readonly Role[],
  agencyId: string | null = null,
  channelIds: readonly string[] = [],
  subject = 'somebody',
) {
  return viewerOf({ subject, roles, agencyId, channelIds, expiresAt: null });
}

const nothing = { channelIds: [], monitorAgencyId: null, originAgencyId: null };

describe('the duties a viewer sees', () => {
  it.each<[Role]>([['operator'], ['assessor'], ['monitor'], ['publisher']])('%s without an agency: all', (role) => {
    expect(sightOf(viewer([role]))).toBe('ALL');
  });

  it('a service: all, but nobody by a service’s name', () => {
    expect(sightOf(serviceViewer('gazette'))).toBe('ALL');
    expect(sightOf(viewer(['site'], null, [], 'service:gazette'))).toEqual(nothing);
  });

  it('a site and an editor: their own channels, none without', () => {
    expect(sightOf(viewer(['site'], 'a', ['c']))).toEqual({ ...nothing, channelIds: ['c'] });
    expect(sightOf(viewer(['editor']))).toEqual(nothing);
  });

  it('roles add to one another', () => {
    expect(sightOf(viewer(['monitor', 'publisher', 'site'], 'a', ['c']))).toEqual({
      channelIds: ['c'],
      monitorAgencyId: 'a',
      originAgencyId: 'a',
    });
  });

  it('an operator speaks for every channel, a site for its own', () => {
    expect(foreignChannels(viewer(['operator']), ['b', 'c'])).toEqual([]);
    expect(foreignChannels(viewer(['site'], null, ['c']), ['b', 'c', 'b'])).toEqual(['b']);
  });
});
