import { createIdentitySigner, viewerOf } from '@dibao/shared/identity';
import type { HubKeys } from './keys.ts';

/**
 * The identity under which a command speaks to a service itself. Whoever can read the keys of the data directory is
 * the operator. It lasts a minute, so it is made for each request.
 */
export async function operatorIdentity(keys: HubKeys): Promise<string> {
  const claims = { subject: 'operator', roles: ['operator'], agencyId: null, channelIds: [], expiresAt: null } as const;
  return createIdentitySigner(keys.internalSecret).sign(viewerOf(claims));
}
