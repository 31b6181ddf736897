import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { MonitorDutyDocument } from '../../../generated/graphql.ts';
import { CheckNow } from '../../duty/check-now.tsx';
import { DutyHistory } from '../../duty/duty-history.tsx';
import { DutySummary } from '../../duty/duty-summary.tsx';
import { LastLook } from '../../duty/last-look.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { Remind } from '../remind.tsx';
import { OpenTicket } from '../tickets/open-ticket.tsx';
import { AppealsToDecide } from './appeals-to-decide.tsx';
import { BothTexts } from './both-texts.tsx';
import { ContactsOfOwner } from './contacts-of-owner.tsx';
import { EndExemption, Exempt, Extend } from './decide.tsx';
import type { DutyOfOthers } from './duty-of-others.ts';
import { RemindersOfDuty } from './reminders-of-duty.tsx';

const above = [{ path: '/desk/monitor/ledger', name: { zh: '逾期与台账', en: 'Late, and the ledger' } }];

/** One duty of a channel that is watched: the evidence, both texts, who answers for it, and what the office can do. */
export function Duty(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(MonitorDutyDocument, { id });
  useRefreshOnDuties(asked.refresh);
  const duty = asked.data?.repostDuty ?? null;
  return (
    <>
      <PageHead
        title={{ zh: duty?.release?.title ?? '任务', en: '' }}
        above={above}
        actions={duty === null ? null : <Actions duty={duty} />}
      />
      <Answer of={asked}>
        {({ repostDuty }) =>
          repostDuty === null ? (
            <Nothing zh="没有这项任务，或不在您的监测范围。" en="There is no such duty in what you monitor." />
          ) : (
            <Parts duty={repostDuty} />
          )
        }
      </Answer>
    </>
  );
}

function Actions({ duty: { id, state, channel } }: { readonly duty: DutyOfOthers }): ReactElement | null {
  if (state === 'CANCELLED' || state === 'VERIFIED') return null;
  if (state === 'EXEMPT') return <EndExemption dutyId={id} />;
  return (
    <>
      <Remind dutyIds={[id]} />
      <Extend dutyId={id} />
      <Exempt dutyId={id} />
      <OpenTicket channelId={channel.id} dutyId={id} />
    </>
  );
}

function Parts({ duty }: { readonly duty: DutyOfOthers }): ReactElement {
  const { owner, id: channelId } = duty.channel;
  return (
    <div className="duty-page">
      <div className="duty-summary">
        <DutySummary duty={duty} />
        <CheckNow channelId={channelId} releaseId={duty.release?.id ?? null} />
      </div>
      <div className="duty-work">
        <AppealsToDecide appeals={duty.appeals} />
        <LastLook duty={duty} />
        <BothTexts duty={duty} />
      </div>
      <div>
        {owner === null ? null : <ContactsOfOwner agencyId={owner.id} channelId={channelId} />}
        <RemindersOfDuty reminders={duty.reminders} />
        <DutyHistory duty={duty} />
      </div>
    </div>
  );
}
