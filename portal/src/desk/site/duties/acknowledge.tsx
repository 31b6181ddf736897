import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { AcknowledgeDocument, ReleaseLogHeadDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { useAddress } from '../../parts/address.ts';
import { useViewer } from '../../session/viewer.ts';

/** Says that the channels shown have received everything up to now. */
export function Acknowledge(): ReactElement | null {
  const { message } = App.useApp();
  const { channelIds } = useViewer();
  const chosen = useAddress().text('channel');
  const { data, refresh } = useGraph(ReleaseLogHeadDocument, {});
  useRefreshOnDuties(refresh);
  const { run, isRunning, outcome } = useChange(AcknowledgeDocument);
  const receiving = chosen === null ? channelIds : [chosen];
  if (data === undefined || receiving.length === 0) return null;
  const upTo = data.releaseLog.head;

  async function acknowledge(): Promise<void> {
    const became = await run({ channelIds: receiving, upTo });
    if (became.kind === 'done') message.success('已确认收到。 Received.');
  }

  return (
    <>
      <Button loading={isRunning} onClick={() => void acknowledge()}>
        <Bilingual zh="确认收到" en="Acknowledge all" />
      </Button>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
