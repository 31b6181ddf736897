import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { AcceptProposalDocument, RejectProposalDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { ReasonItem } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import type { Proposal } from './proposal.ts';

/** Takes over what changed on the portal, by a correction or a withdrawal, or says why not. */
export function DecideProposal({ proposal: { id, kind } }: { readonly proposal: Proposal }): ReactElement {
  const { modal, message } = App.useApp();
  const accept = useChange(AcceptProposalDocument);
  const reject = useChange(RejectProposalDocument);

  async function acceptIt(): Promise<void> {
    const became = await accept.run({ proposalId: id });
    if (became.kind === 'done') message.success('已采纳。 Accepted.');
  }

  function confirm(): void {
    modal.confirm({
      title: kind === 'WITHDRAWAL' ? '采纳：撤回这次发布？' : '采纳：更正这次发布？',
      content: kind === 'WITHDRAWAL' ? '有副本的渠道都会收到撤下任务。' : '有副本的渠道都会收到更换任务。',
      okText: '采纳 Accept',
      cancelText: '再看看 Not yet',
      onOk: acceptIt,
    });
  }

  return (
    <>
      <div className="page-actions">
        <Button type="primary" onClick={confirm} loading={accept.isRunning}>
          <Bilingual zh="采纳" en="Accept" />
        </Button>
        <ChangeDialog<{ readonly reason: string }>
          name={{ zh: '拒绝', en: 'Reject' }}
          done="已拒绝。 Rejected."
          submit={({ reason }) => reject.run({ proposalId: id, reason })}
        >
          <ReasonItem label={{ zh: '理由', en: 'Reason' }} />
        </ChangeDialog>
      </div>
      <OutcomeNotice outcome={accept.outcome} />
    </>
  );
}
