import { ChannelChoiceDocument, type ChannelFilter } from '../../generated/graphql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { channelLabel } from '../words/channel-words.ts';

/** A channel by name, with its platform where that is no website. */
export interface NamedChannel {
  readonly id: string;
  readonly label: string;
}

/** Sites and accounts a filter lets through, twenty of each at most. */
export function useChannels(
  filter: Pick<ChannelFilter, 'ids' | 'text' | 'platforms'>,
  isPaused = false,
): readonly NamedChannel[] {
  const { data } = useGraph(ChannelChoiceDocument, { filter }, { isPaused });
  if (data === undefined) return [];
  return [
    ...data.sites.edges.map(({ node: { id, name } }) => ({ id, label: name })),
    ...data.mediaAccounts.edges.map(({ node }) => ({ id: node.id, label: channelLabel(node) })),
  ];
}
