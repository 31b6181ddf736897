import { serviceViewer } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { identityHeader, type IdentitySigner } from '@dibao/shared/identity';

const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Site { owner { id } } ... on MediaAccount { owner { id } } }
}`;

interface Answer {
  readonly data?: { readonly _entities: readonly ({ readonly owner: { readonly id: string } | null } | null)[] };
}

/** Asks the media service which agency owns a channel; null when there is no such channel. */
export function createChannelOwnerLookup(mediaUrl: string, signer: IdentitySigner) {
  return async (channelId: string, signal: AbortSignal): Promise<string | null> => {
    const representations = ['Site', 'MediaAccount'].map((__typename) => ({ __typename, id: channelId }));
    const response = await fetch(`${mediaUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [identityHeader]: await signer.sign(serviceViewer('documents')) },
      body: JSON.stringify({ query, variables: { representations } }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('media', cause);
    });
    if (!response.ok) throw HubError.unavailable('media');
    const { data } = (await response.json()) as Answer;
    return data?._entities.find((channel) => channel?.owner)?.owner?.id ?? null;
  };
}
