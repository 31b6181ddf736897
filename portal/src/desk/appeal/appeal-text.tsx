import type { ReactElement } from 'react';
import type { AppealLineFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Moment } from '../../layout/moments.tsx';
import { Mark } from '../parts/mark.tsx';
import { appealGroundWords, appealStateWords } from '../words/appeal-words.ts';

/** What an appeal says, how far it is, and why it was decided so. */
export function AppealText({ appeal }: { readonly appeal: AppealLineFragment }): ReactElement {
  const { ground, text, filedAt, dueAt, state, endedAt, reason } = appeal;
  return (
    <>
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
    </>
  );
}
