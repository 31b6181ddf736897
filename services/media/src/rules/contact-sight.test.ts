import { anonymous, type Role } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { describe, expect, it } from 'vitest';
import { contactSightOf } from './contact-sight.ts';

const sightOf = (role: Role, agencyId: string | null = null, channelIds: readonly string[] = []) =>
  contactSightOf(viewerOf({ subject: role, roles: [role], agencyId, channelIds, expiresAt: null }));

describe('who sees contacts', () => {
  it('the operator sees all, a monitor without an agency too, each with what is private', () => {
    expect(sightOf('operator')).toMatchObject({ isOperator: true });
    expect(sightOf('monitor')).toMatchObject({ monitorsAll: true, monitorAgencyId: null });
  });

  it('an assessor and a publisher read the directory and nothing private', () => {
    for (const role of ['assessor', 'publisher'] as const) {
      expect(sightOf(role)).toMatchObject({ seesDirectory: true, isOperator: false, monitorsAll: false });
    }
  });

  it('a site sees the people of its own channels, a monitor those below its agency', () => {
    expect(sightOf('site', null, ['c'])).toMatchObject({ channelIds: ['c'], monitorsAll: false, seesDirectory: false });
    expect(sightOf('monitor', 'a')).toMatchObject({ monitorAgencyId: 'a', monitorsAll: false });
  });

  it('the public sees nobody', () => {
    expect(contactSightOf(anonymous)).toEqual({
      ...{ isOperator: false, seesDirectory: false, monitorsAll: false },
      ...{ agencyId: null, channelIds: [], monitorAgencyId: null },
    });
  });
});
