import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { AcceptProposalDocument, RejectProposalDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { type Outcome, useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import type { Proposal } from './proposal.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Takes over what changed on the portal, by a correction or a withdrawal, or says why not. */
export function DecideProposal({ proposal: { id, kind } }: { readonly proposal: Proposal }): ReactElement {
  const { modal, message } = App.useApp();
  const accept = useChange(AcceptProposalDocument);
  const reject = useChange(RejectProposalDocument);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);

  async function decided(asked: Promise<Outcome<unknown>>, done: string): Promise<void> {
    const became = await asked;
    setOutcome(became);
    setAsking(false);
    if (became.kind === 'done') message.success(done);
  }

  function confirm(): void {
    modal.confirm({
      title: kind === 'WITHDRAWAL' ? '采纳：撤回这次发布？' : '采纳：更正这次发布？',
      content: kind === 'WITHDRAWAL' ? '有副本的渠道都会收到撤下任务。' : '有副本的渠道都会收到更换任务。',
      okText: '采纳 Accept',
      cancelText: '再看看 Not yet',
      onOk: () => decided(accept.run({ proposalId: id }), '已采纳。 Accepted.'),
    });
  }

  return (
    <>
      <div className="page-actions">
        <Button type="primary" onClick={confirm} loading={accept.isRunning}>
          <Bilingual zh="采纳" en="Accept" />
        </Button>
        <Button onClick={() => setAsking(true)}>
          <Bilingual zh="拒绝" en="Reject" />
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
      <ReasonDialog
        title={{ zh: '拒绝建议', en: 'Reject the proposal' }}
        isOpen={isAsking}
        isRunning={reject.isRunning}
        onClose={() => setAsking(false)}
        onSay={(reason) => void decided(reject.run({ proposalId: id, reason }), '已拒绝。 Rejected.')}
      />
    </>
  );
}
