import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { SiteDutyDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { siteDesk } from '../site-desk.ts';
import { AppealsOfDuty } from './appeals-of-duty.tsx';
import { CheckNow } from '../../duty/check-now.tsx';
import { DutyHistory } from '../../duty/duty-history.tsx';
import type { DutyOfSite } from './duty-of-site.ts';
import { DutySummary } from '../../duty/duty-summary.tsx';
import { LastLook } from '../../duty/last-look.tsx';
import { ReportForm } from './report-form.tsx';
import { TextToCopy } from './text-to-copy.tsx';

const above = [{ path: siteDesk.path, name: { zh: '我的任务', en: 'Duties' } }];

/** One duty, from the text to the copy that is verified. */
export function Duty(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const duty = useGraph(SiteDutyDocument, { id });
  useRefreshOnDuties(duty.refresh);
  const title = duty.data?.repostDuty?.release?.title ?? '任务';
  return (
    <>
      <PageHead title={{ zh: title, en: '' }} above={above} />
      <Answer of={duty}>
        {({ repostDuty }) =>
          repostDuty === null ? (
            <Nothing zh="没有这项任务，或不属于您的渠道。" en="There is no such duty among those of your channels." />
          ) : (
            <DutyParts duty={repostDuty} />
          )
        }
      </Answer>
    </>
  );
}

function DutyParts({ duty }: { readonly duty: DutyOfSite }): ReactElement {
  return (
    <div className="duty-page">
      <div className="duty-summary">
        <DutySummary duty={duty} />
        <CheckNow channelId={duty.channel.id} releaseId={duty.release?.id ?? null} />
      </div>
      <div className="duty-work">
        <LastLook duty={duty} />
        <TextToCopy duty={duty} />
        <ReportForm duty={duty} />
      </div>
      <div>
        <AppealsOfDuty duty={duty} />
        <DutyHistory duty={duty} />
      </div>
    </div>
  );
}
