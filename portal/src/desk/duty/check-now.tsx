import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { CheckRepostsDocument } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { useChange } from '../graph/use-change.ts';
import { OutcomeNotice } from '../parts/outcome-notice.tsx';

export interface CheckNowProps {
  readonly channelId: string;
  /** Null: all that the channel owes. */
  readonly releaseId: string | null;
}

/** Asks the hub to look at once, rather than at its own time. */
export function CheckNow({ channelId, releaseId }: CheckNowProps): ReactElement {
  const { message } = App.useApp();
  const { run, isRunning, outcome } = useChange(CheckRepostsDocument);

  async function check(): Promise<void> {
    const became = await run({ channelId, releaseId });
    if (became.kind === 'done') message.success('中枢正在查看，结果会自动显示。 The hub is looking.');
  }

  return (
    <div>
      <Button loading={isRunning} onClick={() => void check()}>
        <Bilingual zh="立即核验" en="Check now" />
      </Button>
      <OutcomeNotice outcome={outcome} />
    </div>
  );
}
