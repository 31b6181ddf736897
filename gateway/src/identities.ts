import type { Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import type { IdentitySigner } from '@dibao/shared/identity';

/** Signed identities for the services. */
export type IdentityOf = (viewer: Viewer) => Promise<string>;

// An identity lives 60 s; one used for at most 20 s leaves 40 s for a slow request.
const reuse = 20_000;

/** Signs once per viewer and 20 s instead of once per subgraph request. */
export function createIdentities(signer: IdentitySigner, clock: Clock): IdentityOf {
  const signed = new WeakMap<Viewer, { readonly at: number; readonly identity: Promise<string> }>();
  return (viewer) => {
    const now = clock.now().getTime();
    const known = signed.get(viewer);
    if (known !== undefined && now - known.at < reuse) return known.identity;
    const identity = signer.sign(viewer);
    signed.set(viewer, { at: now, identity });
    return identity;
  };
}
