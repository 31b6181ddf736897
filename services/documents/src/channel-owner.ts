import { serviceViewer } from '@dibao/shared/auth';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { HubError } from '@dibao/shared/errors';
import { identityHeader, type IdentitySigner } from '@dibao/shared/identity';

const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Site { owner { id } } ... on MediaAccount { owner { id } } }
}`;

interface Answer {
  readonly data?: { readonly _entities: readonly ({ readonly owner: { readonly id: string } | null } | null)[] } | null;
  readonly errors?: readonly unknown[];
}

/** Which agency owns a channel; null when there is no such channel or nobody is known to own it. */
export type ChannelOwnerLookup = (channelId: string, signal: AbortSignal) => Promise<string | null>;

const lifetime = 60_000;
const mostKept = 10_000;

/**
 * Asks the media service which agency owns a channel. An answer is kept for a minute, since a follower that names its
 * channel asks with every page. Throws SERVICE_UNAVAILABLE unless media answered in full: to take a failure for "no such
 * channel" would end a follower for good.
 */
export function createChannelOwnerLookup(
  mediaUrl: string,
  signer: IdentitySigner,
  clock: Clock = systemClock,
): ChannelOwnerLookup {
  /** Oldest first, by insertion. */
  const kept = new Map<string, { readonly owner: string; readonly until: number }>();

  async function ask(channelId: string, signal: AbortSignal): Promise<string | null> {
    const representations = ['Site', 'MediaAccount'].map((__typename) => ({ __typename, id: channelId }));
    const response = await fetch(`${mediaUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [identityHeader]: await signer.sign(serviceViewer('documents')) },
      body: JSON.stringify({ query, variables: { representations } }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('media', cause);
    });
    if (!response.ok) throw HubError.unavailable('media', new Error(`media answered ${response.status}`));
    const { data, errors = [] } = await response.json().then(
      (answer) => answer as Answer,
      (cause: unknown) => {
        throw HubError.unavailable('media', cause);
      },
    );
    if (errors.length > 0 || !data) throw HubError.unavailable('media', new Error(JSON.stringify(errors)));
    return data._entities.find((channel) => channel?.owner)?.owner?.id ?? null;
  }

  return async (channelId, signal) => {
    const now = clock.now().getTime();
    const known = kept.get(channelId);
    if (known !== undefined && known.until > now) return known.owner;
    const owner = await ask(channelId, signal);
    kept.delete(channelId);
    // A channel may be registered the next moment, so that there is none is not kept.
    if (owner === null) return null;
    kept.set(channelId, { owner, until: now + lifetime });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return owner;
  };
}
