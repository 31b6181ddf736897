import { App, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { WithdrawDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { ReasonItem } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { releaseStage } from '../release-mark.ts';
import type { ReleaseOfPublisher } from './release-of-publisher.ts';

interface Withdrawal {
  readonly reason: string;
}

/** Recalls a release, or calls a planned one off; asked twice, since it cannot be undone. */
export function WithdrawForm({ release }: { readonly release: ReleaseOfPublisher }): ReactElement | null {
  const { modal, message } = App.useApp();
  const { run, isRunning, outcome } = useChange(WithdrawDocument);
  if (release.withdrawnAt !== null || !release.document?.preparation) return null;
  const isOut = releaseStage(release) === 'RELEASED';

  async function withdraw({ reason }: Withdrawal): Promise<void> {
    const became = await run({ releaseId: release.id, reason });
    if (became.kind === 'done') message.success('已撤回。 Withdrawn.');
  }

  function confirm(said: Withdrawal): void {
    modal.confirm({
      title: isOut ? '撤回这次发布？不能恢复。' : '取消这次预定？',
      content: isOut
        ? '公众立即看不到正文，有副本的渠道都会收到撤下任务。要再发布，须重新发布。 Every copy will be recalled.'
        : '预定取消后，文件回到草稿。 The document becomes a draft again.',
      okText: '撤回 Withdraw',
      cancelText: '再看看 Not yet',
      onOk: () => withdraw(said),
    });
  }

  return (
    <Panel title={isOut ? { zh: '撤回', en: 'Withdraw' } : { zh: '取消预定', en: 'Call off' }}>
      <Form<Withdrawal> name="withdraw-form" layout="vertical" requiredMark={false} onFinish={confirm}>
        <ReasonItem label={{ zh: '撤回的理由', en: 'Reason' }} />
        <OutcomeNotice outcome={outcome} />
        <Button htmlType="submit" loading={isRunning}>
          <Bilingual zh="撤回" en="Withdraw" />
        </Button>
      </Form>
    </Panel>
  );
}
