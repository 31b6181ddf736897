import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { type AppealLineFragment, WithdrawAppealDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { AppealText } from '../../appeal/appeal-text.tsx';
import { useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';

/** One appeal: what it says, how far it is, and how to take it back while it is open. */
export function AppealView({ appeal }: { readonly appeal: AppealLineFragment }): ReactElement {
  const { run, isRunning, outcome } = useChange(WithdrawAppealDocument);
  return (
    <div className="appeal">
      <AppealText appeal={appeal} />
      <OutcomeNotice outcome={outcome} />
      {appeal.state === 'OPEN' ? (
        <Popconfirm
          title="撤回这项申诉？ Withdraw it?"
          onConfirm={() => run({ appealId: appeal.id, reason: '申诉者自行撤回' })}
        >
          <Button size="small" loading={isRunning}>
            <Bilingual zh="撤回申诉" en="Withdraw" />
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
