import { Button, Popconfirm } from 'antd';
import { type ReactElement, useState } from 'react';
import { type AppealLineFragment, WithdrawAppealDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { type Outcome, useChange } from '../../graph/use-change.ts';
import { Mark } from '../../parts/mark.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { appealGroundWords, appealStateWords } from '../../words/appeal-words.ts';

/** One appeal: what it says, how far it is, and how to take it back while it is open. */
export function AppealView({ appeal }: { readonly appeal: AppealLineFragment }): ReactElement {
  const { id, ground, text, filedAt, dueAt, state, endedAt, reason } = appeal;
  const { run, isRunning } = useChange(WithdrawAppealDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  return (
    <div className="appeal">
      <p>
        <strong>
          <Bilingual {...appealGroundWords[ground]} />
        </strong>{' '}
        <Mark {...appealStateWords[state]} />
      </p>
      <p>{text}</p>
      <p className="soft">
        提出 <Moment at={filedAt} />
        {endedAt === null ? (
          <>
            ，应于 <Moment at={dueAt} /> 前裁定
          </>
        ) : (
          <>
            ，办结 <Moment at={endedAt} />
          </>
        )}
      </p>
      {reason === null ? null : <p>{reason}</p>}
      <OutcomeNotice outcome={outcome} />
      {state === 'OPEN' ? (
        <Popconfirm
          title="撤回这项申诉？ Withdraw it?"
          onConfirm={async () => setOutcome(await run({ appealId: id, reason: '申诉者自行撤回' }))}
        >
          <Button size="small" loading={isRunning}>
            <Bilingual zh="撤回申诉" en="Withdraw" />
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
