import type { ReactElement } from 'react';
import { EditorAccountDocument, type EditorAccountQuery } from '../../../generated/graphql.ts';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useViewer } from '../../session/viewer.ts';
import { accountPlatforms } from '../../words/channel-words.ts';

/** The account a page is about. */
export type Account = EditorAccountQuery['mediaAccounts']['edges'][number]['node'];

export interface WithAccountProps {
  /** @param choice to change to another of the editor's accounts; null for who has one */
  readonly children: (account: Account, choice: ReactElement | null) => ReactElement;
}

/** Whatever an editor does is done for one account: that of the address, else the first of theirs. */
export function WithAccount({ children }: WithAccountProps): ReactElement {
  const address = useAddress();
  const { channelIds } = useViewer();
  const chosen = address.text('account');
  const own = channelIds.length === 0 ? null : channelIds;
  const accounts = useGraph(EditorAccountDocument, { filter: { ids: chosen === null ? own : [chosen] } });
  return (
    <Answer of={accounts}>
      {({ mediaAccounts }) => {
        const account = mediaAccounts.edges[0]?.node;
        if (account === undefined) {
          return (
            <Nothing
              zh="没有绑定新媒体账号。请向本单位的管理员申请。"
              en="No account is bound to your login; ask the administrator of your agency."
            />
          );
        }
        const change = (id: string | null): void => address.change({ account: id });
        const choice =
          channelIds.length === 1 ? null : (
            <ChannelChoice isOne platforms={accountPlatforms} value={account.id} onChange={change} />
          );
        return children(account, choice);
      }}
    </Answer>
  );
}
