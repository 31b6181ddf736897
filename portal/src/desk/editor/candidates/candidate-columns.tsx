import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { RepostCandidatesQuery } from '../../../generated/graphql.ts';
import { formatMinute } from '../../../layout/moments.tsx';
import { DutyClock } from '../../parts/duty-clock.tsx';
import { Decision } from '../../parts/decision.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { Column } from '../../parts/paged-table.tsx';
import { postStateWords } from '../../words/post-words.ts';

type Candidate = RepostCandidatesQuery['repostCandidates']['edges'][number]['node'];

/** A release in a row: what it is, by when it is owed, whether it may be posted, how far the post is. @param accountId for which account */
export function candidateColumns(accountId: string): readonly Column<Candidate>[] {
  return [
    {
      key: 'release',
      title: { zh: '发布', en: 'Release' },
      cell: (candidate) => <What candidate={candidate} accountId={accountId} />,
    },
    {
      key: 'clock',
      title: { zh: '时限', en: 'Clock' },
      cell: ({ duty }) => (duty === null ? null : <DutyClock duty={duty} />),
      width: 200,
    },
    {
      key: 'decision',
      title: { zh: '可否', en: 'May it' },
      cell: ({ decision }) => <Decision decision={decision} />,
      width: 300,
    },
    {
      key: 'post',
      title: { zh: '稿件', en: 'Post' },
      cell: ({ post }) =>
        post === null ? null : (
          <Link href={`/desk/editor/posts/${post.id}`}>
            <Mark {...postStateWords[post.state]} />
          </Link>
        ),
      width: 150,
    },
  ];
}

function What({
  candidate: { id, release },
  accountId,
}: {
  readonly candidate: Candidate;
  readonly accountId: string;
}): ReactElement {
  const query = new URLSearchParams({ account: accountId });
  return (
    <div className="duty-line">
      <Link href={`/desk/editor/releases/${id}?${query}`}>{release?.title ?? '（标题暂缺 title missing）'}</Link>
      <p>
        {release === null ? null : (
          <>
            <span>{release.origin.name}</span>
            {release.document?.documentNumber == null ? null : <span>{release.document.documentNumber}</span>}
            <span>{formatMinute(release.publishedAt)}</span>
            {release.document === null ? null : <span>{release.document.topics.join('、')}</span>}
          </>
        )}
      </p>
    </div>
  );
}
